import type { Archive, ArchivedFile } from '../archive.ts';
import type { StoredAttachment } from '../state/stored.ts';
import { createLinks, type Links } from './links.ts';
import { safeName } from './safe-name.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  /** Of a picture, in pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface Attachments {
  readonly links: Links;
  /** Keeps a player's photo in memory, until the stand-in stops or newer ones need the room. */
  keepPhoto(file: GivenFile): StoredAttachment;
  /** Keeps a file of the bot's in the archive. */
  keepFile(file: GivenFile, description: string | undefined): StoredAttachment;
  read(id: string): ArchivedFile | undefined;
  drop(id: string): void;
  /** A fresh link, signed and expiring; for a photo that is gone one that answers 404. */
  link(channelId: string, attachment: StoredAttachment): string;
  isGone(attachment: StoredAttachment): boolean;
}

/** How many bytes of photos are kept; the oldest go first, and the page shows their placeholder. */
const photoMemory = 256 * 1024 * 1024;

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
};

/** Discord guesses by the name; so do we where the sender says nothing. */
function contentTypeOf(file: GivenFile): string {
  if (file.contentType !== undefined && /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(file.contentType))
    return file.contentType;
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  return contentTypes[ending] ?? 'application/octet-stream';
}

export function createAttachments(parts: {
  readonly archive: Archive;
  readonly now: () => number;
  readonly newId: () => string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  readonly origin: () => string;
}): Attachments {
  const { archive, newId, origin } = parts;
  const links = createLinks(parts.now);
  const photos = new Map<string, ArchivedFile>();
  const describe = (kind: StoredAttachment['kind'], file: GivenFile, description?: string): StoredAttachment => ({
    id: newId(),
    kind,
    filename: safeName(file.name),
    contentType: contentTypeOf(file),
    size: file.bytes.byteLength,
    width: file.width,
    height: file.height,
    ...(description === undefined ? {} : { description }),
  });
  return {
    links,
    keepPhoto(file) {
      const attachment = describe('photo', file);
      photos.set(attachment.id, { bytes: file.bytes, contentType: attachment.contentType });
      let total = [...photos.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      for (const [id, { bytes }] of photos) {
        if (total <= photoMemory || id === attachment.id) break;
        photos.delete(id);
        total -= bytes.byteLength;
      }
      return attachment;
    },
    keepFile(file, description) {
      const attachment = describe('file', file, description);
      archive.writeFile(attachment.id, { bytes: file.bytes, contentType: attachment.contentType });
      return attachment;
    },
    read: (id) => photos.get(id) ?? archive.readFile(id),
    drop(id) {
      photos.delete(id);
      archive.removeFile(id);
    },
    link: (channelId, attachment) =>
      `${origin()}${links.sign(`/attachments/${channelId}/${attachment.id}/${attachment.filename}`)}`,
    isGone: (attachment) => attachment.kind === 'photo' && !photos.has(attachment.id),
  };
}
