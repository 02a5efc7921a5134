import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forgetMember } from '../../../game/party/forget-member.ts';
import { joinParty, kickMember, removeMember } from '../../../game/party/members.ts';
import { openParty, startParty } from '../../../game/party/open-party.ts';
import { type PartySession, partyModes } from '../../../game/party/party-session.ts';
import { showFeeling } from '../../../game/party/show-feeling.ts';
import { ending, fakeFace, fakeStory, passage } from '../builders.ts';

const story = fakeStory([passage('a', 'b'), passage('b', 'a'), ending('c', 'win')]);
const players = ['1111', '2222', '3333'] as const;

it('after a player is forgotten nothing in a party names them, and the others play on', () => {
  const player = fc.constantFrom(...players);
  const act = fc.record({ kind: fc.constantFrom('join', 'leave', 'kick', 'show', 'start'), by: player, whom: player });
  fc.assert(
    fc.property(fc.constantFrom(...partyModes), fc.array(act, { maxLength: 20 }), player, (mode, acts, forgotten) => {
      const whose = { id: 'party', serverId: '7', placeId: '8', hostId: '1111', groupPhotos: false };
      let party: PartySession = openParty({ story, ...whose, mode, turnMs: 60_000, seed: 1, now: 0 });
      for (const [index, { kind, by, whom }] of acts.entries()) {
        const now = index * 10_000;
        const outcome = {
          join: () => joinParty(party, by, now),
          leave: () => removeMember(party, story, by, 'left', now),
          kick: () => kickMember(party, story, { playerId: whom, by, mayManage: false, now }),
          start: () => startParty(party, { story, playerId: by, mayManage: false, now }),
          show: () =>
            showFeeling(party, story, { playerId: by, feeling: 'sad', face: fakeFace(), round: party.round, now }),
        }[kind]?.();
        if (outcome?.kind === 'changed') party = outcome.party;
      }
      const after = forgetMember(party, forgotten, 999_999);
      expect(JSON.stringify(after)).not.toContain(forgotten);
      expect(after.members).toEqual(party.members.filter((member) => member !== forgotten));
      if (after.status === 'active' && mode === 'turns') expect(after.members).toContain(after.turnId);
    }),
  );
});
