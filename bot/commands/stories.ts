import { ApplicationCommandType } from 'discord.js';
import { listStories } from '../acts/list-stories.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

export const stories = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('stories'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  run: (bot, ask) => listStories(bot, ask, 0),
} as const satisfies Command;
