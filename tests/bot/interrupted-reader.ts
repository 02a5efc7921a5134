import type { FaceReading } from '../../game/reading.ts';
import type { FaceReader, ReadResult } from '../../model/face-reader.ts';
import { fakeFace } from '../game/builders.ts';
import { openSharedReader } from './shared-reader.ts';

export interface InterruptedReader {
  readonly openReader: () => Promise<FaceReader>;
  /** Answers the next JPEG with `result`; all others are read for real. */
  answerNext(result: ReadResult): void;
  /** Answers the next JPEG as if these faces had been read, in a photo of 400 by 300 pixels. */
  seeNext(...faces: readonly FaceReading[]): void;
}

const isJpeg = (photo: Uint8Array): boolean => photo[0] === 0xff && photo[1] === 0xd8;

export function interruptedReader(): InterruptedReader {
  const next: ReadResult[] = [];
  const ms = { decode: 0, detect: 0, classify: 0, total: 0 };
  return {
    answerNext: (result) => void next.push(result),
    seeNext: (...faces) => void next.push({ kind: 'read', reading: { width: 400, height: 300, faces }, ms }),
    async openReader() {
      const { read, close } = await openSharedReader();
      return { read: async (photo) => (isJpeg(photo) ? next.shift() : undefined) ?? read(photo), close };
    },
  };
}

/** A face between fear (.42) and sadness (.40). */
export const tornFace = fakeFace({
  box: [10, 10, 80, 80],
  feeling: 'fear',
  confidence: 0.42,
  clarity: 'close',
  probabilities: { happy: 0.05, sad: 0.4, anger: 0.05, fear: 0.42, disgust: 0.08 },
});

/** A face that is clearly happy, at `x` of the photo, 60 pixels wide unless told otherwise. */
export function happyFaceAt(x: number, width = 60): FaceReading {
  return fakeFace({
    box: [x, 100, width, width],
    confidence: 0.9,
    probabilities: { happy: 0.9, sad: 0.025, anger: 0.025, fear: 0.025, disgust: 0.025 },
  });
}

/** A face that shows nothing. */
export function blankFaceAt(x: number, width = 60): FaceReading {
  return { ...happyFaceAt(x, width), confidence: 0.3, clarity: 'blank' };
}
