import { config as loadEnvFile } from 'dotenv';
import { parseConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { SettingError } from './setting-error.ts';
import { startBot } from './start.ts';

/** Exit codes for supervisors (DESIGN.md): 1 needs a person, 70 may be restarted. */
const needsPerson = 1;
const unexpected = 70;

/** Whatever escapes every door (FACTS.md, D24): a stray rejection costs nobody else's game, a broken state may be restarted. */
function catchStrays(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed that nobody waited for'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the bot is broken and ends');
    process.exit(unexpected);
  });
}

/** Says why the bot ends, and sets the exit code that tells a supervisor whether to start it again. */
function end(log: Log, reason: unknown, what: string): void {
  if (reason instanceof SettingError) {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = needsPerson;
    return;
  }
  log.fatal({ err: reason }, what);
  process.exitCode = unexpected;
}

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
  catchStrays(log);
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
    bot.connectionLost
      .then(async (loss) => {
        end(log, loss, 'the connection to Discord is lost');
        await bot.close();
      })
      .catch((error: unknown) => end(log, error, 'stopping failed'));
  } catch (error) {
    end(log, error, 'the bot could not start');
  }
}

await main();
