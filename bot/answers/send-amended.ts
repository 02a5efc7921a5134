import { Routes } from 'discord.js';
import type { Bot } from '../bot.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import type { Words } from '../text.ts';
import { type Refusal, refusalOf, Undeliverable } from './discord-refusal.ts';
import { withoutPictures } from './without-pictures.ts';

/** A message on its way to a place, as far as it was not given up. */
export interface Draft {
  readonly message: OutgoingMessage;
  readonly replyTo?: string;
}

export type Sending =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Sender = Pick<Bot, 'discord' | 'places' | 'log'>;

/** Resolves when the message has arrived. @throws Undeliverable where Discord refused it. */
export async function arrive(sending: Promise<Sending>): Promise<void> {
  const outcome = await sending;
  if (outcome.kind === 'refused') throw new Undeliverable(outcome.refusal);
}

/** Takes a thread out of the archive; false where the bot may not (it is locked, or a permission is missing). */
async function wakeThread({ discord, log }: Sender, placeId: string): Promise<boolean> {
  try {
    await discord.patch(Routes.channel(placeId), { body: { archived: false } });
    return true;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    log.info({ place: placeId }, 'a thread could not be taken out of the archive');
    return false;
  }
}

/** What is left of a draft to send after a refusal, if that can help. */
async function amend(
  sender: Sender,
  placeId: string,
  draft: Draft,
  refusal: Refusal,
  words: Words,
): Promise<Draft | undefined> {
  const { message, ...rest } = draft;
  switch (refusal) {
    case 'no-replies':
      if (draft.replyTo === undefined) return undefined;
      sender.places.rememberPart(placeId, 'replies');
      return { message };
    case 'too-large':
      return message.files.length === 0 ? undefined : { ...rest, message: withoutPictures(message, refusal, words) };
    // It may be the files that are not permitted.
    case 'missing-permission':
      if (message.files.length === 0) return undefined;
      return { ...rest, message: withoutPictures(message, 'no-permission', words) };
    default:
      return undefined;
  }
}

/**
 * Sends a draft, and where Discord refuses only a part of it, or only because a thread is archived, what is left of it or
 * once more. Throws what is no answer of Discord's, a passing refusal, and one of a wrong request.
 */
export async function sendAmended(
  sender: Sender,
  placeId: string,
  draft: Draft,
  words: Words,
  send: (draft: Draft) => Promise<string>,
  mayWake = true,
): Promise<Sending> {
  try {
    return { kind: 'sent', messageId: await send(draft) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined || refusal === 'passing' || refusal === 'wrong-request') throw error;
    if (refusal === 'closed' && mayWake && (await wakeThread(sender, placeId)))
      return sendAmended(sender, placeId, draft, words, send, false);
    const amended = await amend(sender, placeId, draft, refusal, words);
    if (amended === undefined) return { kind: 'refused', refusal };
    const sending = await sendAmended(sender, placeId, amended, words, send, mayWake);
    if (refusal === 'missing-permission' && sending.kind === 'sent') sender.places.rememberPart(placeId, 'files');
    return sending;
  }
}
