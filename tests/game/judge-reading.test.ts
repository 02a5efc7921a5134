import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeReading } from '../../game/judge-reading.ts';
import type { FaceReading } from '../../game/reading.ts';
import { fakeFace } from './builders.ts';

const judge = (...faces: FaceReading[]) => judgeReading({ width: 1000, height: 1000, faces });
const sized = (width: number, extra: Partial<FaceReading> = {}) => fakeFace({ box: [0, 0, width, width], ...extra });

it('a reading of no face says so', () => {
  expect(judge()).toEqual({ kind: 'no-face' });
});

describe('a reading of one face', () => {
  it('that is clear is its feeling', () => {
    const face = fakeFace();
    expect(judge(face)).toEqual({ kind: 'feeling', face });
  });

  it('that shows none of the five is blank', () => {
    const face = fakeFace({ clarity: 'blank' });
    expect(judge(face)).toEqual({ kind: 'blank', face });
  });

  it('too close to call names the two likeliest feelings, the likelier first', () => {
    const face = fakeFace({
      clarity: 'close',
      feeling: 'disgust',
      probabilities: { happy: 0.05, sad: 0.3, anger: 0.2, fear: 0.1, disgust: 0.35 },
    });
    expect(judge(face)).toEqual({ kind: 'close', face, likeliest: ['disgust', 'sad'] });
  });

  it('is that face however little the detector is sure of it', () => {
    expect(judge(sized(20, { score: 0.1 })).kind).toBe('feeling');
  });
});

describe('a reading of several faces', () => {
  it('is nobody in particular where they are of like size', () => {
    const faces = [sized(200), sized(180), sized(100)];
    expect(judge(...faces)).toEqual({ kind: 'several-faces', faces });
  });

  it('is the large one where the others are far in the background', () => {
    const face = sized(300, { feeling: 'fear' });
    expect(judge(face, sized(122), sized(40))).toEqual({ kind: 'feeling', face });
    expect(judge(face, sized(123)).kind).toBe('several-faces');
  });

  it('is the sure one where the others are hardly faces, even larger ones', () => {
    const face = sized(100, { score: 0.9 });
    expect(judge(sized(300, { score: 0.4 }), face)).toEqual({ kind: 'feeling', face });
  });

  it('always counts at least one of those that are there', () => {
    const anyFace = fc
      .record({ width: fc.integer({ min: 1, max: 900 }), score: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ width, score }) => sized(width, { score }));
    fc.assert(
      fc.property(fc.array(anyFace, { minLength: 1, maxLength: 6 }), (faces) => {
        const judgement = judge(...faces);
        if (judgement.kind === 'several-faces') {
          expect(judgement.faces.length).toBeGreaterThan(1);
          expect(judgement.faces.length).toBeLessThanOrEqual(faces.length);
        } else {
          expect(judgement.kind).toBe('feeling');
        }
      }),
    );
  });
});
