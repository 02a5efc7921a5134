import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { drawnNames } from '../playground/classifier-offer.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { type ChannelPage, openChannelPage } from '../tests/e2e/channel-page.ts';
import type { PageFile } from '../tests/e2e/page-file.ts';
import { startPlayground } from '../tests/e2e/playground-process.ts';
import { type ExitCode, exitCodes, runCommand } from './command-line.ts';

const usage = 'Usage: npm run docs:pictures    (needs Chromium: /usr/bin/chromium, or CHROMIUM_PATH)';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** So large at most, in bytes: the README shows several. */
const bytesLimit = 300 * 1024;
const quality = 84;
/** Pixels of the picture for one of the page's. */
const sharpness = 1.5;

const wide = { viewport: { width: 1440, height: 860 }, deviceScaleFactor: sharpness } as const;
const phone = {
  viewport: { width: 390, height: 800 },
  deviceScaleFactor: sharpness,
  isMobile: true,
  hasTouch: true,
} as const;

/** No person's photo may be in a committed picture: this face is drawn, and the reader reads it as happy. */
async function drawnFace(): Promise<PageFile> {
  const buffer = await sharp(join(pictures, 'portrait.svg')).jpeg({ quality: 92 }).toBuffer();
  return { name: 'me.jpg', mimeType: 'image/jpeg', buffer };
}

async function save(name: string, png: Buffer): Promise<void> {
  const webp = await sharp(png).webp({ quality }).toBuffer();
  if (webp.length > bytesLimit) throw new Error(`${name} has ${webp.length} bytes, more than ${bytesLimit}.`);
  await sharp(webp).toFile(join(pictures, name));
  process.stdout.write(`docs/pictures/${name}\n`);
}

async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await save(name, await page.screenshot());
}

/** Shows the newest message from its beginning: the page stays at the end of its messages. */
async function showNewest({ page }: ChannelPage): Promise<void> {
  const newest = page.getByRole('log').getByRole('article').last();
  await newest.evaluate((article: { scrollIntoView(): void }) => article.scrollIntoView());
}

async function begin(place: ChannelPage): Promise<void> {
  await place.answer('Keys in Hand', () => place.command('start'));
  const screen = await place.message('Before I read your face');
  await place.answer('Thank you', () => screen.getByRole('button', { name: 'Continue' }).click());
}

async function pictureSolo(browser: Browser, url: string): Promise<void> {
  const face = await drawnFace();
  const desktop = await openChannelPage(browser, `${url}/?player=Ada`, { ...wide, colorScheme: 'dark' });
  await begin(desktop);
  await desktop.answer('I read happy', () => desktop.post(face));
  await desktop.page.getByRole('img', { name: /present room is The Song/ }).waitFor();
  await showNewest(desktop);
  await takePicture(desktop.page, 'playground.webp');
  await desktop.answer('You picked fear', () => desktop.feel('fear'));
  await desktop.command('map');
  const map = desktop.page.getByRole('log').getByRole('img', { name: /2 moves/ });
  const address = await map.getAttribute('src');
  const drawn = await desktop.page.request.get(new URL(address ?? '', url).href);
  await save(
    'map.webp',
    await sharp(await drawn.body())
      .png()
      .toBuffer(),
  );
  await desktop.page.close();

  const small = await openChannelPage(browser, `${url}/?player=B%C3%A9la`, { ...phone, colorScheme: 'dark' });
  await begin(small);
  await small.answer('You picked happy', () => small.feel('happy'));
  await small.page.getByRole('log').evaluate((log: { scrollTop: number }) => {
    log.scrollTop = 1e6;
  });
  await takePicture(small.page, 'phone.webp');
  await small.page.close();
}

async function pictureParty(browser: Browser, url: string): Promise<void> {
  const place = await openChannelPage(browser, `${url}/?player=Ada`, { ...wide, colorScheme: 'light' });
  await place.enter(/^waiting-room/);
  const opened = await place.answer('opens a party', () =>
    place.command('party start', { story: 'the-gerda-job', mode: 'by vote' }),
  );
  await opened.getByRole('button', { name: /^Party: / }).click();
  for (const name of ['Béla', 'Chiyo']) {
    await place.playAs(name);
    await place.press('Join');
    await place.message(`@${name}`);
  }
  await place.playAs('Ada');
  await place.press('Start');
  await place.message('0 of 3 have voted');
  for (const [name, feeling] of [
    ['Ada', 'happy'],
    ['Béla', 'fear'],
  ] as const) {
    await place.playAs(name);
    await place.feel(feeling);
    await place.page.getByText('Has voted').first().waitFor();
  }
  await place.message('2 of 3 have voted');
  await place.playAs('Chiyo');
  await place.page.getByText('Has voted').first().waitFor();
  await takePicture(place.page, 'party.webp');
  await place.page.close();
}

async function pictureClassifier(browser: Browser, url: string): Promise<void> {
  const face = await drawnFace();
  const context = await browser.newContext({ ...wide, colorScheme: 'dark', locale: 'en-GB' });
  const page = await context.newPage();
  // The other examples are photos of people.
  await page.route('**/classifier/offer', (route) => route.fulfill({ json: { hasGame: true, examples: drawnNames } }));
  await page.goto(`${url}/classifier`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a photo' }).first().click();
  await (await chooser).setFiles(face);
  await page.getByText('% confidence').first().waitFor();
  await takePicture(page, 'classifier.webp');
  await context.close();
}

async function makePictures(): Promise<ExitCode> {
  parseArgs({ options: {} });
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-pictures-'));
  const playground = await startPlayground(folder);
  const browser = await launchBrowser();
  try {
    await pictureSolo(browser, playground.url);
    await pictureParty(browser, playground.url);
    await pictureClassifier(browser, playground.url);
    return exitCodes.done;
  } finally {
    await browser.close();
    await playground.stop();
    await rm(folder, { recursive: true });
  }
}

await runCommand(usage, makePictures);
