import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClassifier } from '../../playground/classifier/start-classifier.ts';
import { laterByTimer } from '../../playground/later.ts';
import { quarters } from '../model/heic.ts';
import { portrait } from '../photos.ts';
import { barriersOn } from './axe.ts';
import { hasChromium } from './browser.ts';
import { openChannelPage, pictureWidth } from './channel-page.ts';
import { type ClassifierPage, openClassifierPage } from './classifier-page.ts';
import { type ClassifierWorld, openClassifierWorld, otherHost } from './classifier-world.ts';
import { happyFace, jpegFile } from './page-file.ts';
import { screens } from './screens.ts';
import { difference, laughing, phonePhoto } from './taken-photos.ts';
import { watchCamera } from './watched-camera.ts';

/** A busy machine is no fault of the page's. */
const patience = { timeout: 30_000 };

describe.skipIf(!hasChromium)('the classifier’s page in a browser (needs Chromium)', () => {
  let world: ClassifierWorld;
  let desktop: ClassifierPage;

  beforeAll(async () => {
    world = await openClassifierWorld();
    desktop = await openClassifierPage(world.browser, world.url, screens.wide);
  });
  afterAll(() => world?.close());

  it('loads little, and nothing from outside', async () => {
    await desktop.page.waitForLoadState('networkidle');
    const texts = desktop.scripts.map(async (url) => (await fetch(url)).text());
    const sizes = (await Promise.all(texts)).map((text) => gzipSync(text).byteLength);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });

  it('sends a phone’s photo of 12 megapixels small and upright, and reads the same feeling', async () => {
    const large = await phonePhoto();
    expect(large.byteLength).toBeGreaterThan(400_000);
    const result = await world.reader.read(new Uint8Array(large));
    const [face] = result.kind === 'read' ? result.reading.faces : [];
    await desktop.choose(jpegFile(large, 'IMG_0001.JPG'));
    await desktop.says(/^Read in \d+ ms$/);
    await desktop.says(face?.feeling ?? 'a feeling');
    const { format, width, height, orientation = 1 } = await sharp(world.lastSent()).metadata();
    expect({ format, width, height, orientation }).toEqual({
      format: 'jpeg',
      width: 960,
      height: 1280,
      orientation: 1,
    });
    expect(world.lastSent().byteLength).toBeLessThan(400_000);
  });

  it('shows transparent parts to the reader as it would see them itself', async () => {
    const ground = { create: { width: 1600, height: 1200, channels: 4, background: '#ff000000' } } as const;
    const picture = await sharp(ground).png().toBuffer();
    await desktop.choose({ name: 'cut-out.png', mimeType: 'image/png', buffer: picture });
    await desktop.says('No face found');
    const { channels } = await sharp(world.lastSent()).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([128, 128, 128]);
  });

  it('sends small photos and those that the browser cannot open as they are', async () => {
    const small = await happyFace();
    await desktop.drop(small);
    await desktop.says(/^happy$/);
    expect(world.lastSent()).toEqual(small.buffer);
    await desktop.choose({ name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: quarters() });
    await desktop.says('No face found');
    await desktop.page.getByText('This browser cannot show this file.').waitFor();
    expect(world.lastSent()).toEqual(quarters());
  });

  it('lets a face be chosen by key, and tells screen readers', async () => {
    await desktop.press('several faces');
    const faces = desktop.page.getByRole('radio', { name: /^Face \d: / });
    await faces.first().waitFor({ state: 'attached' });
    expect(await faces.count()).toBe(4);
    await faces.first().focus();
    const before = await desktop.answer.getByRole('list').textContent();
    await desktop.page.keyboard.press('ArrowRight');
    expect(await faces.nth(1).isChecked()).toBe(true);
    expect(await desktop.answer.getByRole('list').textContent()).not.toBe(before);
    expect(await desktop.page.getByRole('status').textContent()).toMatch(
      /^4 faces\. Face 2: \w+\. \d+\.\d\d% confidence/,
    );
  });

  it('shows what is uncertain as uncertain', async () => {
    await desktop.press('hard to read');
    await desktop.says('This face shows little');
    const probabilities = { happy: 0.48, sad: 0.02, anger: 0.03, fear: 0.43, disgust: 0.04 };
    const face = { box: [10, 10, 100, 100], score: 0.9, feeling: 'happy', confidence: 0.48, probabilities } as const;
    const reading = { width: 400, height: 420, faces: [{ ...face, clarity: 'close' } as const] };
    const ms = { decode: 1, detect: 1, classify: 1, total: 3 };
    world.order(Promise.resolve({ kind: 'read', reading, ms }));
    await desktop.paste(await happyFace());
    await desktop.says('Too close to call: happy or fear');
    await desktop.says('48.00% against 43.00%');
    expect(await barriersOn(desktop.page)).toEqual([]);
  });

  it('takes a photo with the camera that is not mirrored, and turns the camera off', async () => {
    const { page } = desktop;
    const camera = await watchCamera(page);
    await desktop.press('Take a photo');
    const shutter = page.locator('.camera').getByRole('button', { name: 'Take a photo', disabled: false });
    await shutter.and(page.locator(':focus')).waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('video')).transform`)).toMatch(/^matrix\(-1,/);
    await page.getByRole('combobox', { name: 'Camera' }).selectOption('Second');
    await expect.poll(camera.lastWish, patience).toBe('two');
    expect(await camera.liveTracks()).toBe(1);
    await camera.lookAway();
    expect(await camera.liveTracks()).toBe(0);
    await desktop.press('Turn the camera on');
    await shutter.and(page.locator(':focus')).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await desktop.press('Take it now');
    await desktop.press('Take another');
    await shutter.click();
    await desktop.press('Take it now');
    await page.getByRole('img', { name: 'The photo you took' }).waitFor();
    expect(await camera.liveTracks()).toBe(0);
    await desktop.press('Use this photo');
    await desktop.says(/^happy$/);
    const seen = await laughing().jpeg().toBuffer();
    expect(await difference(world.lastSent(), seen)).toBeLessThan(10);
    expect(await difference(await sharp(world.lastSent()).flop().toBuffer(), seen)).toBeGreaterThan(20);
  });

  it.each([
    ['NotAllowedError', 'This page may not use the camera.'],
    ['NotFoundError', 'No camera was found.'],
    ['NotReadableError', 'Another program is using the camera.'],
  ])('says what to do where the camera answers %s, and takes a chosen photo instead', async (name, sentence) => {
    const { page } = desktop;
    await (await watchCamera(page)).failWith(name);
    await desktop.press('Take a photo');
    await page.getByRole('alert').getByText(sentence).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.camera').getByRole('button', { name: 'Choose a photo' }).click();
    await (await chooser).setFiles(await happyFace());
    await desktop.says(/^happy$/);
  });

  it('gives a photo up on request, and goes back to the answer before', async () => {
    world.order(new Promise(() => {}));
    await desktop.drop(jpegFile(await portrait('sad')));
    await desktop.says('Reading…');
    expect(await barriersOn(desktop.page)).toEqual([]);
    await desktop.press('Cancel');
    await desktop.says(/^happy$/);
  });

  it('says what went wrong, keeps the photo, and tries again', async () => {
    await desktop.choose({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('A text is no picture.') });
    await desktop.says('This is a text, not a picture.');
    world.order(Promise.resolve({ kind: 'refused', reason: 'queue-full' }));
    await desktop.drop(await happyFace());
    await desktop.says('Wait 2 seconds.');
    expect(await barriersOn(desktop.page)).toEqual([]);
    await desktop.page.context().setOffline(true);
    await desktop.press('Try again');
    await desktop.says('You are offline.');
    await desktop.page.context().setOffline(false);
    await desktop.press('Try again');
    await desktop.says(/^happy$/);
  });

  it('shows how far a large photo is on its way, and stops it on request', async () => {
    const { page } = desktop;
    const line = await page.context().newCDPSession(page);
    const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };
    await line.send('Network.emulateNetworkConditions', speed);
    await desktop.drop({ name: 'IMG_3.HEIC', mimeType: 'image/heic', buffer: Buffer.alloc(3_000_000, 7) });
    await desktop.says('Sending…');
    await expect
      .poll(async () => Number(await page.getByRole('progressbar').getAttribute('value')), patience)
      .toBeGreaterThan(0);
    await desktop.press('Cancel');
    await desktop.says(/^happy$/);
    await line.detach();
  });

  it('asks for a token on another host, has no camera there, and makes photos small where workers cannot draw', async () => {
    const settings = { token: 'open-sesame-open-sesame', corsOrigins: [] };
    const parts = { reader: () => world.reader, now: Date.now, later: laterByTimer };
    const alone = await startClassifier({ ...parts, settings, port: 0, host: '0.0.0.0' });
    const visitor = await openClassifierPage(world.browser, `http://${otherHost}:${new URL(alone.url).port}`);
    await visitor.press('Take a photo');
    await visitor.page.getByRole('alert').getByText('Browsers give the camera to secure pages only').waitFor();
    await visitor.press('Close the camera');
    await visitor.page.evaluate('delete globalThis.OffscreenCanvas');
    expect(await visitor.page.getByRole('link', { name: 'Play the game' }).count()).toBe(0);
    await visitor.choose(
      jpegFile(
        await sharp(await portrait('happy'))
          .resize(2000)
          .toBuffer(),
      ),
    );
    for (const token of ['wrong', settings.token]) {
      await visitor.says('This host asks for a token.');
      await visitor.page.getByLabel('Token').fill(token);
      await visitor.page.keyboard.press('Enter');
    }
    await visitor.says(/^happy$/);
    expect((await sharp(world.lastSent()).metadata()).height).toBe(1280);
    expect(visitor.faults).toEqual([]);
    await visitor.page.context().close();
    await alone.close();
  });

  it('takes a photo for a message of the game, too', async () => {
    const channel = await openChannelPage(world.browser, world.url, { permissions: ['camera'] });
    await channel.page.getByRole('button', { name: 'Take a photo' }).click();
    const camera = channel.page.getByRole('dialog', { name: 'Take a photo' });
    await camera.getByRole('button', { name: 'Take a photo', disabled: false }).click();
    await camera.getByRole('button', { name: 'Take it now' }).click();
    await camera.getByRole('button', { name: 'Use this photo' }).click();
    await channel.page.getByRole('button', { name: 'Send' }).click();
    expect(await pictureWidth(channel.page.getByRole('log'), /photo\.jpg/)).toBe(640);
    await channel.page.context().close();
  });

  const { phone, tablet, wide } = screens;
  it.each([phone, tablet, wide])('fits $viewport.width pixels in both themes, for everyone', async (screen) => {
    const place = await openClassifierPage(world.browser, world.url, screen);
    const { page } = place;
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const barriersInBoth = async (): Promise<readonly string[]> => {
      await page.emulateMedia({ colorScheme: 'light' });
      const inLight = await barriersOn(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      return [...inLight, ...(await barriersOn(page))];
    };
    expect(await barriersInBoth()).toEqual([]);
    await place.choose(await happyFace());
    await place.says(/^\d\d\.\d\d% confidence$/);
    expect(await place.answer.getByRole('listitem').count()).toBe(5);
    expect(await barriersInBoth()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const foot = await place.answer.evaluate(
      (card: { getBoundingClientRect(): { readonly bottom: number } }) => card.getBoundingClientRect().bottom,
    );
    expect(foot).toBeLessThan(screen.viewport.height);
    if (screen === phone) {
      const chooser = page.waitForEvent('filechooser');
      await place.press('Take a photo');
      expect(await (await chooser).element().getAttribute('capture')).toBe('user');
    }
    const dark = await ground();
    await place.press('Light colours');
    expect(await ground()).not.toBe(dark);
    expect(place.faults).toEqual([]);
    await page.context().close();
  });

  it('met no error and asked nobody but this machine', () => {
    expect(desktop.faults).toEqual([]);
  });
});
