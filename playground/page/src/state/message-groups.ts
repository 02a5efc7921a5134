import type { PageMessage } from '../../../protocol.ts';
import type { View } from './view.ts';

/** A message as it stands in the list: under its author's name or joined to the one before it. */
export interface ShownMessage {
  readonly message: PageMessage;
  readonly isJoined: boolean;
  /** Whether a line with the date stands before it. */
  readonly beginsDay: boolean;
}

/** Messages of one author that are further apart get the author's name again. */
const joinedWithinMs = 7 * 60_000;

/** What the player may see in the open channel, oldest first. */
export function messagesOfChannel(view: View): readonly PageMessage[] {
  return view.messages.filter(
    ({ id, channelId, privateFor }) =>
      channelId === view.channelId &&
      (privateFor === undefined || privateFor === view.playerId) &&
      !view.dismissed.includes(id),
  );
}

/** Joins consecutive messages of one author and marks where a day begins (in the time zone of the machine). */
export function groupMessages(messages: readonly PageMessage[]): readonly ShownMessage[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    if (before === undefined) return { message, isJoined: false, beginsDay: true };
    const time = new Date(message.timestamp);
    const timeBefore = new Date(before.timestamp);
    const beginsDay = time.toDateString() !== timeBefore.toDateString();
    const isJoined =
      !beginsDay &&
      before.author.id === message.author.id &&
      before.privateFor === message.privateFor &&
      message.replyTo === undefined &&
      message.interaction === undefined &&
      time.getTime() - timeBefore.getTime() < joinedWithinMs;
    return { message, isJoined, beginsDay };
  });
}
