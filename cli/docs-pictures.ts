import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { type Browser, chromium } from 'playwright-core';
import { registerCommands } from '../bot/commands/register-commands.ts';
import { parseConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { startBot } from '../bot/start.ts';
import { type StandIn, startStandIn } from '../playground/stand-in.ts';
import { departureHall } from '../playground/world/world.ts';
import { buttonOf, menuOf } from '../tests/bot/message-parts.ts';
import { portrait } from '../tests/photos.ts';
import { buildPages } from './build-pages.ts';
import { type ExitCode, exitCodes, runCommand } from './command-line.ts';

const usage = 'Usage: npm run docs:pictures    (needs Chromium: /usr/bin/chromium, or CHROMIUM_PATH)';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** Each shows the last scene, from its start or its end; `feelings` are picked from the menu after the photo. */
const views = [
  {
    file: 'playground-desktop.png',
    player: 'Ada',
    width: 1280,
    height: 800,
    isMobile: false,
    feelings: [],
    from: 'start',
  },
  {
    file: 'playground-phone.png',
    player: 'Béla',
    width: 390,
    height: 844,
    isMobile: true,
    feelings: ['fear'],
    from: 'end',
  },
] as const;

/**
 * Plays by a photo and then by the menu. The photo is shown with /face, as a command's photo appears in no channel: the
 * pictures are committed, and no person's photo may be in them.
 */
async function playBy(standIn: StandIn, name: string, feelings: readonly string[]): Promise<void> {
  const player = standIn.player(name);
  const started = player.command('start');
  const screen = await standIn.until(() => started.followUps()[0], 'the question for consent');
  await player.press(screen.id, buttonOf(screen, 'Continue')).answered();
  const photo = { name: 'face.jpg', bytes: await portrait('happy') };
  let scene = await player.command('face', {}, { attachments: { photo } }).answered();
  for (const feeling of feelings) scene = await player.choose(scene.id, menuOf(scene), [feeling]).answered();
}

async function takePicture(browser: Browser, standIn: StandIn, view: (typeof views)[number]): Promise<void> {
  const { file, player, width, height, isMobile, from } = view;
  const viewport = { width, height };
  const context = await browser.newContext({
    viewport,
    isMobile,
    hasTouch: isMobile,
    colorScheme: 'dark',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(`${standIn.url}/?player=${standIn.player(player).id}`);
  await page.getByRole('log').getByRole('combobox').last().waitFor();
  await page.waitForLoadState('networkidle');
  // The page itself stays at the end of its messages.
  if (from === 'start') {
    const scene = page.getByRole('log').getByRole('article').last();
    await scene.evaluate((article: { scrollIntoView(): void }) => article.scrollIntoView());
  }
  await page.screenshot({ path: join(pictures, file) });
  await context.close();
}

async function makePictures(): Promise<ExitCode> {
  parseArgs({ options: {} });
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-pictures-'));
  await buildPages();
  const standIn = await startStandIn({ world: departureHall });
  const parsed = parseConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: `file:${join(folder, 'game.db')}`,
  });
  if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
  await registerCommands(new REST({ api: standIn.apiUrl }).setToken(standIn.token));
  const bot = await startBot(parsed.config, { log: createLog('warn') });
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const view of views) {
    await playBy(standIn, view.player, view.feelings);
    await takePicture(browser, standIn, view);
    process.stdout.write(`docs/pictures/${view.file}\n`);
  }
  await browser.close();
  await bot.close();
  await standIn.close();
  await rm(folder, { recursive: true });
  return exitCodes.done;
}

await runCommand(usage, makePictures);
