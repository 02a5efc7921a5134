import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../cli/db.ts', import.meta.url));

interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function careOf(url: string, ...parameters: readonly string[]): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, DATABASE_URL: url, DISCORD_TOKEN: '' } };
    execFile(process.execPath, ['--import', 'tsx', script, ...parameters], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

it('a database is made, copied, and asked what it keeps, without a token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emotion-escape-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'data', 'x.db');
  const copy = join(folder, 'copy.db');
  const url = `file:${file}`;
  expect(await careOf(url, 'backup', copy)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('no database'),
  });
  expect(await careOf(url, 'migrate', '--json')).toMatchObject({
    code: 0,
    stdout: `${JSON.stringify({ kind: 'migrated', file })}\n`,
  });
  expect(await careOf(url, 'backup', copy)).toMatchObject({ code: 0, stdout: expect.stringContaining(copy) });
  expect(existsSync(copy)).toBe(true);
  const exported = await careOf(url, 'export', '5', '--json');
  expect(JSON.parse(exported.stdout)).toEqual({
    playerId: '5',
    consentedAt: null,
    sessions: [],
    parties: [],
    openPhotos: [],
  });
  expect(await careOf(url, 'forget', '5')).toMatchObject({ code: 0, stdout: 'Nothing is kept about 5.\n' });
});

it('wrong usage exits 2 and says how; a setting that is wrong exits 1 and is named', async () => {
  expect(await careOf('file:x.db', 'frobnicate')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Usage: npm run db'),
  });
  expect(await careOf('file:x.db', 'forget')).toMatchObject({ code: 2 });
  expect(await careOf('postgres://x', 'migrate')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DATABASE_URL'),
  });
  expect(await careOf('file:/dev/null/x.db', 'migrate')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DATABASE_URL'),
  });
});
