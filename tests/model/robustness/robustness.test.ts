import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judged } from '../../../model/evaluate.ts';
import type { FaceReader } from '../../../model/face-reader.ts';
import { feelings } from '../../../model/feeling.ts';
import { conditions } from '../../../model/robustness/conditions.ts';
import { byBrightness, type LabelledSample, measureRobustness } from '../../../model/robustness/measure-robustness.ts';
import { type Sample, takeSample } from '../../../model/robustness/sample.ts';
import { loadNet, type Net } from '../../../model/run-net.ts';
import { portrait, samplePhoto } from '../../photos.ts';

let detector: Net;
let sample: Sample;

const taken = async (bytes: Buffer, box?: readonly [number, number, number, number]): Promise<Sample> => {
  const found = await takeSample(detector, new Uint8Array(bytes), box);
  if (found === undefined) throw new Error('no face was found');
  return found;
};

beforeAll(async () => {
  detector = await loadNet('blazeface.onnx');
  sample = await taken(await portrait('happy'));
});

/** RGB bytes of a condition's picture. */
async function under(name: string, of: Sample = sample) {
  const condition = conditions.find((each) => each.name.startsWith(name));
  if (condition === undefined) throw new Error(`no condition ${name}`);
  const { data, info } = await sharp(await condition.change(of))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height, channels: info.channels };
}

function pixelAt({ pixels, width }: { pixels: Uint8Array; width: number }, { x, y }: { x: number; y: number }) {
  const at = (Math.round(y) * width + Math.round(x)) * 3;
  return [...pixels.subarray(at, at + 3)];
}

describe('a sample', () => {
  it('knows where eyes, nose and mouth are and how bright they are', () => {
    const [left, right, nose, mouth] = sample.face.points;
    expect(left.x).toBeLessThan(right.x);
    expect(nose.y).toBeLessThan(mouth.y);
    expect(sample.brightness).toBeGreaterThan(0.2);
    expect(sample.brightness).toBeLessThan(0.9);
  });

  it('finds the eyes of a face in a whole photo by the box that the reader gave', async () => {
    const { width = 1, height = 1 } = await sharp(samplePhoto(1)).metadata();
    const { face, picture } = await taken(samplePhoto(1), [400 / width, 380 / height, 240 / width, 240 / height]);
    const centre = {
      x: (face.left + face.width / 2) * (width / picture.width),
      y: (face.top + face.height / 2) * (width / picture.width),
    };
    expect(Math.abs(centre.x - 520)).toBeLessThan(100);
    expect(Math.abs(centre.y - 500)).toBeLessThan(100);
  });

  it('is none where there is no picture or no face', async () => {
    const grey = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    expect(await takeSample(detector, new Uint8Array(grey))).toBeUndefined();
    expect(await takeSample(detector, new Uint8Array(9))).toBeUndefined();
  });
});

describe('a condition', () => {
  it('gives a picture that can be read, each another one', async () => {
    const files = await Promise.all(conditions.map(({ change }) => change(sample)));
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(conditions.length);
    for (const file of files) expect((await sharp(file).metadata()).channels).toBe(3);
  });

  it('leaves the first picture as it is', async () => {
    const { pixels } = await under('as it is');
    expect(Buffer.compare(pixels, sample.picture.pixels)).toBe(0);
  });

  it('makes a face so small as it says, and none larger', async () => {
    const small = await under('face 24');
    expect((sample.face.width * small.width) / sample.picture.width).toBeCloseTo(24, 0);
    const tiny = { ...sample, face: { ...sample.face, width: 20 } };
    expect((await under('face 24', tiny)).width).toBe(sample.picture.width);
  });

  it('turns the picture', async () => {
    const lying = await under('turned by 90');
    expect([lying.width, lying.height]).toEqual([sample.picture.height, sample.picture.width]);
  });

  it('covers the eyes or the mouth and leaves the rest', async () => {
    const [left, right, , mouth] = sample.face.points;
    const plain = sample.picture;
    const masked = await under('mask');
    const shaded = await under('sunglasses');
    expect(pixelAt(masked, mouth)).toEqual([0xb7, 0xd3, 0xe0]);
    for (const eye of [left, right]) {
      expect(pixelAt(masked, eye)).toEqual(pixelAt(plain, eye));
      expect(pixelAt(shaded, eye)).toEqual([0x16, 0x16, 0x1a]);
    }
    expect(pixelAt(shaded, mouth)).toEqual(pixelAt(plain, mouth));
  });
});

describe('the table', () => {
  it('splits the faces into thirds by brightness, each face once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }), (levels) => {
        const samples = levels.map(
          (brightness): LabelledSample => ({ truth: 'sad', sample: { ...sample, brightness } }),
        );
        const median = levels.toSorted((a, b) => a - b)[Math.floor(levels.length / 2)] ?? 0;
        const judged = levels.map((level): Judged => {
          return {
            truth: 'sad',
            face: { feeling: level > median ? 'sad' : 'fear', confidence: 0.9, clarity: 'clear' },
          };
        });
        const rows = byBrightness(samples, judged);
        expect(rows.map(({ n }) => n).reduce((sum, n) => sum + n, 0)).toBe(levels.length);
        expect(rows[0]?.accuracy).toBe(0);
        expect(rows[2]?.accuracy).toBeGreaterThanOrEqual(rows[1]?.accuracy ?? 1);
      }),
      { numRuns: 50 },
    );
  });

  it('has a row for each condition, in which a face that is not found counts as wrong', async () => {
    const faces = feelings.map((truth): LabelledSample => ({ truth, sample }));
    const probabilities = { happy: 0.8, sad: 0.05, anger: 0.05, fear: 0.05, disgust: 0.05 };
    const face = {
      box: [0, 0, 1, 1],
      score: 1,
      feeling: 'happy',
      confidence: 0.8,
      clarity: 'clear',
      probabilities,
    } as const;
    const ms = { decode: 0, detect: 0, classify: 0, total: 0 };
    const happyOrNothing: FaceReader = {
      read: async (photo) => {
        const { width = 0 } = await sharp(photo).metadata();
        return { kind: 'read', reading: { width, height: 1, faces: width < 50 ? [] : [face] }, ms };
      },
      close: async () => {},
    };
    const done: string[] = [];
    const rows = await measureRobustness(happyOrNothing, faces, conditions, 2, (name) => done.push(name));
    expect(done).toEqual(conditions.map(({ name }) => name));
    expect(rows).toHaveLength(conditions.length + 3);
    expect(rows[0]).toEqual({
      condition: 'as it is',
      n: 5,
      found: 5,
      accuracy: 0.2,
      balancedAccuracy: 0.2,
      clearShare: 1,
      clearAccuracy: 0.2,
    });
    expect(rows.find(({ condition }) => condition.startsWith('face 24'))).toMatchObject({
      n: 5,
      found: 0,
      accuracy: 0,
    });
  });
});
