import type { Database } from './open-database.ts';

export type Forgotten =
  | { readonly kind: 'forgotten' }
  /** Deleted, but another process was reading: the file that holds changes (`-wal`) keeps traces until that one lets go. */
  | { readonly kind: 'traces-left' }
  | { readonly kind: 'unknown-player' };

/**
 * Deletes all that is kept about a player, and overwrites it in the file (FACTS.md, S4). Copies made earlier, such as
 * backups, keep it.
 */
export async function forgetPlayer({ db, sqlite }: Database, playerId: string): Promise<Forgotten> {
  const { numDeletedRows } = await db.deleteFrom('players').where('id', '=', playerId).executeTakeFirst();
  const isBusy = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0;
  if (numDeletedRows === 0n) return { kind: 'unknown-player' };
  return { kind: isBusy ? 'traces-left' : 'forgotten' };
}
