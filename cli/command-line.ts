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
 * Runs a command and sets the process's exit code: what `command` returns; 2 with the reason on stderr for wrong usage;
 * 70 with the stack for anything unexpected. stdout is left to the command.
 */
export async function runCommand(usage: string, command: () => Promise<ExitCode>): Promise<void> {
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
