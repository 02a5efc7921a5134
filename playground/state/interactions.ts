import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type StoredInteraction, storedInteraction } from './stored.ts';

export interface Interactions {
  get(id: string): StoredInteraction | undefined;
  byToken(token: string): StoredInteraction | undefined;
  put(interaction: StoredInteraction): void;
}

/** How long an interaction is remembered: its token is dead long before. */
const memoryMs = 24 * 60 * 60_000;

/** All interactions, in memory and in the archive; tells each change. Forgets those of earlier days when it starts. */
export function createInteractions(archive: Archive, changes: Changes, now: () => number): Interactions {
  const stored = archive.all('interaction', storedInteraction);
  const isOld = ({ createdAt }: StoredInteraction): boolean => now() - createdAt > memoryMs;
  for (const { id } of stored.filter(isOld)) archive.remove('interaction', id);
  const byId = new Map(stored.filter((one) => !isOld(one)).map((one) => [one.id, one]));
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
