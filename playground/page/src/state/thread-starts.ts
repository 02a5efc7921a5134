import type { PageChannel, PageMessage } from '../../../protocol.ts';

/**
 * Threads of a channel that began by themselves, by the message before which they stand; those after all messages under
 * `undefined`. A thread that began from a message is shown with that.
 */
export function threadStarts(
  channels: readonly PageChannel[],
  channelId: string,
  messages: readonly PageMessage[],
): ReadonlyMap<string | undefined, readonly PageChannel[]> {
  const started = channels.filter(
    ({ id, parentId, createdTimestamp }) =>
      parentId === channelId && createdTimestamp !== undefined && !messages.some((message) => message.id === id),
  );
  const starts = new Map<string | undefined, readonly PageChannel[]>();
  for (const thread of started) {
    const next = messages.find(({ timestamp }) => timestamp > (thread.createdTimestamp ?? ''))?.id;
    starts.set(next, [...(starts.get(next) ?? []), thread]);
  }
  return starts;
}
