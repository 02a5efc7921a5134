import { parseArgs } from 'node:util';
import { DiscordAPIError, REST } from 'discord.js';
import { config as loadEnvFile } from 'dotenv';
import { registerCommands } from '../bot/commands/register-commands.ts';
import { parseConfig } from '../bot/config.ts';
import { type ExitCode, exitCodes, runCommand } from './command-line.ts';

const usage = 'Usage: npm run register [-- --server ID] [--json]';

function explain(error: DiscordAPIError): string {
  if (error.status === 401) return 'Discord does not know this DISCORD_TOKEN. Copy it anew from the developer portal.';
  if (error.status === 403 || error.status === 404)
    return 'The bot is not on that server. Add it there, or check the ID.';
  return `Discord refused the commands: ${error.message}`;
}

async function register(): Promise<ExitCode> {
  const { values } = parseArgs({ options: { server: { type: 'string' }, json: { type: 'boolean', default: false } } });
  loadEnvFile({ quiet: true });
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'wrong') {
    for (const { setting, problem } of parsed.faults) process.stderr.write(`${setting} ${problem}.\n`);
    return exitCodes.faults;
  }
  const rest = new REST({ api: parsed.config.apiUrl }).setToken(parsed.config.token);
  try {
    const result = await registerCommands(rest, values.server);
    const where = values.server === undefined ? 'everywhere' : `on server ${values.server}`;
    const sentence =
      result === 'registered'
        ? `The commands are registered ${where}.`
        : `The commands ${where} were up to date already; nothing was sent.`;
    process.stdout.write(values.json ? `${JSON.stringify({ result })}\n` : `${sentence}\n`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    process.stderr.write(`${explain(error)}\n`);
    return exitCodes.faults;
  }
}

await runCommand(usage, register);
