import { ApplicationCommandType } from 'discord.js';
import { neutralColour } from '../render/feelings.ts';
import { container, textDisplay } from '../render/parts.ts';
import type { Command } from './command.ts';
import { commandScope } from './scope.ts';

export const help = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'How to play (only you see it)',
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  async run(bot, ask) {
    const { words } = ask;
    const text = [
      `## ${words.say('help.title')}`,
      words.say(bot.seesPhotos ? 'help.how' : 'help.howNoPhotos'),
      words.say('help.commands'),
      `-# ${words.say('help.privacy')}`,
    ].join('\n');
    await ask.say({ components: [container(neutralColour, [textDisplay(text)])], files: [] });
  },
} as const satisfies Command;
