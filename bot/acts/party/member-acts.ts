import { endParty, joinParty, kickMember, removeMember } from '../../../game/party/members.ts';
import { startParty } from '../../../game/party/open-party.ts';
import { refuse } from '../../../game/party/outcome.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { skipParty, wakeParty } from '../../../game/party/pass-time.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';
import { mention } from '../../render/party/party-lines.ts';
import { sentence } from '../../render/sentences.ts';
import { addToThread } from './add-to-thread.ts';
import { actOnParty } from './party-act.ts';

type PartyAct = (bot: Bot, ask: Ask, partyId: string) => Promise<void>;

const done = (ask: Ask, key: string, values: Readonly<Record<string, string>> = {}) =>
  sentence(ask.words.say(`party.done.${key}`, values));

export const join: PartyAct = async (bot, ask, partyId) => {
  const joined: PartySession[] = [];
  await actOnParty(
    bot,
    ask,
    partyId,
    (party, _story, now) => joinParty(party, ask.playerId, now),
    (party) => {
      joined.push(party);
      return done(ask, 'joined', { place: party.placeId });
    },
  );
  for (const party of joined) await addToThread(bot, ask, party);
};

export const leave: PartyAct = (bot, ask, partyId) =>
  actOnParty(
    bot,
    ask,
    partyId,
    (party, story, now) => removeMember(party, story, ask.playerId, 'left', now),
    () => done(ask, 'left'),
  );

export const begin: PartyAct = (bot, ask, partyId) =>
  actOnParty(
    bot,
    ask,
    partyId,
    (party, story, now) => (story === undefined ? refuse('story-changed') : startParty(party, { ...ask, story, now })),
    () => done(ask, 'begun'),
  );

export const wake: PartyAct = (bot, ask, partyId) =>
  actOnParty(
    bot,
    ask,
    partyId,
    (party, story, now) => (story === undefined ? refuse('story-changed') : wakeParty(party, story, ask.playerId, now)),
    () => done(ask, 'woken'),
  );

export const skip: PartyAct = (bot, ask, partyId) =>
  actOnParty(
    bot,
    ask,
    partyId,
    (party, story, now) => (story === undefined ? refuse('story-changed') : skipParty(party, story, { ...ask, now })),
    () => done(ask, 'skipped'),
  );

export const end: PartyAct = (bot, ask, partyId) =>
  actOnParty(
    bot,
    ask,
    partyId,
    (party, _story, now) => endParty(party, { ...ask, now }),
    () => done(ask, 'ended'),
  );

/** Sends a member away, who cannot come back. */
export async function kick(bot: Bot, ask: Ask, party: PartySession, playerId: string): Promise<void> {
  if (!party.members.includes(playerId)) {
    await ask.whisper(sentence(ask.words.say('party.refused.target-not-member', { player: mention(playerId) })));
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
