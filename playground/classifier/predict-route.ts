import { ranked } from '../../model/feeling.ts';
import type { ClassifierContext, PhotoDesk } from './classifier-environment.ts';
import { decodeDataUrl } from './decode-data-url.ts';
import { type FailureCode, fail } from './failures.ts';
import { parseCall } from './parse-call.ts';
import { readBody } from './read-body.ts';
import { failReading, readFaces } from './read-faces.ts';
import { type FullReading, type Prediction, predictRequest } from './schemas.ts';

type GivenPhoto = { readonly kind: 'photo'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: FailureCode };

/** Base64 writes three bytes as four letters; the rest is what stands around them. */
const jsonBytes = (photoBytes: number): number => Math.ceil(photoBytes / 3) * 4 + 4096;

/**
 * Answers as the old project's Gradio did: a data URL in; the label of the largest face and all confidences out. A face
 * that is not clear gets its likeliest feeling, too.
 */
export async function predict(c: ClassifierContext, desk: PhotoDesk): Promise<Response> {
  const contentType = c.req.header('content-type') ?? 'application/json';
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    return fail(c, 'wrong-content-type', { error: 'Send JSON, with the content type application/json.' });
  }
  return desk.memory.use(async (memory) => {
    const { photoBytes, bodyTimeoutMs } = desk.limits;
    const limits = { maxBytes: jsonBytes(photoBytes), bodyTimeoutMs };
    const body = await readBody(c.req.raw, limits, { memory, later: desk.later });
    if (body.kind !== 'read') return fail(c, body.kind);
    const photo = photoIn(body.bytes);
    if (photo.kind !== 'photo') return fail(c, photo.kind);
    const read = await readFaces(desk.reader(), photo.bytes);
    if (read.kind !== 'read') return failReading(c, read);
    const answer = predictionOf(read.reading);
    return answer === undefined ? fail(c, 'no-face') : c.json(answer);
  });
}

function photoIn(body: Uint8Array): GivenPhoto {
  const call = parseCall(body);
  if (call.kind !== 'json') return call;
  const request = predictRequest.safeParse(call.json);
  if (!request.success) return { kind: 'wrong-shape' };
  const decoded = decodeDataUrl(request.data.data[0]);
  switch (decoded.kind) {
    case 'decoded':
      return { kind: 'photo', bytes: decoded.bytes };
    case 'not-a-data-url':
      return { kind: 'wrong-shape' };
    case 'foreign-type':
      return { kind: 'not-a-picture' };
    case 'wrong-base64':
      return { kind: 'wrong-base64' };
  }
}

function predictionOf({ faces: [largest], ms }: FullReading): Prediction | undefined {
  if (largest === undefined) return undefined;
  const confidences = ranked(largest.probabilities).map((label) => ({
    label,
    confidence: largest.probabilities[label],
  }));
  return { data: [{ label: largest.feeling, confidences }], duration: ms.total / 1000 };
}
