import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore } from '../../db/open-store.ts';
import type { Store } from '../../db/store.ts';

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'emotion-escape-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store on a new file, closed when the test has finished. */
export async function temporaryStore(): Promise<{ readonly store: Store; readonly file: string }> {
  const file = join(temporaryFolder(), 'test.db');
  return { store: await reopen(file), file };
}

export async function reopen(file: string): Promise<Store> {
  const store = await openStore({ url: `file:${file}` });
  onTestFinished(() => store.close());
  return store;
}

/** Rows as they lie in the file, read through a connection of their own. */
export function rowsIn<Row>(file: string, sql: string, ...parameters: readonly unknown[]): Row[] {
  const sqlite = new SqliteFile(file, { readonly: true });
  try {
    return sqlite.prepare(sql).all(...parameters) as Row[];
  } finally {
    sqlite.close();
  }
}
