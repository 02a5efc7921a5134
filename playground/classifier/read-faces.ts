import type { Context } from 'hono';
import type { FaceReader, Refused } from '../../model/face-reader.ts';
import { refusalSentence } from '../../model/refusal-sentence.ts';
import { fail } from './failures.ts';
import type { FullReading } from './schemas.ts';

/** `not-ready`: the reader is not there yet, or no longer. */
export type ReadFaces =
  | { readonly kind: 'read'; readonly reading: FullReading }
  | Refused
  | { readonly kind: 'not-ready' };

/** Reads a photo's faces into what the API tells of them. */
export async function readFaces(reader: FaceReader | undefined, photo: Uint8Array<ArrayBuffer>): Promise<ReadFaces> {
  if (reader === undefined) return { kind: 'not-ready' };
  const result = await reader.read(photo);
  if (result.kind === 'refused') return result;
  const { width, height, faces } = result.reading;
  return {
    kind: 'read',
    reading: {
      width,
      height,
      faces: faces.map((face) => ({ ...face, box: [...face.box], clear: face.clarity === 'clear' })),
      ms: result.ms,
    },
  };
}

/** Says why a photo was not read. */
export function failReading(c: Context, why: Exclude<ReadFaces, { kind: 'read' }>): Response {
  return why.kind === 'not-ready' ? fail(c, 'not-ready') : fail(c, why.reason, { error: refusalSentence(why) });
}
