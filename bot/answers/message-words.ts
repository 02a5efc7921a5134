import type { Message } from 'discord.js';
import type { Bot } from '../bot.ts';
import { type Words, wordsIn } from '../text.ts';

/**
 * The words to answer a message in: its server's. A message does not tell its author's language: in a direct message it is
 * that of the last answer there.
 */
export async function wordsForMessage(
  { settings, store }: Pick<Bot, 'settings' | 'store'>,
  { guildId, author }: Pick<Message, 'guildId' | 'author'>,
): Promise<Words> {
  if (guildId !== null) return settings.wordsFor(guildId);
  return wordsIn((await store.answers.languageTo(author.id)) ?? 'en');
}
