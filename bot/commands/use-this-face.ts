import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js';
import { showFaceFor } from '../acts/show-face.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { PhotoLink } from '../photos.ts';
import { sentence } from '../render/sentences.ts';
import { named } from './described.ts';
import { commandScope } from './scope.ts';

/** The entry in a message's menu (Apps): reads the face on a message that the player posted. */
export const useThisFace = {
  definition: {
    type: ApplicationCommandType.Message,
    ...named('use-this-face'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  } as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody,
  visibility: 'story',
  async run(bot: Bot, ask: Ask, authorId: string, photos: readonly PhotoLink[]): Promise<void> {
    const refusal = authorId !== ask.playerId ? 'not-your-message' : photos.length === 0 ? 'no-photo' : undefined;
    if (refusal !== undefined) return ask.whisper(sentence(ask.ownWords.say(`answer.${refusal}`)));
    await showFaceFor(bot, ask, photos);
  },
} as const;
