import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { showFaceFor } from '../acts/show-face.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { photoFileTypes } from './photo-file-types.ts';
import { commandScope } from './scope.ts';

export const face = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('face'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        ...described('face.photo'),
        required: true,
        file_types: [...photoFileTypes],
      },
    ],
  },
  visibility: 'story',
  run(bot, ask, interaction) {
    const { url, size } = interaction.options.getAttachment('photo', true);
    return showFaceFor(bot, ask, [{ url, size }]);
  },
} as const satisfies Command;
