import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import open from 'open';
import { registerCommands } from '../bot/commands/register-commands.ts';
import { parseConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { SettingError } from '../bot/setting-error.ts';
import { startBot } from '../bot/start.ts';
import type { Store } from '../db/store.ts';
import { createFaceReader } from '../model/create-face-reader.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { parseClassifierSettings } from '../playground/classifier/settings.ts';
import { startStandIn } from '../playground/stand-in.ts';
import { departureHall } from '../playground/world/world.ts';
import { createArtist } from '../stories/draw-art.ts';
import { loadStories } from '../stories/load-stories.ts';
import { createMapmaker } from '../stories/map/mapmaker.ts';
import type { Story } from '../stories/story.ts';
import { buildPages } from './build-pages.ts';
import { askedToStop, complainOf, type ExitCode, exitCodes, parsePort, runCommand } from './command-line.ts';
import { watchGame } from './play/watch-game.ts';

const usage = 'Usage: npm run play [-- --port N] [--data DIR] [--no-open]';
const defaultPort = 4660;

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
  const classifier = parseClassifierSettings(process.env);
  if (classifier.kind === 'wrong') return complainOf(classifier.faults);
  await buildPages();
  let reader: FaceReader | undefined;
  let store: Store | undefined;
  let stories: readonly Story[] = [];
  const standIn = await startStandIn({
    port,
    dataDir: join(dataFolder, 'discord'),
    world: departureHall,
    game: watchGame({
      store: () => store,
      story: (id) => stories.find((each) => each.id === id),
      mapmaker: createMapmaker(createArtist({ cacheFolder: join(dataFolder, 'art') })),
    }),
    classifier: { reader: () => reader, corsOrigins: classifier.settings.corsOrigins },
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
    await standIn.close();
    return complainOf(parsed.faults);
  }
  ({ stories } = await loadStories(parsed.config.storiesFolder));
  await registerCommands(new REST({ api: parsed.config.apiUrl }).setToken(parsed.config.token));
  try {
    const bot = await startBot(parsed.config, {
      log: createLog(parsed.config.logLevel),
      // The classifier reads with the bot's own reader: a second one would only fight it for the cores.
      async openReader(options) {
        reader = await createFaceReader(options);
        return reader;
      },
      wrapStore(opened) {
        store = opened;
        return opened;
      },
    });
    process.stdout.write(`Playground ready at ${standIn.url}\n`);
    if (!values['no-open']) await open(standIn.url);
    await askedToStop();
    reader = undefined;
    store = undefined;
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
