import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { expect } from 'vitest';
import { registerCommands } from '../../bot/commands/register-commands.ts';
import { type Config, parseConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { type Parts, type RunningBot, startBot } from '../../bot/start.ts';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';
import type { World } from '../../playground/world/world.ts';
import { createArtist } from '../../stories/draw-art.ts';
import { openSharedReader } from './shared-reader.ts';

export interface Game {
  readonly standIn: StandIn;
  readonly config: Config;
  /** The bot's log lines, parsed. */
  readonly log: readonly { readonly level: number; readonly msg: string; readonly [key: string]: unknown }[];
  /** Resolves when a log line's message contains `text`, at once if one did already. */
  logged(text: string): Promise<void>;
  /** The next log line, from now on, whose message contains `text`. */
  nextLog(text: string): Promise<Game['log'][number]>;
  /** Stops the bot and starts it again on the same data. */
  restart(parts?: Partial<Parts>): Promise<void>;
  /** Resolves when the bot has dealt with all that players did so far. */
  settled(): Promise<void>;
  /** Moves the bot's and the stand-in's clock forward. */
  advance(ms: number): void;
  /** Settles what is due by that clock; in life the bot wakes by itself. */
  meetDeadlines(): Promise<void>;
  /** The stand-in may refuse with these of Discord's error codes from now on. */
  expectRefusals(...codes: readonly number[]): void;
  /** Ends all; fails if the bot sent anything that Discord would refuse, other than what was expected. */
  close(): Promise<void>;
}

export interface GameOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly parts?: Partial<Parts>;
  /** Who and what there is; the two usual servers unless told otherwise. */
  readonly world?: World;
}

/** Pictures are drawn once for all tests and runs: their names are the hash of what they are drawn from. */
const artist = createArtist({ cacheFolder: join(tmpdir(), 'emotion-escape-drawn-art') });

/** A stand-in with the real bot on it: its own folder, database and clock. */
export async function openGame(options: GameOptions = {}): Promise<Game> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-'));
  let ahead = 0;
  const expected = new Set<number>();
  const now = (): number => Date.now() + ahead;
  const standIn = await startStandIn({ now, ...(options.world === undefined ? {} : { world: options.world }) });
  const parsed = parseConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: `file:${join(folder, 'game.db')}`,
    READERS: '1',
    LOG_LEVEL: 'debug',
    ...options.environment,
  });
  if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
  const { config } = parsed;
  const log: Game['log'][number][] = [];
  const listeners = new Set<() => void>();
  const write = (line: string): void => {
    log.push(JSON.parse(line));
    for (const listener of listeners) listener();
  };
  const parts = { log: createLog('debug', { write }), now, artist, openReader: openSharedReader };
  await registerCommands(new REST({ api: config.apiUrl }).setToken(config.token));
  let bot: RunningBot = await startBot(config, { ...parts, ...options.parts });
  return {
    standIn,
    config,
    log,
    logged: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!log.some(({ msg }) => msg.includes(text))) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    nextLog: (text) =>
      new Promise((resolve) => {
        const seen = log.length;
        const look = (): void => {
          const line = log.slice(seen).find(({ msg }) => msg.includes(text));
          if (line === undefined) return;
          listeners.delete(look);
          resolve(line);
        };
        listeners.add(look);
      }),
    async restart(others = {}) {
      await bot.close();
      bot = await startBot(config, { ...parts, ...options.parts, ...others });
    },
    async settled() {
      // Events come in order: once this one is answered, all earlier ones have come.
      const last = standIn.world.players.at(-1)?.name ?? '';
      await standIn.player(last).command('help').answered();
      await bot.settled();
    },
    advance(ms) {
      ahead += ms;
    },
    meetDeadlines: () => bot.meetDeadlines(),
    expectRefusals(...codes) {
      for (const code of codes) expected.add(code);
    },
    async close() {
      await bot.close();
      await standIn.close();
      await rm(folder, { recursive: true });
      expect(standIn.refusals.filter(({ code }) => !expected.has(code))).toEqual([]);
    },
  };
}
