import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { defaultLimits } from '../../model/limits.ts';
import { loadNets, readPhoto } from '../../model/read-photo.ts';
import { wholePhotos } from './photos.ts';

// node --import tsx bench/detectors/hard-views.ts ../shared/faces [EVERY]
//
// Reads every (or every EVERY-th) whole photo as it is, turned, and shrunk inside a phone's large picture: on how many is a face found, and
// on how many of these is the feeling the same as on the photo as it is.

const angles = [30, 45, 90, 180, 270];
const faceWidths = [40, 30, 24];

/** The canvas that a shrunk photo lies on, in pixels: a phone's screen. */
const canvas = { width: 1080, height: 1920 };
const ground = '#7a8a99';

const [folder, every = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of faces.');
sharp.concurrency(1);
const nets = await loadNets();
const photos = wholePhotos(folder).filter((_, index) => index % Number(every) === 0);

async function read(bytes: Uint8Array) {
  const result = await readPhoto(nets, bytes, defaultLimits);
  return result.kind === 'read' ? result.reading.faces : [];
}

async function turnedBy(bytes: Uint8Array, angle: number): Promise<Uint8Array> {
  return sharp(await sharp(bytes).autoOrient().rotate(angle, { background: ground }).toBuffer())
    .jpeg({ quality: 92 })
    .toBuffer();
}

async function shrunk(bytes: Uint8Array, scale: number): Promise<Uint8Array | undefined> {
  const { width, height } = (await sharp(bytes).metadata()).autoOrient;
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (size.width > canvas.width || size.height > canvas.height) return undefined;
  const input = await sharp(bytes).autoOrient().resize(size).toBuffer();
  return sharp({ create: { ...canvas, channels: 3, background: ground } })
    .composite([
      { input, left: Math.floor((canvas.width - size.width) / 3), top: Math.floor((canvas.height - size.height) / 3) },
    ])
    .jpeg({ quality: 92 })
    .toBuffer();
}

const tally = new Map<string, { photos: number; found: number; clear: number; same: number; ms: number }>();

async function count(view: string, bytes: Uint8Array | undefined, feeling: string | undefined): Promise<void> {
  if (bytes === undefined) return;
  const start = performance.now();
  const [face] = await read(bytes);
  const sum = tally.get(view) ?? { photos: 0, found: 0, clear: 0, same: 0, ms: 0 };
  tally.set(view, {
    photos: sum.photos + 1,
    found: sum.found + Number(face !== undefined),
    clear: sum.clear + Number(face?.clarity === 'clear'),
    same: sum.same + Number(face !== undefined && face.feeling === feeling),
    ms: sum.ms + performance.now() - start,
  });
}

for (const { file } of photos) {
  const bytes = readFileSync(file);
  const [face] = await read(bytes);
  await count('as it is', bytes, face?.feeling);
  for (const angle of angles) await count(`turned by ${angle}°`, await turnedBy(bytes, angle), face?.feeling);
  if (face === undefined) continue;
  for (const width of faceWidths)
    await count(`face ${width} pixels wide`, await shrunk(bytes, width / face.box[2]), face.feeling);
}
console.log(
  '| view | photos | face found | clear | same feeling | ms a photo |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [view, { photos: n, found, clear, same, ms }] of tally) {
  console.log(`| ${view} | ${n} | ${found} | ${clear} | ${same} | ${(ms / n).toFixed(0)} |`);
}
