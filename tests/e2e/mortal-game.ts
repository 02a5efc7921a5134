import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { expect } from 'vitest';
import { registerCommands } from '../../bot/commands/register-commands.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';
import { departureHall, type World } from '../../playground/world/world.ts';
import { textOf } from '../bot/message-parts.ts';
import { rowsIn } from '../db/temporary-database.ts';
import { startBotChild } from './bot-child.ts';

/** The world of the playground with as many players as there are cases, so that none disturbs another. */
function crowdedWorld(players: number): World {
  const crowd = Array.from({ length: players }, (_, number) => ({
    id: String(1_190_000_000_000_000_000n + BigInt(number)),
    name: `Player ${number}`,
    colour: '#888888',
    isBot: false,
  }));
  return {
    ...departureHall,
    players: crowd,
    servers: departureHall.servers.map((server) => ({
      ...server,
      memberIds: [departureHall.bot.id, ...crowd.map(({ id }) => id)],
    })),
  };
}

export interface SessionRow {
  readonly id: string;
  readonly revision: number;
  readonly moves: number;
}

/** A stand-in that survives, and on it the real bot in a process that is killed again and again. */
export interface MortalGame {
  readonly standIn: StandIn;
  /** Starts a fresh process on the same data; `killed` where it killed itself at the step before it was ready. */
  start(deadlyStep?: string): Promise<'ready' | 'killed'>;
  /**
   * The next act that reaches that step, for instance `before sessions.commit`, stands still there.
   * `reached` resolves when one does.
   */
  holdAt(step: string): Promise<{ readonly reached: Promise<unknown> }>;
  /** kill -9. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** The player's sessions, oldest first. */
  sessionsOf(playerId: string): readonly SessionRow[];
  /** How many messages show the scene of a session's revision. */
  timesShown(session: string, revision: number): number;
  /** How many messages tell the player that a photo was lost. */
  timesNamed(playerId: string): number;
  /** Fails where a move, an answer or a photo is left over or half written, anywhere. */
  expectSound(): void;
  close(): Promise<void>;
}

/** Whether a message holds a component of that session's revision: every scene has one, and nothing else. */
function showsScene(message: PageMessage, session: string, revision: number): boolean {
  return JSON.stringify(message.components).includes(`:${session}:${revision}:`);
}

export async function openMortalGame(players: number): Promise<MortalGame> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-mortal-'));
  const database = join(folder, 'game.db');
  const standIn = await startStandIn({ world: crowdedWorld(players) });
  await registerCommands(new REST({ api: standIn.apiUrl }).setToken(standIn.token));
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  const running = (): ChildProcess => {
    if (child === undefined) throw new Error('The bot was never started.');
    return child;
  };
  return {
    standIn,
    async start(deadlyStep) {
      const started = startBotChild(standIn, database, { KILL_AT: deadlyStep });
      child = started.child;
      ended = started.ended;
      const ready = started.ready.then(() => 'ready' as const);
      const killed = started.ended.then(([, signal]) => {
        expect(signal).toBe('SIGKILL');
        return 'killed' as const;
      });
      return Promise.race([ready, killed]);
    },
    async holdAt(step) {
      const armed = once(running(), 'message');
      running().send(step);
      await armed;
      return { reached: once(running(), 'message') };
    },
    async kill() {
      running().kill('SIGKILL');
      await ended;
    },
    sessionsOf: (playerId) =>
      rowsIn<SessionRow>(
        database,
        `select id, revision, (select count(*) from moves where session_id = sessions.id) as moves
         from sessions where player_id = '${playerId}' order by started_at`,
      ),
    timesShown: (session, revision) =>
      standIn.messages().filter((message) => showsScene(message, session, revision)).length,
    timesNamed: (playerId) =>
      standIn.messages().filter((message) => {
        const isTheirs = message.interaction?.playerId === playerId || textOf(message).includes(`<@${playerId}>`);
        return isTheirs && textOf(message).includes('I lost your photo, please send it again');
      }).length,
    expectSound() {
      expect(rowsIn(database, 'select * from intake')).toEqual([]);
      expect(rowsIn(database, "select * from answers where state <> 'sent'")).toEqual([]);
      const torn = `select id, revision from sessions
        where revision <> (select count(*) from moves where session_id = sessions.id)
        or revision + 1 <> (select count(*) from answers where session_id = sessions.id)
        or revision + 1 <> (select count(*) from sources where session_id = sessions.id)`;
      expect(rowsIn(database, torn)).toEqual([]);
    },
    async close() {
      child?.kill('SIGKILL');
      await ended;
      await standIn.close();
      await rm(folder, { recursive: true });
      expect(standIn.refusals).toEqual([]);
    },
  };
}
