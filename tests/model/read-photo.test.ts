import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '../../game/reading.ts';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import { loadNets, type Nets, readCrop, readPhoto } from '../../model/read-photo.ts';
import { hasSharedFaces, portrait, samplePhoto, sharedFaces } from '../photos.ts';
import { readingOf } from './photos.ts';

let nets: Nets;

beforeAll(async () => {
  nets = await loadNets();
});

const read = (photo: Uint8Array, limits: Partial<Limits> = {}) =>
  readPhoto(nets, photo, { ...defaultLimits, ...limits });

/** Like Jaccard: shared area of all area. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}

describe('faces and feelings', () => {
  it.each([
    [1, 3],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 4],
  ] as const)('finds every person on sample %i', async (number, people) => {
    const { faces, width } = readingOf(await read(samplePhoto(number)));
    expect(width).toBe(1920);
    expect(faces).toHaveLength(people);
  });

  it('gives each face five probabilities that sum to 1, the likeliest as its feeling, and the largest face first', async () => {
    const { faces } = readingOf(await read(samplePhoto(5)));
    for (const { probabilities, feeling, confidence, score } of faces) {
      const values = Object.values(probabilities);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
      expect(confidence).toBe(Math.max(...values));
      expect(probabilities[feeling]).toBe(confidence);
      expect(score).toBeGreaterThan(0.5);
    }
    const areas = faces.map(({ box }) => box[2] * box[3]);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
  });

  it('reads smiling people as happy, and clearly so', async () => {
    const { faces } = readingOf(await read(samplePhoto(6)));
    const clear = faces.filter(({ clarity }) => clarity === 'clear');
    expect(clear.length).toBeGreaterThanOrEqual(3);
    expect(clear.map(({ feeling }) => feeling)).toEqual(clear.map(() => 'happy'));
  });

  it('says that a face which shows nothing is blank', async () => {
    const { faces } = readingOf(await read(await portrait('blank')));
    expect(faces.map(({ clarity }) => clarity)).toEqual(['blank']);
  });

  it('sees one face in a face that fills the picture', async () => {
    const closeUp = await sharp(await portrait('happy'))
      .extract({ left: 100, top: 90, width: 190, height: 210 })
      .jpeg()
      .toBuffer();
    expect(readingOf(await read(closeUp)).faces).toHaveLength(1);
  });

  it('takes small faces from a finer decoding, in pixels of the whole photo', async () => {
    const scene = await sharp(samplePhoto(6))
      .resize(900)
      .extend({ top: 400, left: 700, right: 800, background: '#7a8a99' })
      .jpeg()
      .toBuffer();
    const { faces, width } = readingOf(await read(scene));
    expect(width).toBe(2400);
    expect(faces).toHaveLength(4);
    for (const { box } of faces) expect(box[0]).toBeGreaterThan(700);
  });

  it('finds no face where there is none', async () => {
    const grass = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#357a38' } })
      .jpeg()
      .toBuffer();
    expect(readingOf(await read(grass)).faces).toEqual([]);
  });

  it('reads no more faces than it may, and then the largest', async () => {
    const all = readingOf(await read(samplePhoto(5))).faces;
    const some = readingOf(await read(samplePhoto(5), { maxFaces: 2 })).faces;
    expect(some.map(({ box }) => box)).toEqual(all.slice(0, 2).map(({ box }) => box));
  });

  it('reads a cut-out face as one face as large as the picture', async () => {
    const { faces } = readingOf(await readCrop(nets, await portrait('happy'), defaultLimits));
    expect(faces.map(({ box, feeling }) => ({ box, feeling }))).toEqual([{ box: [0, 0, 400, 420], feeling: 'happy' }]);
  });
});

describe('formats', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright before anything else', async (orientation) => {
    const upright = await portrait('happy');
    const expected = readingOf(await read(upright));
    const { faces, width, height } = readingOf(await read(await exifOriented(upright, orientation)));
    expect([width, height]).toEqual([400, 420]);
    expect(faces.map(({ feeling }) => feeling)).toEqual(['happy']);
    expect(overlap(faces[0]?.box ?? [0, 0, 1, 1], expected.faces[0]?.box ?? [0, 0, 1, 1])).toBeGreaterThan(0.9);
  });

  it.each([
    ['PNG', (s: Sharp) => s.png()],
    ['16-bit PNG', (s: Sharp) => s.toColourspace('rgb16').png()],
    ['grey JPEG', (s: Sharp) => s.greyscale().jpeg()],
    ['CMYK JPEG', (s: Sharp) => s.toColourspace('cmyk').jpeg()],
    ['progressive JPEG', (s: Sharp) => s.jpeg({ progressive: true })],
    ['wide-gamut JPEG', (s: Sharp) => s.withIccProfile('p3').jpeg()],
    ['GIF', (s: Sharp) => s.gif()],
    ['WebP', (s: Sharp) => s.webp()],
    ['AVIF', (s: Sharp) => s.avif({ effort: 0 })],
    ['TIFF', (s: Sharp) => s.tiff()],
  ])('reads the same face in a %s', async (_, encode) => {
    const { faces } = readingOf(await read(await encode(sharp(await portrait('happy'))).toBuffer()));
    expect(faces.map(({ feeling }) => feeling)).toEqual(['happy']);
  });

  it('lays transparent pictures on a neutral ground', async () => {
    const round = Buffer.from('<svg width="400" height="420"><circle cx="200" cy="210" r="190"/></svg>');
    const photo = await sharp(await portrait('happy'))
      .ensureAlpha()
      .composite([{ input: round, blend: 'dest-in' }])
      .png()
      .toBuffer();
    const { faces } = readingOf(await read(photo));
    expect(faces.map(({ feeling }) => feeling)).toEqual(['happy']);
  });

  it('reads the first frame of an animation only', async () => {
    const first = await sharp(await portrait('happy'))
      .resize(200, 210)
      .png()
      .toBuffer();
    const second = await sharp({ create: { width: 200, height: 210, channels: 3, background: 'green' } })
      .png()
      .toBuffer();
    const gif = await sharp([first, second], { join: { animated: true } })
      .gif()
      .toBuffer();
    const { faces, width, height } = readingOf(await read(gif));
    expect([width, height]).toEqual([200, 210]);
    expect(faces).toHaveLength(1);
  });

  it('takes a picture of one pixel for what it is', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(readingOf(await read(dot))).toEqual({ width: 1, height: 1, faces: [] });
  });

  it("takes a picture of one pixel's height and 10,000 pixels' width", async () => {
    const line = await sharp({ create: { width: 10_000, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(readingOf(await read(line)).faces).toEqual([]);
  });
});

describe('what is refused', () => {
  const text = new TextEncoder();

  it.each([
    ['nothing at all', new Uint8Array(), { reason: 'not-a-picture' }],
    ['a text', text.encode('I am so happy'), { reason: 'not-a-picture' }],
    ['a PDF', text.encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'), { reason: 'not-a-picture', format: 'pdf' }],
    ['a video', Buffer.from('0000001c667479706d70343200000000', 'hex'), { reason: 'not-a-picture', format: 'mp4' }],
    [
      'a HEIC',
      Buffer.from('00000018667479706865696300000000', 'hex'),
      { reason: 'unsupported-picture', format: 'heic' },
    ],
    [
      'a BMP',
      Buffer.from('424d46000000000000003600000028000000', 'hex'),
      { reason: 'unsupported-picture', format: 'bmp' },
    ],
    [
      'an SVG, unrendered',
      text.encode(
        '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      ),
      { reason: 'unsupported-picture', format: 'svg' },
    ],
    [
      'an SVG behind a byte order mark',
      text.encode('\uFEFF<!-- x --><svg width="9"/>'),
      { reason: 'unsupported-picture', format: 'svg' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await read(bytes)).toEqual({ kind: 'refused', ...expected });
  });

  it('a cut-off JPEG is unreadable, not a picture with a grey half', async () => {
    const photo = samplePhoto(1);
    expect(await read(photo.subarray(0, photo.length / 2))).toEqual({
      kind: 'refused',
      reason: 'unreadable-picture',
      format: 'jpg',
    });
  });

  it('a file of too many bytes is too big', async () => {
    expect(await read(samplePhoto(1), { maxBytes: 1000 })).toEqual({ kind: 'refused', reason: 'too-big' });
  });

  it('a header that promises 10 gigapixels is too big, whatever follows', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    expect(await read(png)).toMatchObject({ kind: 'refused', reason: 'too-big' });
  });

  it('more pixels than allowed are too big', async () => {
    expect(await read(samplePhoto(1), { maxPixels: 1_000_000 })).toMatchObject({ kind: 'refused', reason: 'too-big' });
  });

  it('a photo that takes longer than it may is too slow', async () => {
    expect(await read(samplePhoto(1), { timeMs: 0 })).toMatchObject({ kind: 'refused', reason: 'too-slow' });
  });
});

describe('whatever the bytes are', () => {
  const small = () => sharp(samplePhoto(6)).resize(160).jpeg().toBuffer();

  it('random bytes give an answer, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 512 }), async (bytes) => {
        expect((await read(bytes)).kind).toBe('refused');
      }),
      { numRuns: 200 },
    );
  });

  it('files cut off and with changed bytes give an answer, never an exception', async () => {
    const photos = await Promise.all([
      small(),
      sharp(await small())
        .png()
        .toBuffer(),
      sharp(await small())
        .webp()
        .toBuffer(),
      sharp(await small())
        .gif()
        .toBuffer(),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...photos),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
        async (photo, cut, changes) => {
          const bytes = new Uint8Array(photo.subarray(0, Math.ceil(cut * photo.length)));
          for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
          expect(['read', 'refused']).toContain((await read(bytes)).kind);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('groups and oddities', () => {
  const groups = hasSharedFaces ? readdirSync(`${sharedFaces}groups`) : [];

  it.skipIf(!existsSync(`${sharedFaces}groups`))('counts the people on group photos (needs ../shared)', async () => {
    for (const file of groups) {
      const { faces } = readingOf(await read(readFileSync(`${sharedFaces}groups/${file}`)));
      expect(`${file}: ${faces.length}`).toBe(`${file}: ${/-(\d+)faces/.exec(file)?.[1]}`);
    }
  });
});

/** The same picture as stored by a camera that was held in EXIF's orientation 1 to 8. */
async function exifOriented(upright: Buffer, orientation: number): Promise<Buffer> {
  const stored = sharp(upright);
  if (orientation === 2) stored.flop();
  if (orientation === 3) stored.rotate(180);
  if (orientation === 4) stored.flip();
  if (orientation === 5) stored.rotate(270).flop();
  if (orientation === 6) stored.rotate(270);
  if (orientation === 7) stored.rotate(90).flop();
  if (orientation === 8) stored.rotate(90);
  const turned = await stored.png().toBuffer();
  return sharp(turned).withMetadata({ orientation }).jpeg({ quality: 92 }).toBuffer();
}
