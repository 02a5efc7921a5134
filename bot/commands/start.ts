import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { startStory } from '../acts/start-story.ts';
import { limits, shorten } from '../render/limits.ts';
import type { Command } from './command.ts';
import { commandScope } from './scope.ts';

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
    ],
  },
  answer: 'public',
  run: (bot, ask, interaction) => startStory(bot, ask, interaction.options.getString('story') ?? undefined),
  complete(bot, interaction) {
    const typed = interaction.options.getFocused().toLowerCase();
    return bot.stories.all
      .filter(({ id, title }) => id.includes(typed) || title.toLowerCase().includes(typed))
      .slice(0, limits.autocompleteChoices)
      .map(({ id, title }) => ({ name: shorten(title, limits.choiceName), value: id }));
  },
} as const satisfies Command;
