import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteFile from 'better-sqlite3';
import { Kysely } from 'kysely';
import { DatabaseError, explainDatabaseError } from './database-error.ts';
import { migrate } from './migrate.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Marks a file as ours ("EmEs"), so that a database of something else is never written to. */
const applicationId = 0x456d4573;

/** How long a statement waits for another process's lock. The whole process stands still meanwhile (FACTS.md, S1). */
const busyTimeoutMs = 1000;

export interface Database {
  /** Closed by its `destroy`. */
  readonly db: Kysely<Tables>;
  /** The same connection, for what Kysely has no words for: checkpoints and backups. */
  readonly sqlite: SqliteFile.Database;
  /** The file's absolute path. */
  readonly file: string;
}

/**
 * The absolute path of the file that a DATABASE_URL names, a relative one being relative to the working directory.
 * @throws DatabaseError for any other database.
 */
export function fileOfUrl(url: string): string {
  if (/^postgres(ql)?:/i.test(url)) {
    throw new DatabaseError(
      'DATABASE_URL names a PostgreSQL server, which this version does not support yet. Use a file, such as file:./data/emotion-escape.db.',
    );
  }
  const path = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
  if (!url.startsWith('file:') || path === '' || path.startsWith(':') || path.includes('\0')) {
    throw new DatabaseError('DATABASE_URL must look like file:./data/emotion-escape.db.');
  }
  return resolve(path);
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new DatabaseError(
      `The folder of the database ${file} cannot be made. Set DATABASE_URL to a file in a folder that this user may write.`,
      { cause: error },
    );
  }
}

/** The pragmas first reach the disk with the journal mode: everything wrong with the file shows there or before. */
function prepare(sqlite: SqliteFile.Database, file: string): void {
  sqlite.pragma(`busy_timeout = ${busyTimeoutMs}`);
  const isEmpty = sqlite.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
  if (!isEmpty && sqlite.pragma('application_id', { simple: true }) !== applicationId) {
    throw new DatabaseError(
      `The database ${file} belongs to another program and was left as it is. Set DATABASE_URL to another file.`,
    );
  }
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  // A migration may make a table anew; openDatabase turns them on.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('secure_delete = ON');
  if (isEmpty) sqlite.pragma(`application_id = ${applicationId}`);
}

/**
 * Opens the database, makes it and its folder where there is none, and migrates it.
 * @throws DatabaseError for whatever a person has to mend: a wrong URL, a file that is locked, unwritable, damaged, of
 * another program, or written by a newer version.
 */
export async function openDatabase(url: string): Promise<Database> {
  const file = fileOfUrl(url);
  makeFolder(file);
  let sqlite: SqliteFile.Database | undefined;
  try {
    sqlite = new SqliteFile(file, { timeout: busyTimeoutMs });
    prepare(sqlite, file);
    const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database: sqlite }) });
    await migrate(db, file);
    sqlite.pragma('foreign_keys = ON');
    return { db, sqlite, file };
  } catch (error) {
    sqlite?.close();
    throw explainDatabaseError(error, file);
  }
}
