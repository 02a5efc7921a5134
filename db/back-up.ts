import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { explainDatabaseError } from './database-error.ts';
import { fileOfUrl } from './open-database.ts';

export type BackedUp =
  /** `file` is the copy's absolute path. */
  | { readonly kind: 'backed-up'; readonly file: string }
  | { readonly kind: 'file-exists'; readonly file: string }
  /** There is no database at `file` to copy. */
  | { readonly kind: 'no-database'; readonly file: string };

/**
 * Copies a database into one new file, while the bot may go on writing. The database is neither made nor migrated: a
 * backup is what one takes before that.
 * @throws DatabaseError where the database, or the copy, cannot be read or written.
 */
export async function backUp(url: string, target: string): Promise<BackedUp> {
  const source = fileOfUrl(url);
  const file = resolve(target);
  if (existsSync(file)) return { kind: 'file-exists', file };
  if (!existsSync(source)) return { kind: 'no-database', file: source };
  mkdirSync(dirname(file), { recursive: true });
  let sqlite: SqliteFile.Database | undefined;
  try {
    sqlite = new SqliteFile(source, { fileMustExist: true, timeout: 1000 });
    await sqlite.backup(file);
    return { kind: 'backed-up', file };
  } catch (error) {
    throw explainDatabaseError(error, source);
  } finally {
    sqlite?.close();
  }
}
