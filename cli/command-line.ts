import type { SettingFault } from '../bot/parse-settings.ts';

/** Exit codes that every command shares (DESIGN.md). */
export const exitCodes = { done: 0, faults: 1, wrongUsage: 2, unexpected: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command was called wrongly; `message` says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What node:util's parseArgs throws for an unknown or incomplete option. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Runs a command and sets the process's exit code: what `command` returns; 0 where `--help` asks how it is called; 2 with the reason on stderr for wrong usage;
 * 70 with the stack for anything unexpected. stdout is left to the command.
 */
export async function runCommand(usage: string, command: () => Promise<ExitCode>): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      process.stderr.write(`${error.message}\n${usage}\n`);
      process.exitCode = exitCodes.wrongUsage;
      return;
    }
    process.stderr.write(`Something unexpected went wrong.\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = exitCodes.unexpected;
  }
}

/** A port as a person gave it; 0 takes a free one. Throws UsageError for anything else. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

/** Resolves when somebody ends the process: Ctrl+C, or a supervisor. */
export function askedToStop(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}

/** Names settings that only a person can mend on stderr; returns the exit code for that. */
export function complainOf(faults: readonly SettingFault[]): ExitCode {
  for (const { setting, problem } of faults) process.stderr.write(`${setting} ${problem}.\n`);
  return exitCodes.faults;
}
