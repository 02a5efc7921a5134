import { config as loadEnvFile } from 'dotenv';
import { parseConfig } from './config.ts';
import { createLog } from './log.ts';
import { SettingError } from './setting-error.ts';
import { startBot } from './start.ts';

/** Exit codes for supervisors (DESIGN.md): 1 needs a person, 70 may be restarted. */
const needsPerson = 1;
const unexpected = 70;

async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'wrong') {
    for (const { setting, problem } of parsed.faults) process.stderr.write(`${setting} ${problem}.\n`);
    process.stderr.write('All settings are explained in .env.example. To play without Discord: npm run play\n');
    process.exitCode = needsPerson;
    return;
  }
  const log = createLog(parsed.config.logLevel);
  const starting = startBot(parsed.config, { log });
  // From the first moment on: a supervisor may change its mind while the bot is still connecting.
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    starting
      .then((bot) => bot.close())
      .catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exitCode = unexpected;
      });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const bot = await starting;
    log.info({ user: bot.userId, seesPhotos: bot.seesPhotos }, 'Emotion Escape is ready');
  } catch (error) {
    if (error instanceof SettingError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = needsPerson;
      return;
    }
    log.fatal({ err: error }, 'the bot could not start');
    process.exitCode = unexpected;
  }
}

await main();
