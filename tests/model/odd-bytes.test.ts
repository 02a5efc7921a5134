import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { samplePhoto } from '../photos.ts';
import { animated } from './apng.ts';
import { quarters } from './heic.ts';
import { read } from './photos.ts';

/** What may happen to a file on its way: it is cut off, and some of its bytes become others. */
const harm = fc.record({
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
    maxLength: 8,
  }),
});

type Harm = typeof harm extends fc.Arbitrary<infer Value> ? Value : never;

function harmed(photo: Uint8Array, { kept, changes }: Harm): Uint8Array {
  const bytes = new Uint8Array(photo.subarray(0, Math.ceil(kept * photo.length)));
  for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
  return bytes;
}

/** An answer, whichever it is, within the time that a photo may take. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  expect(['read', 'refused']).toContain((await read(bytes, { timeMs: 10_000 })).kind);
}

it('random bytes are refused, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 512 }), async (bytes) => {
      expect((await read(bytes)).kind).toBe('refused');
    }),
    { numRuns: 200 },
  );
});

it('photos of every kind that were cut off and changed give an answer, never an exception', async () => {
  const small = () => sharp(samplePhoto(6)).resize(120);
  const png = await small().png().toBuffer();
  const photos = await Promise.all([
    small().jpeg().toBuffer(),
    small().jpeg({ progressive: true }).toBuffer(),
    small().webp().toBuffer(),
    small().gif().toBuffer(),
    small().tiff({ compression: 'lzw' }).toBuffer(),
    small().avif({ effort: 0 }).toBuffer(),
  ]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(png, animated(png, png), ...photos), harm, async (photo, how) =>
      expectAnswer(harmed(photo, how)),
    ),
    { numRuns: 150 },
  );
});

it('HEICs that were cut off and changed give an answer, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(harm, async (how) => expectAnswer(harmed(quarters(), how))),
    { numRuns: 8 },
  );
});
