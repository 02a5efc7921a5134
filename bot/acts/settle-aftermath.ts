import type { PartyRefusal } from '../../game/party/outcome.ts';
import type { Ask } from '../answers/ask.ts';
import { deliverAnswer } from '../answers/deliver-answer.ts';
import type { Bot } from '../bot.ts';
import type { Aftermath } from './move-story.ts';
import { waits } from './party/party-act.ts';
import { refusalNote } from './party/party-note.ts';
import { react } from './party/react.ts';
import { settleParty } from './party/settle-party.ts';

/** Why a face does not count now: in words, or by a mark on a plain photo that came too early or too late. */
async function tellRefusal(bot: Bot, ask: Ask, partyId: string, why: PartyRefusal): Promise<void> {
  if (ask.kind !== 'plain-photo') return ask.whisper(refusalNote(ask, why, await bot.store.parties.byId(partyId)));
  if (waits.has(why)) await react(bot, ask, 'waits');
}

async function settlePartyAct(
  bot: Bot,
  ask: Ask,
  { partyId, result, note }: Extract<Aftermath, { kind: 'party' }>,
): Promise<void> {
  const tellPlayer = async (): Promise<void> => {
    if (result.kind === 'refused') await tellRefusal(bot, ask, partyId, result.why);
    else if (ask.isPrivate && note !== undefined) await ask.say(note);
    else if (result.kind === 'changed' && result.owed === undefined) await react(bot, ask, 'counted');
  };
  await Promise.all([settleParty(bot, result), tellPlayer()]);
}

/** Does what an act left to do. Called outside the session's lock: Discord may be slow. */
export async function settleAftermath(bot: Bot, ask: Ask, aftermath: Aftermath): Promise<void> {
  switch (aftermath.kind) {
    case 'deliver':
      await deliverAnswer(bot, aftermath.owed);
      return;
    case 'whisper':
      return ask.whisper(aftermath.message);
    case 'complain':
      if (ask.kind !== 'plain-photo' || bot.complaints.mayComplain(ask.playerId)) await ask.whisper(aftermath.message);
      return;
    case 'party':
      return settlePartyAct(bot, ask, aftermath);
    case 'nothing':
      return;
  }
}
