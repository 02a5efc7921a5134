import { Routes } from 'discord.js';
import type { PartySession } from '../../../game/party/party-session.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';

/** Shows the thread among the player's; where the bot may not do that, they find it by its link. */
export async function addToThread(bot: Bot, { playerId }: Ask, { placeId }: PartySession): Promise<void> {
  try {
    await bot.discord.put(Routes.threadMembers(placeId, playerId));
  } catch (error) {
    bot.log.debug({ err: error, place: placeId }, 'a player could not be added to a thread');
  }
}
