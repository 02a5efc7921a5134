import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Runs a script of this folder as a process of its own that can send and receive messages. */
export function spawnScript(name: string, ...parameters: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The next message of a process. Rejects if it ends first. */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  const abort = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: abort.signal }).then(([message]) => message as unknown),
      once(child, 'exit', { signal: abort.signal }).then(([code]) => {
        throw new Error(`the process ended with ${String(code)}`);
      }),
    ]);
  } finally {
    abort.abort();
  }
}
