import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPages } from '../../cli/build-pages.ts';
import { createFaceReader } from '../../model/create-face-reader.ts';
import type { FaceReader, ReadResult } from '../../model/face-reader.ts';
import { startStandIn } from '../../playground/stand-in.ts';
import { launchBrowser } from './browser.ts';
import { laughing } from './taken-photos.ts';

/** What the browser takes for another machine than its own: no secure one, for it has no https. */
export const otherHost = 'classifier.test';

/** The pages on a stand-in without a bot, the real face reader, and a browser whose camera sees a woman who laughs. */
export interface ClassifierWorld {
  readonly url: string;
  readonly browser: Browser;
  readonly reader: FaceReader;
  /** The photo that came to the reader last. */
  lastSent(): Buffer;
  /** Instead of what the reader would say to the next photo. */
  order(result: Promise<ReadResult>): void;
  close(): Promise<void>;
}

export async function openClassifierWorld(): Promise<ClassifierWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-classifier-'));
  const video = join(folder, 'camera.mjpeg');
  await writeFile(video, await laughing().jpeg({ quality: 95, chromaSubsampling: '4:2:0' }).toBuffer());
  const [reader, browser] = await Promise.all([
    createFaceReader({ readers: 1 }),
    launchBrowser(
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
      `--host-resolver-rules=MAP ${otherHost} 127.0.0.1`,
    ),
    buildPages(),
  ]);
  let sent = Buffer.alloc(0);
  const orders: Promise<ReadResult>[] = [];
  const watched: FaceReader = {
    read(photo) {
      sent = Buffer.from(photo);
      return orders.shift() ?? reader.read(photo);
    },
    close: () => reader.close(),
  };
  const standIn = await startStandIn({ classifier: { reader: () => watched } });
  return {
    url: standIn.url,
    browser,
    reader: watched,
    lastSent: () => sent,
    order: (result) => orders.push(result),
    async close() {
      await browser.close();
      await standIn.close();
      await reader.close();
      await rm(folder, { recursive: true });
    },
  };
}
