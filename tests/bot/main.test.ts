import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emotion-escape-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `npm start`'s command in an empty folder (no .env) until it ends. When `cue` appears, `act` happens: it is stopped, unless told otherwise. */
function start(
  environment: Record<string, string>,
  cue?: string,
  preload: readonly string[] = [],
  act = (child: ChildProcess): unknown => child.kill('SIGTERM'),
): Promise<Ended> {
  const root = resolve('.');
  const main = [
    '--require',
    join(root, 'cli/thread-pool.cjs'),
    '--import',
    import.meta.resolve('tsx'),
    ...preload.flatMap((code) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`]),
    join(root, 'bot/main.ts'),
  ];
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, main, {
    cwd: folder,
    env: { PATH, STORIES_DIR: join(root, 'stories'), READERS: '1', ...environment },
  });
  let output = '';
  let hasActed = false;
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    if (cue === undefined || hasActed || !output.includes(cue)) return;
    hasActed = true;
    act(child);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

describe('npm start', () => {
  it('without a token says in one line what to do, and ends with 1', async () => {
    const { code, output } = await start({});
    expect(code).toBe(1);
    expect(output).toMatch(/^DISCORD_TOKEN is missing: .*\.env.*$/m);
    expect(output).toContain('npm run play');
    expect(output).not.toContain('    at ');
  });

  it('names every wrong setting at once', async () => {
    const { code, output } = await start({ DISCORD_TOKEN: 'x', READERS: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(output).toContain('READERS must be');
    expect(output).toContain('LOG_LEVEL must be');
  });

  it('says so when there is no story', async () => {
    const { code, output } = await start({ DISCORD_TOKEN: 'x', STORIES_DIR: folder });
    expect(code).toBe(1);
    expect(output).toContain('STORIES_DIR');
  });

  it('says so when the database cannot be used', async () => {
    const { code, output } = await start({ DISCORD_TOKEN: 'x', DATABASE_URL: `file:${folder}` });
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL');
  });
});

describe('npm start at Discord', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.close());
  afterEach(() => expect(standIn.refusals).toEqual([]));

  const atStandIn = (): Record<string, string> => ({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: 'file:./game.db',
  });

  it('gets ready, and stops cleanly on SIGTERM', async () => {
    const { code, output } = await start(atStandIn(), 'is ready');
    expect(output).toContain('Emotion Escape is ready');
    expect(code).toBe(0);
  });

  it.each([
    ['1, with the setting to mend, when the token is reset while it runs', 4004, 1, 'does not know this DISCORD_TOKEN'],
    ['70 when Discord ends the connection for good', 4013, 70, 'the connection to Discord is lost'],
  ])('ends with %s', async (_title, closeCode, exitCode, words) => {
    const { code, output } = await start(atStandIn(), 'is ready', [], () => standIn.gateway.close(closeCode));
    expect(output).toContain(words);
    expect(code).toBe(exitCode);
  });

  /** Done once the bot catches what escapes every door. */
  const once = (stray: string): string =>
    `const wait = setInterval(() => { if (process.listenerCount('unhandledRejection') === 0) return; clearInterval(wait); ${stray} }, 50)`;

  it('goes on after a rejection that nobody waited for, and says so in the log (D24)', async () => {
    const stray = once('Promise.reject(new Error("a stray"));');
    const { code, output } = await start(atStandIn(), 'is ready', [stray]);
    expect(output).toContain('something failed that nobody waited for');
    expect(code).toBe(0);
  });

  it('ends with 70, for a supervisor to start it again, after an exception that nobody caught', async () => {
    const { code, output } = await start(atStandIn(), undefined, [once('throw new Error("a stray");')]);
    expect(output).toContain('the bot is broken and ends');
    expect(code).toBe(70);
  });

  it('says that the token is wrong, and ends with 1', async () => {
    standIn.gateway.refuseIdentify(4004);
    const { code, output } = await start(atStandIn());
    expect(code).toBe(1);
    expect(output).toContain('does not know this DISCORD_TOKEN');
  });

  it('goes on without photos in messages where the intent is off, after one line that names the switch', async () => {
    standIn.gateway.disallow(GatewayIntentBits.MessageContent);
    const { code, output } = await start(atStandIn(), 'is ready');
    expect(code).toBe(0);
    expect(output.match(/Message Content Intent/g)).toHaveLength(1);
    expect(output).toContain('"seesPhotos":false');
  });

  it('insists on the intent with MESSAGE_CONTENT=on', async () => {
    standIn.gateway.disallow(GatewayIntentBits.MessageContent);
    const { code, output } = await start({ ...atStandIn(), MESSAGE_CONTENT: 'on' });
    expect(code).toBe(1);
    expect(output).toContain('MESSAGE_CONTENT=on, but');
  });

  it('ends with 70, for a supervisor to try again, when Discord cannot be reached', async () => {
    const { code, output } = await start({ ...atStandIn(), DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(code).toBe(70);
    expect(output).toContain('could not start');
  });
});
