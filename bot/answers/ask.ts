import type { AnswerTarget } from '../../db/store.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import type { Words } from '../text.ts';

/**
 * One request of a player, however it came: who asks, where, and how to answer. `plain-photo` is an ordinary message
 * that does not address the bot: it may be met with silence.
 */
export interface Ask {
  readonly kind: 'interaction' | 'mention' | 'plain-photo';
  /** The message's or interaction's id: what makes a change happen once. */
  readonly sourceId: string;
  readonly playerId: string;
  readonly serverId: string | null;
  readonly placeId: string;
  /** What is said where everybody there sees it, in the server's language; the player's own where only they see it. */
  readonly words: Words;
  /** What only the player sees: what is whispered and added. */
  readonly ownWords: Words;
  /** Whether the player has the permission Manage Server; a message does not tell. */
  readonly mayManage: boolean;
  /** Whether only the player sees the answer. */
  readonly isPrivate: boolean;
  /** Where a scene goes. */
  readonly target: AnswerTarget;
  /**
   * Puts the message into the answer. Said again, it replaces an interaction's answer, and follows a message's.
   * @throws Undeliverable where Discord takes no answer: the door (events/door.ts) lets the act end there.
   */
  say(message: OutgoingMessage): Promise<void>;
  /** Answers so that only the player sees it, where the way in allows that; otherwise as `say`. */
  whisper(message: OutgoingMessage): Promise<void>;
  /** Adds a message that only the player sees to an answer given before. Only interactions can: elsewhere nothing happens. */
  add(message: OutgoingMessage): Promise<void>;
}
