import type { Change, Store } from '../../../db/store.ts';
import type { Session } from '../../../game/session.ts';

/** A session as a committed change left it. `change` is absent where another session's change parked it. */
export interface Entry {
  readonly session: Pick<Session, 'id' | 'playerId' | 'serverId' | 'secret' | 'play' | 'status' | 'revision'>;
  readonly change?: Change;
}

/** What the bot has committed, noted beside the database: what the database says later must be the same. */
export interface Journal {
  readonly wrapStore: (store: Store) => Store;
  /** Every session's entries in the order of their revisions. */
  readonly sessions: ReadonlyMap<string, readonly Entry[]>;
  /** The session as it was at that revision. */
  at(sessionId: string, revision: number): Entry['session'] | undefined;
}

export function createJournal(): Journal {
  const sessions = new Map<string, Entry[]>();
  const note = (entry: Entry): void => {
    const entries = sessions.get(entry.session.id) ?? [];
    sessions.set(entry.session.id, entries);
    entries.push(entry);
  };
  const noteParked = ({ id, revision }: { readonly id: string; readonly revision: number }): void => {
    const before = sessions.get(id)?.at(-1);
    if (before === undefined) throw new Error(`The parked session ${id} was never written.`);
    note({ session: { ...before.session, status: 'parked', revision: revision + 1 } });
  };
  return {
    sessions,
    at: (sessionId, revision) => sessions.get(sessionId)?.find(({ session }) => session.revision === revision)?.session,
    wrapStore: (store) => ({
      ...store,
      sessions: {
        ...store.sessions,
        async commit(change) {
          const committed = await store.sessions.commit(change);
          if (committed === 'committed') {
            if (change.parks !== undefined) noteParked(change.parks);
            note({ session: change.session, change });
          }
          return committed;
        },
      },
    }),
  };
}
