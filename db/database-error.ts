/** A database that cannot be used until a person mends something. `message` says what happened and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** The setting to look at. */
  readonly setting = 'DATABASE_URL';
}

const mending: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'another process is using it. Stop the other bot or tool that has it open, or set DATABASE_URL to another file.',
  SQLITE_LOCKED:
    'another process is using it. Stop the other bot or tool that has it open, or set DATABASE_URL to another file.',
  SQLITE_READONLY:
    'it may not be written. Let this user write the file and its folder, or set DATABASE_URL to another file.',
  SQLITE_PERM:
    'it may not be written. Let this user write the file and its folder, or set DATABASE_URL to another file.',
  SQLITE_CANTOPEN: 'it cannot be opened. DATABASE_URL must name a file in a folder that this user may write.',
  SQLITE_NOTADB: 'it is not a SQLite database. Set DATABASE_URL to another file, or bring this one back from a backup.',
  SQLITE_CORRUPT: 'it is damaged. Bring it back from a backup, or set DATABASE_URL to another file.',
  SQLITE_FULL: 'the disk is full. Make room, or set DATABASE_URL to a file on another disk.',
  SQLITE_IOERR:
    'the disk cannot be read or written. Look after the disk, or set DATABASE_URL to a file on another one.',
};

/** SQLite's own code without its extension: `SQLITE_READONLY_DIRECTORY` is a kind of `SQLITE_READONLY`. */
function primaryCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^SQLITE_[A-Z]+/.exec(error.code)?.[0];
}

/** Says what a person can do about an error met while opening `file`; any other error is given back as it is. */
export function explainDatabaseError(error: unknown, file: string): unknown {
  const sentence = mending[primaryCode(error) ?? ''];
  if (sentence === undefined) return error;
  return new DatabaseError(`The database ${file} cannot be used: ${sentence}`, { cause: error });
}
