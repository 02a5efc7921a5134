import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaceReader } from '../../model/create-face-reader.ts';
import type { FaceReader, ReadResult } from '../../model/face-reader.ts';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';
import { quarters } from '../model/heic.ts';
import { portrait } from '../photos.ts';
import { axeFaults } from './axe-faults.ts';
import { hasChromium, launchBrowser } from './browser.ts';
import { type ClassifierPage, openClassifierPage } from './classifier-page.ts';
import type { PageFile } from './page-file.ts';
import { difference, laughing, phonePhoto } from './taken-photos.ts';

const pageFolder = fileURLToPath(new URL('../../playground/page', import.meta.url));

const jpeg = (buffer: Buffer, name = 'me.jpg'): PageFile => ({ name, mimeType: 'image/jpeg', buffer });

describe.skipIf(!hasChromium)('the classifier’s page in a browser (needs Chromium)', () => {
  let folder: string;
  let reader: FaceReader;
  let standIn: StandIn;
  let browser: Browser;
  let desktop: ClassifierPage;
  /** Photos as they came to the reader. */
  const sent: Buffer[] = [];
  /** Instead of what the reader would say to the next photos. */
  const orders: Promise<ReadResult>[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-escape-classifier-'));
    const video = join(folder, 'camera.mjpeg');
    await writeFile(video, await laughing().jpeg({ quality: 95, chromaSubsampling: '4:2:0' }).toBuffer());
    const camera = ['--use-fake-device-for-media-stream=device-count=2', `--use-file-for-fake-video-capture=${video}`];
    [reader, browser] = await Promise.all([
      createFaceReader({ readers: 1 }),
      launchBrowser(...camera),
      build({ root: pageFolder, logLevel: 'warn' }),
    ]);
    const watched: FaceReader = {
      read(photo) {
        sent.push(Buffer.from(photo));
        return orders.shift() ?? reader.read(photo);
      },
      close: () => reader.close(),
    };
    standIn = await startStandIn({ classifier: { reader: () => watched } });
    desktop = await openClassifierPage(browser, standIn.url, { viewport: { width: 1440, height: 900 } });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
    await reader?.close();
    await rm(folder, { recursive: true });
  });

  const lastSent = (): Buffer => sent.at(-1) ?? Buffer.alloc(0);
  const happy = async (): Promise<PageFile> => jpeg(await portrait('happy'));

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
    const result = await reader.read(new Uint8Array(large));
    const [face] = result.kind === 'read' ? result.reading.faces : [];
    await desktop.choose(jpeg(large, 'IMG_0001.JPG'));
    await desktop.says(/^Read in \d+ ms$/);
    await desktop.says(face?.feeling ?? 'a feeling');
    const { format, width, height, orientation = 1 } = await sharp(lastSent()).metadata();
    expect({ format, width, height, orientation }).toEqual({
      format: 'jpeg',
      width: 960,
      height: 1280,
      orientation: 1,
    });
    expect(lastSent().byteLength).toBeLessThan(400_000);
  });

  it('shows transparent parts to the reader as it would see them itself', async () => {
    const ground = { create: { width: 1600, height: 1200, channels: 4, background: '#ff000000' } } as const;
    const picture = await sharp(ground).png().toBuffer();
    await desktop.choose({ name: 'cut-out.png', mimeType: 'image/png', buffer: picture });
    await desktop.says('No face found');
    const { channels } = await sharp(lastSent()).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([128, 128, 128]);
  });

  it('sends small photos and those that the browser cannot open as they are', async () => {
    const small = await happy();
    await desktop.drop(small);
    await desktop.says(/^happy$/);
    expect(lastSent()).toEqual(small.buffer);
    await desktop.choose({ name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: quarters() });
    await desktop.says('No face found');
    await desktop.page.getByText('This browser cannot show this file.').waitFor();
    expect(lastSent()).toEqual(quarters());
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
    orders.push(Promise.resolve({ kind: 'read', reading, ms }));
    await desktop.paste(await happy());
    await desktop.says('Too close to call: happy or fear');
    await desktop.says('48.00% against 43.00%');
    expect(await axeFaults(desktop.page)).toEqual([]);
  });

  it('takes a photo with the camera that is not mirrored, and turns the camera off', async () => {
    const { page } = desktop;
    await page.context().grantPermissions(['camera']);
    await page.evaluate(`{
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      const list = devices.enumerateDevices.bind(devices);
      window.opened = [];
      devices.enumerateDevices = async () => [...await list(), { kind: 'videoinput', deviceId: 'two', label: 'Second' }];
      devices.getUserMedia = async ({ video }) => {
        const stream = await open({ video: { width: 640 } });
        window.opened.push({ stream, wish: video.deviceId?.exact });
        return stream;
      };
    }`);
    const liveTracks =
      'window.opened.flatMap(({ stream }) => stream.getTracks()).filter((track) => track.readyState === "live").length';
    await desktop.press('Take a photo');
    const shutter = page.locator('.camera').getByRole('button', { name: 'Take a photo', disabled: false });
    await shutter.and(page.locator(':focus')).waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('video')).transform`)).toMatch(/^matrix\(-1,/);
    await page.getByRole('combobox', { name: 'Camera' }).selectOption('Second');
    await page.waitForFunction('window.opened.at(-1).wish === "two"');
    expect(await page.evaluate(liveTracks)).toBe(1);
    await page.evaluate(`{
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.hidden;
    }`);
    expect(await page.evaluate(liveTracks)).toBe(0);
    await desktop.press('Turn the camera on');
    await shutter.and(page.locator(':focus')).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await desktop.press('Take it now');
    await desktop.press('Take another');
    await shutter.click();
    await desktop.press('Take it now');
    await page.getByRole('img', { name: 'The photo you took' }).waitFor();
    expect(await page.evaluate(liveTracks)).toBe(0);
    await desktop.press('Use this photo');
    await desktop.says(/^happy$/);
    const seen = await laughing().jpeg().toBuffer();
    expect(await difference(lastSent(), seen)).toBeLessThan(10);
    expect(await difference(await sharp(lastSent()).flop().toBuffer(), seen)).toBeGreaterThan(20);
  });

  it.each([
    ['NotAllowedError', 'This page may not use the camera.'],
    ['NotFoundError', 'No camera was found.'],
    ['NotReadableError', 'Another program is using the camera.'],
  ])('says what to do where the camera answers %s, and takes a chosen photo instead', async (name, sentence) => {
    const { page } = desktop;
    await page.evaluate(`navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'))`);
    await desktop.press('Take a photo');
    await page.getByRole('alert').getByText(sentence).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.camera').getByRole('button', { name: 'Choose a photo' }).click();
    await (await chooser).setFiles(await happy());
    await desktop.says(/^happy$/);
  });

  it('gives a photo up on request, and goes back to the answer before', async () => {
    orders.push(new Promise(() => {}));
    await desktop.drop(jpeg(await portrait('sad')));
    await desktop.says('Reading…');
    expect(await axeFaults(desktop.page)).toEqual([]);
    await desktop.press('Cancel');
    await desktop.says(/^happy$/);
  });

  it('says what went wrong, keeps the photo, and tries again', async () => {
    await desktop.choose({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('A text is no picture.') });
    await desktop.says('This is a text, not a picture.');
    orders.push(Promise.resolve({ kind: 'refused', reason: 'queue-full' }));
    await desktop.drop(await happy());
    await desktop.says('Wait 2 seconds.');
    expect(await axeFaults(desktop.page)).toEqual([]);
    await desktop.page.context().setOffline(true);
    await desktop.press('Try again');
    await desktop.says('You are offline.');
    await desktop.page.context().setOffline(false);
    await desktop.press('Try again');
    await desktop.says(/^happy$/);
  });

  const sizes = [
    { width: 390, height: 844, isMobile: true, hasTouch: true },
    { width: 820, height: 1180, isMobile: false, hasTouch: false },
    { width: 1440, height: 900, isMobile: false, hasTouch: false },
  ];
  it.each(sizes.flatMap((size) => (['dark', 'light'] as const).map((colorScheme) => ({ ...size, colorScheme }))))(
    'fits $width pixels in $colorScheme colours, for everyone',
    async ({ width, height, colorScheme, ...device }) => {
      const viewport = { width, height };
      const place = await openClassifierPage(browser, standIn.url, { viewport, colorScheme, ...device });
      const { page } = place;
      expect(await axeFaults(page)).toEqual([]);
      await place.choose(await happy());
      await place.says(/^\d\d\.\d\d% confidence$/);
      expect(await place.answer.getByRole('listitem').count()).toBe(5);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const foot = await place.answer.evaluate(
        (card: { getBoundingClientRect(): { readonly bottom: number } }) => card.getBoundingClientRect().bottom,
      );
      expect(foot).toBeLessThan(height);
      const camera = page.getByRole('button', { name: 'Take a photo' }).filter({ visible: true });
      const chooser = page.waitForEvent('filechooser', { timeout: device.isMobile ? 0 : 1 }).catch(() => undefined);
      if (device.isMobile) {
        await camera.click();
        expect(await (await chooser)?.element().getAttribute('capture')).toBe('user');
      }
      const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const before = await ground();
      await place.press(colorScheme === 'dark' ? 'Light colours' : 'Dark colours');
      expect(await ground()).not.toBe(before);
      expect(place.faults).toEqual([]);
      await page.context().close();
    },
  );

  it('met no error and asked nobody but this machine', () => {
    expect(desktop.faults).toEqual([]);
  });
});
