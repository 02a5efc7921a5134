import type { Kysely, Transaction } from 'kysely';
import type { Session } from '../game/session.ts';
import { notePlayer } from './players.ts';
import { isActive, sessionsOf } from './session-rows.ts';
import type { Change, Committed } from './store.ts';
import type { Tables } from './tables.ts';

type Written = Transaction<Tables>;

async function writeSource(db: Written, { sourceId, session, at }: Change): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sources')
    .values({ source_id: sourceId, session_id: session.id, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

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

async function writeMove(db: Written, { move, session, at }: Change): Promise<void> {
  if (move === undefined) return;
  await db
    .insertInto('moves')
    .values({
      session_id: session.id,
      revision: session.revision,
      from_room: move.from,
      to_room: move.to,
      feeling: move.feeling,
      direction: move.direction ?? null,
      face: move.face === undefined ? null : JSON.stringify(move.face),
      at,
    })
    .execute();
}

async function writeAnswer(db: Written, { answer, session }: Change): Promise<void> {
  await db
    .insertInto('answers')
    .values({
      id: answer.id,
      session_id: session.id,
      revision: session.revision,
      state: 'owed',
      target: JSON.stringify(answer.target),
      scene: JSON.stringify(answer.scene),
      attempts: 0,
      message_id: null,
      created_at: answer.createdAt,
    })
    .execute();
}

async function write(db: Written, change: Change): Promise<Committed> {
  const { session, sourceId } = change;
  if (!(await writeSource(db, change))) return 'duplicate';
  await notePlayer(db, session.playerId);
  if (!(await park(db, change))) return 'stale';
  if (session.status === 'active' && (await isPlaceTaken(db, session))) return 'stale';
  const isWritten = await (session.revision === 0 ? insertSession(db, session) : updateSession(db, session));
  if (!isWritten) return 'stale';
  await writeMove(db, change);
  await writeAnswer(db, change);
  await db.deleteFrom('intake').where('source_id', '=', sourceId).execute();
  // They were asked about a scene that is no longer the latest one.
  const changed = [session.id, ...(change.parks === undefined ? [] : [change.parks.id])];
  await db.deleteFrom('questions').where('session_id', 'in', changed).execute();
  return 'committed';
}

/** `Store.sessions.commit`: all of a change in one transaction, or none of it. */
export async function commitChange(db: Kysely<Tables>, change: Change): Promise<Committed> {
  const transaction = await db.startTransaction().execute();
  try {
    const outcome = await write(transaction, change);
    await (outcome === 'committed' ? transaction.commit() : transaction.rollback()).execute();
    return outcome;
  } catch (error) {
    if (!transaction.isRolledBack) await transaction.rollback().execute();
    throw error;
  }
}
