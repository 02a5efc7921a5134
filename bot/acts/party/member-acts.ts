import { endParty, joinParty, kickMember, removeMember } from '../../../game/party/members.ts';
import { startParty } from '../../../game/party/open-party.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { skipParty, wakeParty } from '../../../game/party/pass-time.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';
import { mention } from '../../render/party/party-lines.ts';
import { sentence } from '../../render/sentences.ts';
import { addToThread } from './add-to-thread.ts';
import { inStory, type PartyRule } from './change-party.ts';
import { actOnParty } from './party-act.ts';

type PartyAct = (bot: Bot, ask: Ask, partyId: string) => Promise<void>;

const done = (ask: Ask, key: string, values: Readonly<Record<string, string>> = {}) =>
  sentence(ask.ownWords.say(`party.done.${key}`, values));

export const join: PartyAct = async (bot, ask, partyId) => {
  const joined = await actOnParty(
    bot,
    ask,
    partyId,
    (party, _story, now) => joinParty(party, ask.playerId, now),
    (party) => done(ask, 'joined', { place: party.placeId }),
  );
  if (joined !== undefined) await addToThread(bot, ask, joined);
};

/** An act that changes a party by a rule and is answered by one sentence. */
function act(key: string, ruleFor: (ask: Ask) => PartyRule): PartyAct {
  return async (bot, ask, partyId) => {
    await actOnParty(bot, ask, partyId, ruleFor(ask), () => done(ask, key));
  };
}

export const leave = act(
  'left',
  ({ playerId }) =>
    (party, story, now) =>
      removeMember(party, story, playerId, 'left', now),
);

export const begin = act('begun', (ask) => inStory((party, story, now) => startParty(party, { ...ask, story, now })));

export const wake = act('woken', ({ playerId }) =>
  inStory((party, story, now) => wakeParty(party, story, playerId, now)),
);

export const skip = act('skipped', (ask) => inStory((party, story, now) => skipParty(party, story, { ...ask, now })));

export const end = act('ended', (ask) => (party, _story, now) => endParty(party, { ...ask, now }));

/** Sends a member away, who cannot come back. */
export async function kick(bot: Bot, ask: Ask, party: PartySession, playerId: string): Promise<void> {
  if (!party.members.includes(playerId)) {
    await ask.whisper(sentence(ask.ownWords.say('party.refused.target-not-member', { player: mention(playerId) })));
    return;
  }
  const { playerId: by, mayManage } = ask;
  await actOnParty(
    bot,
    ask,
    party.id,
    (present, story, now) => kickMember(present, story, { playerId, by, mayManage, now }),
    () => done(ask, 'kicked', { player: mention(playerId) }),
  );
}
