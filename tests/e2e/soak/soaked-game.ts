import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REST } from 'discord.js';
import { registerCommands } from '../../../bot/commands/register-commands.ts';
import { parseConfig } from '../../../bot/config.ts';
import { createLog } from '../../../bot/log.ts';
import { startBot } from '../../../bot/start.ts';
import { type StandIn, startStandIn } from '../../../playground/stand-in.ts';
import { loadStories } from '../../../stories/load-stories.ts';
import type { Story } from '../../../stories/story.ts';
import { createJournal, type Journal } from './journal.ts';
import { createOrderedFaults, type OrderedFaults } from './ordered-faults.ts';
import { createSoakWorld } from './soak-world.ts';
import { createWitness, type Witness } from './witness.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly err?: {
    readonly name?: string;
    readonly code?: unknown;
    readonly status?: unknown;
    readonly message: string;
  };
  readonly [key: string]: unknown;
}

/** The real bot on a stand-in, with everybody who watches it. */
export interface SoakedGame {
  readonly standIn: StandIn;
  readonly witness: Witness;
  readonly journal: Journal;
  readonly faults: OrderedFaults;
  readonly log: readonly LogLine[];
  readonly stories: readonly Story[];
  /** The database's file. */
  readonly database: string;
  /** Milliseconds since the epoch, for the bot and the stand-in. */
  readonly now: () => number;
  /** When the bot was started, in these milliseconds. */
  readonly starts: readonly number[];
  advance(ms: number): void;
  /** Resolves when the bot has seen to everything that players did so far. No faults are ordered any more. */
  settle(): Promise<void>;
  /** Stops the bot and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Two stories, so that starting one parks the other. */
async function copyStories(folder: string): Promise<string> {
  const stories = join(folder, 'stories');
  await mkdir(stories);
  const from = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  await cp(from('stories/last-flight'), join(stories, 'last-flight'), { recursive: true });
  await cp(from('tests/stories/right/three-rooms'), join(stories, 'three-rooms'), { recursive: true });
  return stories;
}

export async function openSoakedGame(): Promise<SoakedGame> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-soak-'));
  const database = join(folder, 'game.db');
  const storiesFolder = await copyStories(folder);
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const standIn = await startStandIn({ now, world: createSoakWorld() });
  const witness = createWitness(standIn, now);
  const journal = createJournal();
  const faults = createOrderedFaults(standIn);
  const parsed = parseConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: `file:${database}`,
    STORIES_DIR: storiesFolder,
    READERS: '2',
    MESSAGE_CONTENT: 'on',
  });
  if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
  const { config } = parsed;
  const log: LogLine[] = [];
  const parts = {
    log: createLog('info', { write: (line) => void log.push(JSON.parse(line)) }),
    now,
    wrapStore: journal.wrapStore,
  };
  await registerCommands(new REST({ api: config.apiUrl }).setToken(config.token));
  let bot = await startBot(config, parts);
  const starts = [now()];
  return {
    standIn,
    witness,
    journal,
    faults,
    log,
    stories: (await loadStories(storiesFolder)).stories,
    database,
    now,
    starts,
    advance(ms) {
      ahead += ms;
    },
    async settle() {
      faults.takeBack();
      // Events come in order: once the bot has answered this one, it has heard of all before.
      const { name } = standIn.world.players[0] ?? {};
      await standIn
        .player(name ?? '')
        .command('help')
        .answered();
      await bot.settled();
    },
    async restart() {
      await bot.close();
      starts.push(now());
      bot = await startBot(config, parts);
    },
    async close() {
      await bot.close();
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
}
