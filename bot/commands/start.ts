import { ApplicationCommandOptionType, ApplicationCommandType, type ChatInputCommandInteraction } from 'discord.js';
import { startStory } from '../acts/start-story.ts';
import type { Command } from './command.ts';
import { completeStory } from './complete-story.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

function isSecret(interaction: ChatInputCommandInteraction): boolean | undefined {
  return interaction.options.getBoolean('secret') ?? undefined;
}

export const start = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('start'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...described('start.story'),
        required: false,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...described('start.secret'),
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
