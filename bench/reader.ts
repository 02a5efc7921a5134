import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import sharp from 'sharp';
import type { Placement } from '../model/align-face.ts';
import { createFaceReader } from '../model/create-face-reader.ts';
import { presencePlacement } from '../model/face-presence.ts';
import { defaultLimits } from '../model/limits.ts';
import { loadNets, type Nets, readPhoto } from '../model/read-photo.ts';
import type { Measurement } from './measurement.ts';

const rounds = 15;
const waitingPhotos = 16;

/** Longer sides of what the reader decodes, and of what its detector reads. */
const decodedSide = 800;
const detectorSide = 256;

/**
 * The whole way from a 12-megapixel JPEG to its reading, against its floor: sharp's shrunk decode and the nets alone,
 * on blank input, the last two for as many faces as are read. Both in this thread, in turns; the fastest
 * of each are compared, for these are what the code costs and not what else the machine does.
 * @param samplePhoto A photo of people; enlarged to 12 megapixels here.
 */
export async function benchReading(samplePhoto: Uint8Array): Promise<Measurement> {
  sharp.concurrency(1);
  const nets = await loadNets();
  const photo = await enlarged(samplePhoto);
  const read = await readPhoto(nets, photo, defaultLimits);
  const faces = read.kind === 'read' ? read.reading.faces.length : 0;
  const whole: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await timed(() => runFloor(nets, photo, faces)));
    whole.push(await timed(() => readPhoto(nets, photo, defaultLimits)));
  }
  const detail = { faces, readingMs: Math.min(...whole), floorMs: Math.min(...floor) };
  return row('a 12-megapixel JPEG to its reading', detail.readingMs / detail.floorMs, 'times the floor', 1.5, detail);
}

/**
 * How late this thread's event loop is, in the 99th of 100 cases, while photos wait to be read in the reader threads:
 * what a gateway connection would feel.
 * @param samplePhoto As for `benchReading`.
 */
export async function benchEventLoop(samplePhoto: Uint8Array): Promise<Measurement> {
  const photo = await enlarged(samplePhoto);
  const reader = await createFaceReader({ maxQueue: waitingPhotos });
  const resolutionMs = 1;
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const start = performance.now();
  delay.enable();
  await Promise.all(Array.from({ length: waitingPhotos }, () => reader.read(new Uint8Array(photo))));
  delay.disable();
  const tookMs = performance.now() - start;
  await reader.close();
  const detail = { photos: waitingPhotos, tookMs, meanMs: delay.mean / 1e6, maxMs: delay.max / 1e6 };
  return row('event loop delay (p99) while 16 photos wait', delay.percentile(99) / 1e6, 'ms', 20, detail);
}

async function runFloor({ detector, presence, classifier }: Nets, photo: Uint8Array, faces: number): Promise<void> {
  await sharp(photo).resize(decodedSide, decodedSide, { fit: 'inside' }).raw().toBuffer();
  await detector.run(new Uint8Array(detectorSide * detectorSide * 3), 1, detectorSide);
  await presence?.run(blankSquares(faces, presencePlacement), faces, presencePlacement.side);
  await classifier.classify(blankSquares(faces, classifier.placement), faces);
}

function blankSquares(count: number, { side }: Placement): Uint8Array {
  return new Uint8Array(count * side * side * 3);
}

function enlarged(samplePhoto: Uint8Array): Promise<Buffer> {
  return sharp(samplePhoto).resize(4000, 3000, { fit: 'cover' }).jpeg({ quality: 90 }).toBuffer();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function row(name: string, value: number, unit: string, limit: number, detail: Measurement['detail']): Measurement {
  return { name, value, unit, limit, ok: value <= limit, detail };
}
