import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { showFace } from '../acts/show-face.ts';
import { sentence } from '../render/sentences.ts';
import type { Command } from './command.ts';
import { commandScope } from './scope.ts';

export const face = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'face',
    description: 'Show your face: your feeling moves the story',
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'photo',
        description: 'A photo of your face; it is gone as soon as it is read',
        required: true,
      },
    ],
  },
  answer: 'public',
  async run(bot, ask, interaction) {
    const { words } = ask;
    const photo = interaction.options.getAttachment('photo', true);
    const session = await bot.store.sessions.current(ask.playerId, ask.serverId);
    if (session === undefined) return ask.whisper(sentence(words.say('answer.no-session')));
    if (session.status !== 'active') return ask.whisper(sentence(words.say('answer.ended-session')));
    await showFace(bot, ask, session, [{ url: photo.url, size: photo.size }]);
  },
} as const satisfies Command;
