import type { Core } from '../core.ts';
import { deleteChannel } from './delete-channel.ts';

/** A thread as tests move one. */
export interface ThreadLevers {
  readonly id: string;
  archive(isArchived?: boolean): void;
  lock(isLocked?: boolean): void;
  /** Deletes it with all that is in it. */
  delete(): void;
  /** Ids of those who are in it, in the order in which they came. */
  members(): readonly string[];
}

export function threadLevers(core: Core, id: string): ThreadLevers {
  return {
    id,
    archive: (isArchived = true) => void core.places.setThread(id, { isArchived }),
    lock: (isLocked = true) => void core.places.setThread(id, { isLocked }),
    delete: () => deleteChannel(core, id),
    members: () => core.places.channel(id)?.memberIds ?? [],
  };
}
