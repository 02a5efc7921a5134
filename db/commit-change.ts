import type { Kysely } from 'kysely';
import type { Session } from '../game/session.ts';
import { notePlayer } from './players.ts';
import { isActive, sessionsOf } from './session-rows.ts';
import type { Change, Committed } from './store.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Written, writeAnswer, writeFinish, writeMove, writeSource } from './write-rows.ts';

async function park(db: Written, { parks, session, at }: Change): Promise<boolean> {
  if (parks === undefined) return true;
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ status: 'parked', revision: parks.revision + 1, undo: null, updated_at: at })
    .where('id', '=', parks.id)
    .where('revision', '=', parks.revision)
    .where('status', '=', 'active')
    .where('player_id', '=', session.playerId)
    .where('server_id', 'is', session.serverId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The columns that change after the session's first row. */
function changing({ revision, placeId, storyVersion, secret, status, play, undo, updatedAt }: Session) {
  return {
    revision,
    place_id: placeId,
    story_version: storyVersion,
    secret: secret ? 1 : 0,
    status,
    play: JSON.stringify(play),
    undo: undo === undefined ? null : JSON.stringify(undo),
    updated_at: updatedAt,
  } as const;
}

async function insertSession(db: Written, session: Session): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sessions')
    .values({
      ...changing(session),
      id: session.id,
      kind: session.kind,
      player_id: session.playerId,
      server_id: session.serverId,
      story_id: session.storyId,
      started_at: session.startedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether another session of the same player is active on the same server: there is room for one. */
async function isPlaceTaken(db: Written, { id, playerId, serverId }: Session): Promise<boolean> {
  const other = await sessionsOf(db, playerId, serverId).where(isActive).where('id', '!=', id).executeTakeFirst();
  return other !== undefined;
}

async function updateSession(db: Written, session: Session): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set(changing(session))
    .where('id', '=', session.id)
    .where('revision', '=', session.revision - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function write(db: Written, change: Change): Promise<Committed> {
  const { session, sourceId, at } = change;
  if (!(await writeSource(db, sourceId, session.id, at))) return 'duplicate';
  await notePlayer(db, session.playerId);
  if (!(await park(db, change))) return 'stale';
  if (session.status === 'active' && (await isPlaceTaken(db, session))) return 'stale';
  const isWritten = await (session.revision === 0 ? insertSession(db, session) : updateSession(db, session));
  if (!isWritten) return 'stale';
  await writeMove(db, session, change.move, at);
  await writeFinish(db, session, change.move, at);
  await writeAnswer(db, session, change.answer);
  await db.deleteFrom('intake').where('source_id', '=', sourceId).execute();
  // They were asked about a scene that is no longer the latest one.
  const changed = [session.id, ...(change.parks === undefined ? [] : [change.parks.id])];
  await db.deleteFrom('questions').where('session_id', 'in', changed).execute();
  return 'committed';
}

/** `Store.sessions.commit`: all of a change in one transaction, or none of it. */
export function commitChange(db: Kysely<Tables>, change: Change): Promise<Committed> {
  return inTransaction(db, (transaction) => write(transaction, change));
}
