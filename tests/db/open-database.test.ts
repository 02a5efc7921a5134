import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseError, explainDatabaseError } from '../../db/database-error.ts';
import { migrations } from '../../db/migrations/migrations.ts';
import { fileOfUrl, openDatabase } from '../../db/open-database.ts';
import { openStore } from '../../db/open-store.ts';
import { changeTo, fakeQuestion, fakeSession } from './changes.ts';
import { reopen, rowsIn, temporaryFolder, temporaryStore } from './temporary-database.ts';

async function refusalOf(url: string): Promise<DatabaseError> {
  const error: unknown = await openStore({ url }).then(
    () => new Error('the database was opened'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatabaseError)) throw error;
  expect(error.setting).toBe('DATABASE_URL');
  expect(error.message).toContain('DATABASE_URL');
  return error;
}

describe('DATABASE_URL', () => {
  it('names a file, a relative one in the working directory', () => {
    expect(fileOfUrl('file:./data/x.db')).toBe(resolve('data/x.db'));
    expect(fileOfUrl('file:data/x.db')).toBe(resolve('data/x.db'));
    expect(fileOfUrl('file:/srv/x.db')).toBe('/srv/x.db');
    expect(fileOfUrl('file:///srv/a%20b.db')).toBe('/srv/a b.db');
  });

  it.each(['postgres://localhost/x', 'PostgreSQL://localhost/x'])(
    '%s is refused until PostgreSQL is supported',
    (url) => {
      expect(() => fileOfUrl(url)).toThrow(/PostgreSQL.*not support yet.*file:/);
    },
  );

  it.each(['', 'file:', 'x.db', ':memory:', 'file::memory:', 'mysql://x', 'file:a\0b'])('"%s" is refused', (url) => {
    expect(() => fileOfUrl(url)).toThrow('DATABASE_URL must look like file:./data/emotion-escape.db.');
  });
});

describe('a new database', () => {
  it('is made together with its folder', async () => {
    const file = join(temporaryFolder(), 'a', 'b', 'new.db');
    await reopen(relative(process.cwd(), file));
    expect(existsSync(file)).toBe(true);
  });

  it('survives a power cut, holds references together, and overwrites what is deleted', async () => {
    const { db, sqlite } = await openDatabase(`file:${join(temporaryFolder(), 'x.db')}`);
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'];
    expect(pragmas.map((pragma) => sqlite.pragma(pragma, { simple: true }))).toEqual(['wal', 2, 1, 1, 1000]);
    await db.destroy();
  });

  it('has strict tables and every migration on record', async () => {
    const { file } = await temporaryStore();
    const tables = rowsIn<{ name: string; strict: number }>(
      file,
      "select name, strict from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' and name not like 'kysely%' order by name",
    );
    const names = [
      'answers',
      'finishes',
      'intake',
      'moves',
      'party_members',
      'players',
      'questions',
      'server_settings',
      'sessions',
      'sources',
    ];
    expect(tables).toEqual(names.map((name) => ({ name, strict: 1 })));
    expect(rowsIn(file, 'select name from kysely_migration order by name')).toEqual(
      Object.keys(migrations).map((name) => ({ name })),
    );
  });
});

describe('an existing database', () => {
  it('is opened with all that is in it, without migrating again', async () => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    await store.close();
    const before = rowsIn(file, 'select * from kysely_migration');
    expect(await (await reopen(file)).sessions.byId('s1')).toStrictEqual(fakeSession());
    expect(rowsIn(file, 'select * from kysely_migration')).toEqual(before);
  });

  it('whose making was cut off before the first migration is finished', async () => {
    const { store, file } = await temporaryStore();
    await store.close();
    const sqlite = new SqliteFile(file);
    for (const table of [
      'finishes',
      'party_members',
      'server_settings',
      'questions',
      'answers',
      'intake',
      'moves',
      'sources',
      'sessions',
      'players',
    ])
      sqlite.exec(`drop table ${table}`);
    sqlite.exec('delete from kysely_migration');
    sqlite.close();
    const again = await reopen(file);
    expect(await again.sessions.commit(changeTo(fakeSession()))).toBe('committed');
  });

  it('written by the first version is brought up to date with all that is in it', async () => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    await store.close();
    const sqlite = new SqliteFile(file);
    sqlite.exec("drop table questions; drop index sessions_secret; delete from kysely_migration where name > '0002'");
    sqlite.exec('drop table server_settings; drop table finishes; drop table party_members');
    sqlite.exec('alter table answers drop column language; alter table intake drop column language');
    sqlite.close();
    const newer = await reopen(file);
    expect(await newer.sessions.byId('s1')).toStrictEqual(fakeSession());
    await newer.questions.ask(fakeQuestion());
    expect(await newer.questions.open('question', 0)).toBeDefined();
  });

  it('written by a newer version is refused and left as it is', async () => {
    const { store, file } = await temporaryStore();
    await store.close();
    const sqlite = new SqliteFile(file);
    sqlite.exec("insert into kysely_migration values ('9999-from-the-future', '2099-01-01')");
    sqlite.close();
    expect((await refusalOf(`file:${file}`)).message).toMatch(/written by a newer version/);
    expect(rowsIn(file, 'select count(*) n from kysely_migration')).toEqual([
      { n: Object.keys(migrations).length + 1 },
    ]);
  });

  it('of another program is refused and left as it is', async () => {
    const file = join(temporaryFolder(), 'other.db');
    const sqlite = new SqliteFile(file);
    sqlite.exec('create table players (id integer primary key)');
    sqlite.close();
    const before = readFileSync(file);
    expect((await refusalOf(`file:${file}`)).message).toMatch(/belongs to another program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a database that cannot be used', () => {
  it('because another process holds it says so', async () => {
    const { store, file } = await temporaryStore();
    await store.close();
    const holder = new SqliteFile(file);
    holder.exec('begin immediate');
    expect((await refusalOf(`file:${file}`)).message).toMatch(/another process is using it/);
    holder.close();
    expect(await (await reopen(file)).sessions.byId('s1')).toBeUndefined();
  });

  it('because it is no database says so', async () => {
    const file = join(temporaryFolder(), 'letter.db');
    writeFileSync(file, 'Dear reader, this is a letter and no database at all. '.repeat(200));
    expect((await refusalOf(`file:${file}`)).message).toMatch(/not a SQLite database/);
  });

  it('because it is damaged says so', async () => {
    const { store, file } = await temporaryStore();
    await store.close();
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(3996, 0x5a), 0, 3996, 100);
    closeSync(descriptor);
    expect((await refusalOf(`file:${file}`)).message).toMatch(/damaged/);
  });

  it('because it is a folder says so', async () => {
    const folder = join(temporaryFolder(), 'folder.db');
    mkdirSync(folder);
    expect((await refusalOf(`file:${folder}`)).message).toMatch(/cannot be opened/);
  });

  it('because its folder cannot be made says so', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect((await refusalOf(`file:${file}/data/x.db`)).message).toMatch(/folder .* cannot be made/);
  });

  it('because it may not be written says so', () => {
    const file = join(temporaryFolder(), 'x.db');
    new SqliteFile(file).exec('create table t (x)').close();
    const sqlite = new SqliteFile(file, { readonly: true });
    try {
      sqlite.exec('insert into t values (1)');
      expect.unreachable();
    } catch (error) {
      expect(explainDatabaseError(error, file)).toMatchObject({
        name: 'DatabaseError',
        message: expect.stringMatching(/may not be written.*DATABASE_URL/),
      });
    } finally {
      sqlite.close();
    }
  });

  it('for a reason that is not of the database keeps its error', () => {
    const error = new Error('a bug');
    expect(explainDatabaseError(error, 'x.db')).toBe(error);
  });
});
