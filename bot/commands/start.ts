import { ApplicationCommandOptionType, ApplicationCommandType, type ChatInputCommandInteraction } from 'discord.js';
import { startStory } from '../acts/start-story.ts';
import type { Command } from './command.ts';
import { completeStory } from './complete-story.ts';
import { commandScope } from './scope.ts';

function isSecret(interaction: ChatInputCommandInteraction): boolean | undefined {
  return interaction.options.getBoolean('secret') ?? undefined;
}

export const start = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'start',
    description: 'Start a story, or go on with it',
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: 'Which story; yours goes on if you leave this empty',
        required: false,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'secret',
        description: 'Play so that only you see it; it stays so until you say no here',
        required: false,
      },
    ],
  },
  visibility: 'story',
  isSecret,
  async run(bot, ask, interaction) {
    await bot.stories.refresh();
    await startStory(bot, ask, {
      storyId: interaction.options.getString('story') ?? undefined,
      secret: isSecret(interaction),
    });
  },
  complete: completeStory,
} as const satisfies Command;
