import { type APIModalInteractionResponseCallbackData, ComponentType, type ModalSubmitInteraction } from 'discord.js';
import { showFace, showFaceToParty } from '../acts/show-face.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { photoFileTypes } from '../commands/photo-file-types.ts';
import type { PhotoLink } from '../photos.ts';
import { sentence } from '../render/sentences.ts';
import type { Words } from '../text.ts';
import { anyones, type ComponentAddress, customIdOf } from './custom-id.ts';

const photoField = 'photo';

/**
 * The dialogue behind a scene's "Show your face" button: on a phone, the shortest way to the camera, and it needs no
 * intent (FACTS.md, D16). Made of the button's address alone, for it must be the first answer; the address is checked
 * when it is submitted.
 */
export function showFaceModal(address: ComponentAddress, words: Words): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customIdOf(address),
    title: words.say('modal.title'),
    components: [
      {
        type: ComponentType.Label,
        label: words.say('modal.photo'),
        description: words.say('modal.photoHelp'),
        component: {
          type: ComponentType.FileUpload,
          custom_id: photoField,
          min_values: 1,
          max_values: 1,
          file_types: [...photoFileTypes],
          required: true,
        },
      },
    ],
  };
}

/** The files uploaded in the dialogue. */
export function uploadedPhotos(interaction: ModalSubmitInteraction): readonly PhotoLink[] {
  const files = interaction.fields.getUploadedFiles(photoField, true);
  return [...files.values()].map(({ url, size }) => ({ url, size }));
}

async function submitToParty(
  bot: Bot,
  ask: Ask,
  address: ComponentAddress,
  photos: readonly PhotoLink[],
): Promise<void> {
  const party = await bot.store.parties.byId(address.sessionId);
  if (party === undefined) return ask.whisper(sentence(ask.ownWords.say('party.refused.over')));
  await showFaceToParty(bot, ask, party, address.revision, photos);
}

/** The dialogue was submitted: the photo moves the session, if its scene is still the latest one. */
export async function submitFace(
  bot: Bot,
  ask: Ask,
  address: ComponentAddress,
  photos: readonly PhotoLink[],
): Promise<void> {
  if (address.ownerId === anyones) return submitToParty(bot, ask, address, photos);
  const session = await bot.store.sessions.byId(address.sessionId);
  const isLatest = session?.playerId === ask.playerId && session.revision === address.revision;
  if (session === undefined || !isLatest || session.status !== 'active') {
    await ask.whisper(sentence(ask.ownWords.say('answer.outdated')));
    return;
  }
  await showFace(bot, ask, session, photos);
}
