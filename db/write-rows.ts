import type { Kysely, Transaction } from 'kysely';
import type { Play } from '../game/session.ts';
import type { Committed, MoveRecord, OwedAnswer } from './store.ts';
import type { Tables } from './tables.ts';

export type Written = Transaction<Tables>;

/** False where the source was used before: nothing else may be written then. */
export async function writeSource(db: Written, sourceId: string, sessionId: string, at: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sources')
    .values({ source_id: sourceId, session_id: sessionId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The session and the revision of it that a row belongs to. */
interface WrittenRevision {
  readonly id: string;
  readonly revision: number;
}

export async function writeMove(
  db: Written,
  { id, revision }: WrittenRevision,
  move: MoveRecord | undefined,
  at: number,
): Promise<void> {
  if (move === undefined) return;
  await db
    .insertInto('moves')
    .values({
      session_id: id,
      revision,
      from_room: move.from,
      to_room: move.to,
      feeling: move.feeling,
      direction: move.direction ?? null,
      face: move.face === undefined ? null : JSON.stringify(move.face),
      at,
    })
    .execute();
}

/** Notes the ending that a move has reached, if it has reached one. */
export async function writeFinish(
  db: Written,
  session: WrittenRevision & { readonly status: string; readonly play: Play; readonly secret?: boolean },
  move: MoveRecord | undefined,
  at: number,
): Promise<void> {
  const { id, revision, status, play, secret = false } = session;
  if (move === undefined || (status !== 'won' && status !== 'lost')) return;
  await db
    .insertInto('finishes')
    .values({
      session_id: id,
      revision,
      room: play.room,
      outcome: status === 'won' ? 'win' : 'fail',
      moves: play.road.length,
      secret: secret ? 1 : 0,
      at,
    })
    .execute();
}

export async function writeAnswer(
  db: Written,
  { id, revision }: WrittenRevision,
  answer: Omit<OwedAnswer, 'attempts'>,
): Promise<void> {
  await db
    .insertInto('answers')
    .values({
      id: answer.id,
      session_id: id,
      revision,
      state: 'owed',
      target: JSON.stringify(answer.target),
      scene: JSON.stringify(answer.scene),
      language: answer.language,
      attempts: 0,
      message_id: null,
      created_at: answer.createdAt,
    })
    .execute();
}

/** Runs `write` in one transaction, which is kept only if it answers `committed`. */
export async function inTransaction(
  db: Kysely<Tables>,
  write: (transaction: Written) => Promise<Committed>,
): Promise<Committed> {
  const transaction = await db.startTransaction().execute();
  try {
    const outcome = await write(transaction);
    await (outcome === 'committed' ? transaction.commit() : transaction.rollback()).execute();
    return outcome;
  } catch (error) {
    if (!transaction.isRolledBack) await transaction.rollback().execute();
    throw error;
  }
}
