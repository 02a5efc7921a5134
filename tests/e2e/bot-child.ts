import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../../playground/stand-in.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = fileURLToPath(new URL('bot-process.ts', import.meta.url));

export interface BotChild {
  readonly child: ChildProcess;
  /** Its exit code and signal. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** Resolves when it is on Discord. */
  readonly ready: Promise<void>;
}

/** The real bot in a process of its own, on this stand-in and database (bot-process.ts). */
export function startBotChild(
  standIn: StandIn,
  database: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): BotChild {
  const child = spawn(process.execPath, ['--require', './cli/thread-pool.cjs', '--import', 'tsx', script], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      ATTACHMENT_HOSTS: standIn.attachmentHost,
      DATABASE_URL: `file:${database}`,
      READERS: '1',
      LOG_LEVEL: 'fatal',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => [code, signal] as const);
  return { child, ended, ready: once(child, 'message').then(() => undefined) };
}
