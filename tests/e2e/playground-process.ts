import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run play` as a process of its own, on one data folder and, once it had a port, always on that one. */
export interface PlaygroundProcess {
  readonly url: string;
  /** Ends the process by that signal and starts another one on the same data. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

async function spawnPlayground(data: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const parameters = ['--port', port, '--data', data, '--no-open'];
  const child = spawn(
    process.execPath,
    ['--require', './cli/thread-pool.cjs', '--import', 'tsx', 'cli/play.ts', ...parameters],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^Playground ready at (http:\S+)$/.exec(line) ?? [];
    if (url !== undefined) return { child, url };
  }
  throw new Error('The playground ended before it was ready.');
}

export async function startPlayground(data: string): Promise<PlaygroundProcess> {
  let { child, url } = await spawnPlayground(data, '0');
  return {
    url,
    async restart(signal) {
      await end(child, signal);
      ({ child, url } = await spawnPlayground(data, new URL(url).port));
    },
    stop: () => end(child, 'SIGTERM'),
  };
}
