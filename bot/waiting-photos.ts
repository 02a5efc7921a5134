import type { Ask } from './answers/ask.ts';

/** Ten minutes, as the consent screen says. */
export const waitingMs = 10 * 60_000;

/** At most 64 players' photos wait at once: what strangers can make the bot hold in memory is limited. */
const mostWaiting = 64;

/** What a player showed in one message or interaction: in memory, until it is read or waits for consent too long. */
export interface ShownPhotos {
  /** The photos' own message or interaction. */
  readonly ask: Ask;
  /** The session that they are for, and its revision when they came. */
  readonly sessionId: string;
  readonly revision: number;
  /** At least one; the first with a readable face counts. */
  readonly photos: readonly Uint8Array<ArrayBuffer>[];
}

/** Photos that wait for consent: one for each player, the latest; in memory only, ten minutes at most. */
export interface WaitingPhotos {
  /** Puts a photo aside and returns those that it displaces (the player's earlier one, the oldest of too many). */
  put(photo: ShownPhotos): readonly ShownPhotos[];
  /** Takes the player's photo out; `undefined` where there is none or it waited too long. */
  take(playerId: string): ShownPhotos | undefined;
  /** Removes and returns all that waited too long. */
  expired(): readonly ShownPhotos[];
}

export function createWaitingPhotos(now: () => number): WaitingPhotos {
  const photos = new Map<string, { readonly photo: ShownPhotos; readonly until: number }>();
  const remove = (playerId: string): ShownPhotos[] => {
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
