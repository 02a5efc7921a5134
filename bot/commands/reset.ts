import { ApplicationCommandType } from 'discord.js';
import { askToReset } from '../acts/reset-story.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

export const reset = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('reset'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  run: (bot, ask) => askToReset(bot, ask),
} as const satisfies Command;
