import type { Kysely } from 'kysely';
import { partyColumns } from './party-rows.ts';
import { notePlayer } from './players.ts';
import type { Committed, PartyChange } from './store.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Written, writeAnswer, writeFinish, writeMove, writeSource } from './write-rows.ts';

async function writeParty(db: Written, { party }: PartyChange): Promise<boolean> {
  if (party.revision > 0) {
    const { numUpdatedRows } = await db
      .updateTable('sessions')
      .set(partyColumns(party))
      .where('id', '=', party.id)
      .where('revision', '=', party.revision - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sessions')
    .values({
      ...partyColumns(party),
      id: party.id,
      kind: 'party',
      player_id: null,
      server_id: party.serverId,
      story_id: party.storyId,
      secret: 0,
      undo: null,
      started_at: party.startedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Most changes of a party leave its members as they are. */
async function writeMembers(db: Written, { party, at }: PartyChange): Promise<void> {
  const noted = await db
    .selectFrom('party_members')
    .select('player_id')
    .where('session_id', '=', party.id)
    .where('left_at', 'is', null)
    .execute();
  const before = new Set(noted.map((row) => row.player_id));
  const now = new Set(party.members);
  for (const playerId of before) {
    if (now.has(playerId)) continue;
    await db
      .updateTable('party_members')
      .set({ left_at: at })
      .where('session_id', '=', party.id)
      .where('player_id', '=', playerId)
      .execute();
  }
  for (const playerId of now) {
    if (before.has(playerId)) continue;
    await notePlayer(db, playerId);
    await db
      .insertInto('party_members')
      .values({ session_id: party.id, player_id: playerId, joined_at: at, left_at: null })
      .onConflict((conflict) => conflict.columns(['session_id', 'player_id']).doUpdateSet({ left_at: null }))
      .execute();
  }
}

async function write(db: Written, change: PartyChange): Promise<Committed> {
  const { party, sourceId, at, answer } = change;
  if (!(await writeSource(db, sourceId, party.id, at))) return 'duplicate';
  if (!(await writeParty(db, change))) return 'stale';
  await writeMembers(db, change);
  await writeMove(db, party, change.move, at);
  await writeFinish(db, party, change.move, at);
  if (answer !== undefined) {
    await writeAnswer(db, party, answer);
    // They were asked about a scene that is no longer the latest one.
    await db.deleteFrom('questions').where('session_id', '=', party.id).execute();
  }
  await db.deleteFrom('intake').where('source_id', '=', sourceId).execute();
  return 'committed';
}

/** `Store.parties.commit`: all of a change in one transaction, or none of it. */
export function commitParty(db: Kysely<Tables>, change: PartyChange): Promise<Committed> {
  return inTransaction(db, (transaction) => write(transaction, change));
}
