import { ApplicationCommandType } from 'discord.js';
import { askToReset } from '../acts/reset-story.ts';
import type { Command } from './command.ts';
import { commandScope } from './scope.ts';

export const reset = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'reset',
    description: 'Go back to the start of your story (asks first)',
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  run: (bot, ask) => askToReset(bot, ask),
} as const satisfies Command;
