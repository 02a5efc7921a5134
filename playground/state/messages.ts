import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type StoredMessage, storedMessage } from './stored.ts';

export interface Messages {
  get(id: string): StoredMessage | undefined;
  all(): readonly StoredMessage[];
  /** Oldest first. */
  inChannel(channelId: string): readonly StoredMessage[];
  put(message: StoredMessage): void;
  /** Stores changed reactions, which is no edit. */
  react(message: StoredMessage): void;
  remove(id: string): void;
  /** Notes that a message is edited, and returns how often it was within the last hour, this time included. */
  countEdit(id: string): number;
}

const hourMs = 60 * 60_000;

/** All messages, in memory and in the archive; tells each change. */
export function createMessages(archive: Archive, changes: Changes, now: () => number): Messages {
  const byId = new Map<string, StoredMessage>();
  const byChannel = new Map<string, Map<string, StoredMessage>>();
  const keep = (message: StoredMessage): void => {
    byId.set(message.id, message);
    const there = byChannel.get(message.channelId) ?? new Map<string, StoredMessage>();
    byChannel.set(message.channelId, there.set(message.id, message));
  };
  for (const message of archive.all('message', storedMessage)) keep(message);
  const edits = new Map<string, readonly number[]>();
  const store = (message: StoredMessage): void => {
    archive.write('message', message.id, message);
    keep(message);
  };
  return {
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    inChannel: (channelId) => [...(byChannel.get(channelId)?.values() ?? [])],
    put(message) {
      const isNew = !byId.has(message.id);
      store(message);
      changes.tell({ type: 'message', message, isNew });
    },
    react(message) {
      store(message);
      changes.tell({ type: 'reaction', message });
    },
    remove(id) {
      const message = byId.get(id);
      if (message === undefined) return;
      archive.transact(() => {
        archive.remove('message', id);
        for (const attachment of message.attachments) archive.removeFile(attachment.id);
      });
      byId.delete(id);
      byChannel.get(message.channelId)?.delete(id);
      changes.tell({ type: 'message-deleted', message });
    },
    countEdit(id) {
      const lately = [...(edits.get(id) ?? []).filter((at) => now() - at < hourMs), now()];
      edits.set(id, lately);
      return lately.length;
    },
  };
}
