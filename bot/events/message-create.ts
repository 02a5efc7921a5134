import { type Message, type PartialMessage, Routes } from 'discord.js';
import { closedNote } from '../acts/obey-settings.ts';
import { showFace, showFaceToPartyIn } from '../acts/show-face.ts';
import type { Ask } from '../answers/ask.ts';
import { askOfMessage } from '../answers/message-ask.ts';
import { wordsForMessage } from '../answers/message-words.ts';
import type { Bot } from '../bot.ts';
import type { PhotoLink } from '../photos.ts';
import { sentence } from '../render/sentences.ts';
import { throughDoor } from './door.ts';
import { filesOf, type MessageFile } from './message-files.ts';

/** "is typing" while a photo is read; not worth failing for. */
function showTyping(bot: Bot, placeId: string): void {
  bot.discord.post(Routes.channelTyping(placeId)).catch((error: unknown) => {
    bot.log.debug({ err: error, place: placeId }, 'typing could not be shown');
  });
}

/** The sentence for a mention; a plain photo that is for no session is met with silence. */
async function answerMention(ask: Ask, key: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  if (ask.kind === 'mention') await ask.say(sentence(ask.words.say(key, values)));
}

async function onPhotos(bot: Bot, ask: Ask, photos: readonly PhotoLink[]): Promise<void> {
  if (photos.length === 0) return answerMention(ask, 'answer.no-photo');
  if (bot.partyPlaces.has(ask.placeId)) return showFaceToPartyIn(bot, ask, photos);
  const session = await bot.store.sessions.current(ask.playerId, ask.serverId);
  if (session === undefined) return answerMention(ask, 'answer.no-session');
  if (session.status !== 'active') return answerMention(ask, 'answer.ended-session');
  if (session.secret) return answerMention(ask, 'answer.secret');
  if (session.placeId !== ask.placeId) return answerMention(ask, 'answer.other-place', { place: session.placeId });
  showTyping(bot, ask.placeId);
  await showFace(bot, ask, session, photos);
}

async function answerFiles(bot: Bot, message: Message, files: readonly MessageFile[]): Promise<void> {
  // Where the bot cannot answer, a story that moved unseen would be worse than silence.
  if (bot.places.obstacle(message.channelId) !== undefined) return;
  // A direct message is for the bot as much as one that mentions it.
  const isMention = message.guildId === null || message.mentions.users.has(message.client.user.id);
  const words = await wordsForMessage(bot, message);
  const ask = askOfMessage(message, isMention ? 'mention' : 'plain-photo', bot, words);
  const closed = closedNote(bot, ask.serverId, ask.placeId, words);
  if (!isMention && (closed !== undefined || !bot.settings.of(ask.serverId).plainPhotos)) return;
  await throughDoor(bot, 'message', ask, () => (closed === undefined ? onPhotos(bot, ask, files) : ask.say(closed)));
}

function onFiles(bot: Bot, message: Message, files: readonly MessageFile[]): Promise<void> {
  return throughDoor(bot, 'message', undefined, () => answerFiles(bot, message, files));
}

/** Photos in ordinary messages: in the place of the poster's session, or in a message that mentions the bot. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  if (message.author.bot || message.system) return;
  const isNamed = message.content.includes(`<@${message.client.user.id}>`);
  // A reply to the bot mentions it too; without a photo it is just talk.
  const files = filesOf(message);
  if (files.length > 0 || isNamed) await onFiles(bot, message, files);
}

/** A message that was edited: photos that it did not have before are looked at, as if it were posted now. */
export async function onEditedMessage(bot: Bot, before: Message | PartialMessage, message: Message): Promise<void> {
  // What an unknown message held before cannot be told: its photos may have been read already.
  if (before.partial || message.author.bot || message.system) return;
  const known = new Set(filesOf(before).map(({ id }) => id));
  const added = filesOf(message).filter(({ id }) => !known.has(id));
  if (added.length > 0) await onFiles(bot, message, added);
}
