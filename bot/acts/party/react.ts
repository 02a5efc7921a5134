import { Routes } from 'discord.js';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';

/** What a plain photo in a party's place gets instead of words: it was counted, or it has to wait (FACTS.md, D28). */
const reactions = { counted: '✅', waits: '⏳' } as const;

/** Reacts to the ask's own message. Not worth failing for: the permission may be missing, or the message gone. */
export async function react(bot: Bot, ask: Ask, reaction: keyof typeof reactions): Promise<void> {
  const emoji = encodeURIComponent(reactions[reaction]);
  try {
    await bot.discord.put(Routes.channelMessageOwnReaction(ask.placeId, ask.sourceId, emoji));
  } catch (error) {
    bot.log.debug({ err: error, place: ask.placeId }, 'a photo could not be reacted to');
  }
}
