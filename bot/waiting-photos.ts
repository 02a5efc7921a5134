import type { Ask } from './answers/ask.ts';

/** Ten minutes, as the consent screen says. */
export const waitingMs = 10 * 60_000;

/** At most 64 photos wait at once: with photos of 32 MB each, the most memory that strangers can make the bot hold. */
const mostWaiting = 64;

/** A photo that waits in memory for its player's consent. */
export interface WaitingPhoto {
  /** The photo's own message or interaction. */
  readonly ask: Ask;
  readonly sessionId: string;
  readonly revision: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Photos that wait for consent: one for each player, the latest; in memory only, ten minutes at most. */
export interface WaitingPhotos {
  /** Puts a photo aside and returns those that it displaces (the player's earlier one, the oldest of too many). */
  put(photo: WaitingPhoto): readonly WaitingPhoto[];
  /** Takes the player's photo out; `undefined` where there is none or it waited too long. */
  take(playerId: string): WaitingPhoto | undefined;
  /** Removes and returns all that waited too long. */
  expired(): readonly WaitingPhoto[];
}

export function createWaitingPhotos(now: () => number): WaitingPhotos {
  const photos = new Map<string, { readonly photo: WaitingPhoto; readonly until: number }>();
  const remove = (playerId: string): WaitingPhoto[] => {
    const entry = photos.get(playerId);
    photos.delete(playerId);
    return entry === undefined ? [] : [entry.photo];
  };
  return {
    put(photo) {
      const displaced = remove(photo.ask.playerId);
      const oldest = photos.keys().next();
      if (photos.size >= mostWaiting && oldest.done !== true) displaced.push(...remove(oldest.value));
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
