import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import open from 'open';
import { build } from 'vite';
import { registerCommands } from '../bot/commands/register-commands.ts';
import { parseConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { SettingError } from '../bot/setting-error.ts';
import { startBot } from '../bot/start.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { startStandIn } from '../playground/stand-in.ts';
import { departureHall } from '../playground/world/world.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = 'Usage: npm run play [-- --port N] [--data DIR] [--no-open]';
const defaultPort = 4660;

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

async function play(): Promise<ExitCode> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      data: { type: 'string', default: './data/playground' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = parsePort(values.port);
  const dataFolder = resolve(values.data);
  await build({ root: fileURLToPath(new URL('../playground/page', import.meta.url)), logLevel: 'warn' });
  let reader: FaceReader | undefined;
  const standIn = await startStandIn({
    port,
    dataDir: join(dataFolder, 'discord'),
    world: departureHall,
    classifier: { reader: () => reader },
  });
  const parsed = parseConfig({
    ...process.env,
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: `file:${join(dataFolder, 'emotion-escape.db')}`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  if (parsed.kind === 'wrong') {
    for (const { setting, problem } of parsed.faults) process.stderr.write(`${setting} ${problem}.\n`);
    await standIn.close();
    return exitCodes.faults;
  }
  await registerCommands(new REST({ api: parsed.config.apiUrl }).setToken(parsed.config.token));
  try {
    const bot = await startBot(parsed.config, {
      log: createLog(parsed.config.logLevel),
      // The classifier reads with the bot's own reader: a second one would only fight it for the cores.
      wrapReader(made) {
        reader = made;
        return made;
      },
    });
    process.stdout.write(`Playground ready at ${standIn.url}\n`);
    if (!values['no-open']) await open(standIn.url);
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    reader = undefined;
    await bot.close();
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCodes.faults;
  } finally {
    await standIn.close();
  }
}

await runCommand(usage, play);
