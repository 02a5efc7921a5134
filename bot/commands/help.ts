import { ApplicationCommandType } from 'discord.js';
import { neutralColour } from '../render/feelings.ts';
import { container, textDisplay } from '../render/parts.ts';
import { menuContext, seesPhotosOn } from '../server-settings.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

export const help = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('help'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  isAlwaysOpen: true,
  async run(bot, ask) {
    const { words, serverId } = ask;
    const text = [
      `## ${words.say('help.title')}`,
      words.say(seesPhotosOn(bot, serverId) ? 'help.how' : 'help.howNoPhotos', menuContext(bot.settings.of(serverId))),
      words.say('help.commands'),
      `-# ${words.say('help.privacy')}`,
    ].join('\n');
    await ask.say({ components: [container(neutralColour, [textDisplay(text)])], files: [] });
  },
} as const satisfies Command;
