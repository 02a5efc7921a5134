import type { OutgoingMessage } from '../render/outgoing-message.ts';
import type { Words } from '../text.ts';
import { editOriginal, followUp, type InteractionTarget } from './send.ts';
import { type Sender, type Sending, sendAmended } from './send-amended.ts';

/** The parts of an interaction that answering it takes. */
type Answerable = Pick<InteractionTarget, 'applicationId' | 'token' | 'placeId' | 'isPrivate'>;

/** Adds a message to an interaction that was answered or deferred already. Throws as sendAmended does. */
export function addToInteraction(
  sender: Sender,
  target: Answerable,
  message: OutgoingMessage,
  words: Words,
): Promise<Sending> {
  return sendAmended(sender, target.placeId, { message }, words, (draft) =>
    followUp(sender.discord, target, draft.message, target.isPrivate),
  );
}

/**
 * Puts the message into an interaction's own answer, safe to repeat. Where that was deleted, or is too old to be edited,
 * the interaction gets a fresh message. A slash command may be answered where the bot may not post (FACTS.md, D9).
 * Throws as sendAmended does.
 */
export async function answerInteraction(
  sender: Sender,
  target: Answerable,
  message: OutgoingMessage,
  words: Words,
): Promise<Sending> {
  const sending = await sendAmended(sender, target.placeId, { message }, words, (draft) =>
    editOriginal(sender.discord, target, draft.message),
  );
  const isLost =
    sending.kind === 'refused' && (sending.refusal === 'message-gone' || sending.refusal === 'no-more-edits');
  return isLost ? addToInteraction(sender, target, message, words) : sending;
}
