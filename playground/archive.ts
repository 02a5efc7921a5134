import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { z } from 'zod';

/** The kinds of documents that outlive the process. */
export type DocumentKind = 'message' | 'interaction' | 'command' | 'channel' | 'locale';

export interface ArchivedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface Archive {
  /** All documents of a kind, by ascending id. Throws for a document that another version wrote differently. */
  all<Schema extends z.ZodType>(kind: DocumentKind, schema: Schema): z.infer<Schema>[];
  write(kind: DocumentKind, id: string, document: unknown): void;
  remove(kind: DocumentKind, id: string): void;
  writeFile(id: string, file: ArchivedFile): void;
  readFile(id: string): ArchivedFile | undefined;
  removeFile(id: string): void;
  /** The largest id of all documents and files, 0 without any. */
  largestId(): bigint;
  /** All writes of `act` are kept, or none. */
  transact<Result>(act: () => Result): Result;
  close(): void;
}

const tables = `
  create table if not exists documents (
    kind text not null, id text not null, document text not null, primary key (kind, id)
  ) without rowid;
  create table if not exists files (id text primary key, content_type text not null, bytes blob not null) without rowid;
`;

/**
 * The stand-in's own memory: a SQLite file in `folder` (made where missing), or nothing but memory without one.
 * Every write is on disk when it returns, so that kill -9 loses nothing that was answered.
 */
export function openArchive(folder?: string): Archive {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new Database(folder === undefined ? ':memory:' : join(folder, 'stand-in.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec(tables);
  const all = database.prepare<[string], { document: string }>(
    'select document from documents where kind = ? order by length(id), id',
  );
  const write = database.prepare('insert or replace into documents (kind, id, document) values (?, ?, ?)');
  const remove = database.prepare('delete from documents where kind = ? and id = ?');
  const writeFile = database.prepare('insert or replace into files (id, content_type, bytes) values (?, ?, ?)');
  const readFile = database.prepare<[string], ArchivedFile>(
    'select bytes, content_type as contentType from files where id = ?',
  );
  const removeFile = database.prepare('delete from files where id = ?');
  const largest = database.prepare<[], { id: string }>(
    'select id from (select id from documents union all select id from files) order by length(id) desc, id desc limit 1',
  );
  return {
    all: (kind, schema) => all.all(kind).map(({ document }) => schema.parse(JSON.parse(document))),
    write: (kind, id, document) => void write.run(kind, id, JSON.stringify(document)),
    remove: (kind, id) => void remove.run(kind, id),
    writeFile: (id, { bytes, contentType }) => void writeFile.run(id, contentType, bytes),
    readFile: (id) => readFile.get(id),
    removeFile: (id) => void removeFile.run(id),
    largestId: () => BigInt(largest.get()?.id ?? 0),
    transact: (act) => database.transaction(act)(),
    close: () => void database.close(),
  };
}
