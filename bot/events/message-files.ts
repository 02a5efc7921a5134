import type { Message } from 'discord.js';
import type { PhotoLink } from '../photos.ts';

export interface MessageFile extends PhotoLink {
  readonly id: string;
}

/** The files of a message, and those of a message that it forwards (FACTS.md, D13). */
export function filesOf(message: Message): readonly MessageFile[] {
  const holders = [message, ...message.messageSnapshots.values()];
  return holders.flatMap(({ attachments }) =>
    [...(attachments?.values() ?? [])].map(({ id, url, size }) => ({ id, url, size })),
  );
}
