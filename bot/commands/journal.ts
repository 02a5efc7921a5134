import { ApplicationCommandType } from 'discord.js';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { gamesOnPage, journalMessage } from '../render/journal-message.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

/** Shows a page of the player's journal, the first being 0. */
export async function showJournal(bot: Bot, ask: Ask, page: number): Promise<void> {
  const found = await bot.store.journal.endingsFound(ask.playerId);
  const { skip, limit } = gamesOnPage(page);
  // One more than is shown tells whether there is a next page.
  const games = await bot.store.journal.games(ask.playerId, { skip, limit: limit + 1 });
  const stories = bot.stories.in(ask.words.language);
  await ask.say(journalMessage(stories, { playerId: ask.playerId, page, found, games }, ask.words));
}

export const journal = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('journal'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  run: (bot, ask) => showJournal(bot, ask, 0),
} as const satisfies Command;
