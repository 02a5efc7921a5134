import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import { parseConfig } from '../bot/config.ts';
import { backUp } from '../db/back-up.ts';
import { DatabaseError } from '../db/database-error.ts';
import { exportPlayer } from '../db/export-player.ts';
import { forgetPlayer } from '../db/forget-player.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { forgetMember } from '../game/party/forget-member.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = `Usage: npm run db -- migrate       make the database, or bring it up to this version
       npm run db -- backup FILE   copy it into a new file; the bot may keep running
       npm run db -- export ID     print all that is kept about a player
       npm run db -- forget ID     delete all that is kept about a player
With --json each prints one JSON document. DATABASE_URL names the database.`;

/** What a command has to say: a sentence for people, a document with --json. */
interface Report {
  readonly exitCode: ExitCode;
  readonly sentence: string;
  readonly document: unknown;
}

async function withDatabase(url: string, act: (database: Database) => Promise<Report>): Promise<Report> {
  const database = await openDatabase(url);
  try {
    return await act(database);
  } finally {
    await database.db.destroy();
  }
}

function migrate(url: string): Promise<Report> {
  return withDatabase(url, async ({ file }) => ({
    exitCode: exitCodes.done,
    sentence: `The database ${file} is up to date.`,
    document: { kind: 'migrated', file },
  }));
}

async function backup(url: string, target: string): Promise<Report> {
  const document = await backUp(url, target);
  const sentences = {
    'backed-up': `The database was copied to ${document.file}. The copy keeps players who are forgotten later: delete it in time.`,
    'file-exists': `${document.file} is there already and was left as it is. Name a new file.`,
    'no-database': `There is no database ${document.file}. DATABASE_URL must name the one to copy.`,
  } satisfies Record<typeof document.kind, string>;
  const exitCode = document.kind === 'backed-up' ? exitCodes.done : exitCodes.faults;
  return { exitCode, sentence: sentences[document.kind], document };
}

function exportOf(url: string, playerId: string): Promise<Report> {
  return withDatabase(url, async ({ db }) => {
    const document = await exportPlayer(db, playerId);
    return { exitCode: exitCodes.done, sentence: JSON.stringify(document, null, 2), document };
  });
}

function forget(url: string, playerId: string): Promise<Report> {
  return withDatabase(url, async (database) => {
    const document = await forgetPlayer(database, playerId, { forgetMember }, Date.now());
    const sentences = {
      forgotten: `All that was kept about ${playerId} is deleted. Backups made earlier still hold it.`,
      'traces-left': `All that was kept about ${playerId} is deleted, but another process is reading the database: run this again, so that it is overwritten too.`,
      'unknown-player': `Nothing is kept about ${playerId}.`,
    } satisfies Record<typeof document.kind, string>;
    return { exitCode: exitCodes.done, sentence: sentences[document.kind], document };
  });
}

/** Finds the command that was asked for. @throws UsageError where there is no such one. */
function commandOf(positionals: readonly string[]): (url: string) => Promise<Report> {
  const [name, argument, ...surplus] = positionals;
  if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
  if (name === 'migrate' && argument === undefined) return migrate;
  if (argument !== undefined && argument !== '') {
    if (name === 'backup') return (url) => backup(url, argument);
    if (name === 'export') return (url) => exportOf(url, argument);
    if (name === 'forget') return (url) => forget(url, argument);
  }
  throw new UsageError(name === undefined ? 'What shall be done?' : `"${positionals.join(' ')}" is no such command.`);
}

async function db(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const command = commandOf(positionals);
  loadEnvFile({ quiet: true });
  // Care of the data needs no token: only what is said about the database counts here.
  const parsed = parseConfig({ DATABASE_URL: process.env.DATABASE_URL, DISCORD_TOKEN: 'none' });
  if (parsed.kind === 'wrong') {
    for (const { setting, problem } of parsed.faults) process.stderr.write(`${setting} ${problem}.\n`);
    return exitCodes.faults;
  }
  try {
    const { exitCode, sentence, document } = await command(parsed.config.databaseUrl);
    if (values.json) process.stdout.write(`${JSON.stringify(document)}\n`);
    else (exitCode === exitCodes.done ? process.stdout : process.stderr).write(`${sentence}\n`);
    return exitCode;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCodes.faults;
  }
}

await runCommand(usage, db);
