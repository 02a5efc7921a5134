import { Routes } from 'discord.js';
import { removeMember } from '../../../game/party/members.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { meetDeadline } from '../../../game/party/pass-time.ts';
import { isUnknownMember } from '../../answers/discord-refusal.ts';
import type { Bot } from '../../bot.ts';
import { changeParty, dueSourceOf, type PartyResult, restAtDeadline } from './change-party.ts';
import { settleParty } from './settle-party.ts';

/** Whom a party waits for: whose turn it is, or who has not voted. */
function awaited({ mode, members, turnId, votes }: PartySession): readonly string[] {
  switch (mode) {
    case 'turns':
      return turnId === undefined ? [] : [turnId];
    case 'vote':
      return members.filter((member) => !votes.some(({ playerId }) => playerId === member));
    case 'anyone':
      return [];
  }
}

/** Whether Discord says that the player has left the server; it is not asked for anybody else (FACTS.md, D29). */
async function hasLeft(bot: Bot, serverId: string, playerId: string): Promise<boolean> {
  try {
    await bot.discord.get(Routes.guildMember(serverId, playerId));
    return false;
  } catch (error) {
    return isUnknownMember(error);
  }
}

async function settleOne(bot: Bot, party: PartySession): Promise<readonly PartyResult[]> {
  const results: PartyResult[] = [];
  const key = `${party.id}-${party.revision}`;
  const isPaused = bot.settings.of(party.serverId).paused;
  const rule = isPaused ? restAtDeadline : meetDeadline;
  results.push(await changeParty(bot, dueSourceOf(party), party.id, rule, isPaused));
  if (isPaused) return results;
  for (const [index, playerId] of (party.status === 'active' ? awaited(party) : []).entries())
    if (await hasLeft(bot, party.serverId, playerId))
      results.push(
        await changeParty(bot, `left-${key}-${index}`, party.id, (present, story, now) =>
          removeMember(present, story, playerId, 'left-server', now),
        ),
      );
  return results;
}

/**
 * Settles what is due, earliest first: also what came due while the bot was away, once. Answers when the next deadline
 * comes. A party that cannot be settled holds up no other.
 */
export async function settleDue(bot: Bot): Promise<number | undefined> {
  const telling: Promise<void>[] = [];
  for (const party of await bot.store.parties.due(bot.now())) {
    try {
      for (const result of await settleOne(bot, party)) telling.push(settleParty(bot, result));
    } catch (error) {
      bot.log.error({ err: error, party: party.id }, "a party's deadline could not be settled");
    }
  }
  for (const told of await Promise.allSettled(telling))
    if (told.status === 'rejected') bot.log.error({ err: told.reason }, 'a party could not be told about its deadline');
  const next = await bot.store.parties.nextDeadline();
  // What could not be settled is tried again, but not at once.
  return next === undefined ? undefined : Math.max(next, bot.now() + 1000);
}
