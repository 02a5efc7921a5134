import type { Kysely } from 'kysely';
import type { PartySession } from '../game/party/party-session.ts';
import type { Database } from './open-database.ts';
import { partyColumns, toParty } from './party-rows.ts';
import type { Tables } from './tables.ts';

export type Forgotten =
  | { readonly kind: 'forgotten' }
  /** Deleted, but another process was reading: the file that holds changes (`-wal`) keeps traces until that one lets go. */
  | { readonly kind: 'traces-left' }
  | { readonly kind: 'unknown-player' };

/** What the rules make of a party when one of its players is forgotten (game/party/forget-member.ts). */
export interface ForgettingRules {
  forgetMember(party: PartySession, playerId: string, now: number): PartySession;
}

/** A party belongs to its other players, too: it stays, without the one. */
async function forgetInParties(
  db: Kysely<Tables>,
  playerId: string,
  { forgetMember }: ForgettingRules,
  now: number,
): Promise<void> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('party_members', 'party_members.session_id', 'sessions.id')
    .selectAll('sessions')
    .where('party_members.player_id', '=', playerId)
    .execute();
  for (const row of rows) {
    const party = forgetMember(toParty(row), playerId, now);
    await db.updateTable('sessions').set(partyColumns(party)).where('id', '=', row.id).execute();
    // A scene on its way may name them; the next one tells the same.
    await db
      .updateTable('answers')
      .set({ state: 'gone', target: null, scene: null })
      .where('session_id', '=', row.id)
      .where('state', 'in', ['owed', 'shelved'])
      .execute();
    await db.deleteFrom('questions').where('session_id', '=', row.id).execute();
  }
}

/**
 * Deletes all that is kept about a player, and overwrites it in the file (FACTS.md, S4). Copies made earlier, such as
 * backups, keep it. `now` in milliseconds since the epoch.
 */
export async function forgetPlayer(
  { db, sqlite }: Database,
  playerId: string,
  rules: ForgettingRules,
  now: number,
): Promise<Forgotten> {
  const numDeletedRows = await db.transaction().execute(async (transaction) => {
    await forgetInParties(transaction, playerId, rules, now);
    const deleted = await transaction.deleteFrom('players').where('id', '=', playerId).executeTakeFirst();
    return deleted.numDeletedRows;
  });
  const isBusy = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0;
  if (numDeletedRows === 0n) return { kind: 'unknown-player' };
  return { kind: isBusy ? 'traces-left' : 'forgotten' };
}
