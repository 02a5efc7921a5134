import { endFor } from '../../../game/party/members.ts';
import { restParty } from '../../../game/party/pass-time.ts';
import { deliverAnswer } from '../../answers/deliver-answer.ts';
import type { Refusal } from '../../answers/discord-refusal.ts';
import type { Bot } from '../../bot.ts';
import { changeParty, type PartyChanged, type PartyResult } from './change-party.ts';
import { refreshParty } from './refresh-party.ts';

/** A party whose place takes no message rests until somebody wakes it; one whose place was deleted has ended. */
async function leavePlace(bot: Bot, partyId: string, revision: number, refusal: Refusal): Promise<void> {
  bot.log.info({ party: partyId, refusal }, "a party's place takes no message");
  await changeParty(
    bot,
    `refused-${partyId}-${revision}`,
    partyId,
    (party, _story, now) =>
      refusal === 'place-gone'
        ? endFor(party, { kind: 'ended', why: 'place-gone' }, now)
        : restParty(party, 'place-closed', now),
    true,
  );
}

async function tellPlace(bot: Bot, { party, owed, isSilent }: PartyChanged): Promise<void> {
  if (isSilent === true) return;
  if (owed === undefined) return refreshParty(bot, party.id);
  const refusal = await deliverAnswer(bot, owed);
  if (refusal !== undefined) return leavePlace(bot, party.id, party.revision, refusal);
  // Somebody voted while the scene was on its way.
  const now = await bot.store.parties.byId(party.id);
  if (now !== undefined && now.round === party.round && now.revision > party.revision)
    await refreshParty(bot, party.id);
}

/** Tells the party's place what has become of the party: by a new message, or by bringing the latest one up to date. */
export async function settleParty(bot: Bot, result: PartyResult): Promise<void> {
  if (result.kind === 'duplicate') return;
  if (result.dueBefore !== undefined) await tellPlace(bot, result.dueBefore);
  if (result.kind === 'changed') await tellPlace(bot, result);
}
