import type { Ask } from './answers/ask.ts';

/** Ten minutes, as the consent screen says. */
export const waitingMs = 10 * 60_000;

/** What strangers can make the bot hold in memory is limited: so many players' photos, so many bytes in all. */
export const mostWaiting = { players: 64, bytes: 256 * 1024 * 1024 } as const;

/** What a player showed in one message or interaction: in memory, until it is read or waits for consent too long. */
export interface ShownPhotos {
  /** The photos' own message or interaction. */
  readonly ask: Ask;
  /** The session or party that they are for, and its revision (of a party: its round) when they came. */
  readonly sessionId: string;
  readonly revision: number;
  /** At least one; the first with a readable face counts. */
  readonly photos: readonly Uint8Array<ArrayBuffer>[];
}

/** Photos that wait for consent: for each player those shown last; in memory only, ten minutes at most. */
export interface WaitingPhotos {
  /** Puts a photo aside and returns those that it displaces (the player's earlier one, the oldest of too many). */
  put(photo: ShownPhotos): readonly ShownPhotos[];
  /** Takes the player's photo out; `undefined` where there is none or it waited too long. */
  take(playerId: string): ShownPhotos | undefined;
  /** Removes and returns all that waited too long. */
  expired(): readonly ShownPhotos[];
}

function bytesOf({ photos }: ShownPhotos): number {
  return photos.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

export function createWaitingPhotos(now: () => number): WaitingPhotos {
  const photos = new Map<string, { readonly photo: ShownPhotos; readonly until: number }>();
  const remove = (playerId: string): ShownPhotos[] => {
    const entry = photos.get(playerId);
    photos.delete(playerId);
    return entry === undefined ? [] : [entry.photo];
  };
  const bytesWaiting = (): number => [...photos.values()].reduce((sum, { photo }) => sum + bytesOf(photo), 0);
  return {
    put(photo) {
      const displaced = remove(photo.ask.playerId);
      const isFull = (): boolean =>
        photos.size >= mostWaiting.players || bytesWaiting() + bytesOf(photo) > mostWaiting.bytes;
      for (const oldest of [...photos.keys()]) if (isFull()) displaced.push(...remove(oldest));
      photos.set(photo.ask.playerId, { photo, until: now() + waitingMs });
      return displaced;
    },
    take(playerId) {
      const entry = photos.get(playerId);
      if (entry === undefined || entry.until <= now()) return undefined;
      return remove(playerId)[0];
    },
    expired() {
      const late = [...photos].filter(([, entry]) => entry.until <= now()).map(([playerId]) => playerId);
      return late.flatMap(remove);
    },
  };
}
