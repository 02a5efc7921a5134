import {
  type APIMessageTopLevelComponent,
  MessageFlags,
  type RawFile,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly alt: string;
}

/** A message as components v2 (FACTS.md, D15), with the files that its `attachment://` links name. */
export interface OutgoingMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly OutgoingFile[];
  /** The players whom it calls; nobody else is pinged, whomever it mentions. */
  readonly pings?: readonly string[];
}

/** The part of a body that creating, editing and answering have in common. */
export type MessageBody = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'flags' | 'components' | 'attachments' | 'allowed_mentions'
>;

/**
 * The request body of a message. `attachments` is always given: an edit would keep the old files otherwise (D17).
 * Nobody is pinged but who is called.
 */
export function messageBody(message: OutgoingMessage, options: { readonly isPrivate?: boolean } = {}): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | (options.isPrivate === true ? MessageFlags.Ephemeral : 0),
    components: [...message.components],
    attachments: message.files.map((file, index) => ({
      id: String(index),
      filename: file.name,
      description: file.alt,
    })),
    allowed_mentions: { parse: [], ...(message.pings?.length ? { users: [...message.pings] } : {}) },
  };
}

export function rawFiles(message: OutgoingMessage): RawFile[] {
  return message.files.map((file) => ({ name: file.name, data: file.bytes }));
}
