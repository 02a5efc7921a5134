import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type StoredInteraction, storedInteraction } from './stored.ts';

export interface Interactions {
  get(id: string): StoredInteraction | undefined;
  byToken(token: string): StoredInteraction | undefined;
  put(interaction: StoredInteraction): void;
}

/** All interactions, in memory and in the archive; tells each change. */
export function createInteractions(archive: Archive, changes: Changes): Interactions {
  const byId = new Map(archive.all('interaction', storedInteraction).map((one) => [one.id, one]));
  return {
    get: (id) => byId.get(id),
    byToken: (token) => [...byId.values()].find((one) => one.token === token),
    put(interaction) {
      archive.write('interaction', interaction.id, interaction);
      byId.set(interaction.id, interaction);
      changes.tell({ type: 'interaction', interaction });
    },
  };
}
