import type { Context } from 'hono';
import { refusalSentence } from '../../model/refusal-sentence.ts';

/** Why a request got no answer, for programs; the reader's own reasons keep their names. */
export const failureCodes = [
  'wrong-json',
  'wrong-shape',
  'wrong-base64',
  'wrong-form',
  'body-broken-off',
  'wrong-token',
  'foreign-site',
  'unknown-address',
  'wrong-method',
  'body-too-slow',
  'too-big',
  'wrong-content-type',
  'not-a-picture',
  'unsupported-picture',
  'unreadable-picture',
  'too-slow',
  'no-face',
  'too-many-requests',
  'unexpected',
  'queue-full',
  'not-ready',
] as const;

export type FailureCode = (typeof failureCodes)[number];

interface FailureAnswer {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly error: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const shortWait = { 'Retry-After': '2' };

/** How each failure is answered; where more is known of what is wrong, another sentence replaces this one. */
const answers: Readonly<Record<FailureCode, FailureAnswer>> = {
  'wrong-json': { status: 400, error: 'The body is not JSON. Send {"data": ["data:image/jpeg;base64,…"]}.' },
  'wrong-shape': {
    status: 400,
    error: 'There is no photo as a data URL in it. Send {"data": ["data:image/jpeg;base64,…"]}.',
  },
  'wrong-base64': {
    status: 400,
    error: "The photo's base64 is broken or cut off. Encode the whole file anew, with A to Z, a to z, 0 to 9, + and /.",
  },
  'wrong-form': { status: 400, error: 'The form must hold exactly one file. Send the photo as its only file.' },
  'body-broken-off': { status: 400, error: 'The photo did not arrive in full. Send it again.' },
  'wrong-token': {
    status: 401,
    error:
      'The token is missing or wrong. Send the header Authorization: Bearer, with the CLASSIFIER_TOKEN of this host.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  'foreign-site': {
    status: 403,
    error: "This site may not ask here. The host of this classifier can name the site's origin in CORS_ORIGINS.",
  },
  'unknown-address': { status: 404, error: 'There is nothing at this address. GET /openapi.json tells what there is.' },
  'wrong-method': { status: 405, error: 'This address takes another method. GET /openapi.json tells which.' },
  'body-too-slow': { status: 408, error: 'The photo took too long to arrive. Make it smaller, or try a better line.' },
  'too-big': { status: 413, error: refusalSentence({ kind: 'refused', reason: 'too-big' }) },
  'wrong-content-type': {
    status: 415,
    error:
      "Send the photo's bytes with its content type, such as image/jpeg, or a form (multipart/form-data) with one file.",
  },
  'not-a-picture': {
    status: 415,
    error: refusalSentence({ kind: 'refused', reason: 'not-a-picture', looksLike: 'unknown' }),
  },
  'unsupported-picture': {
    status: 415,
    error: refusalSentence({ kind: 'refused', reason: 'unsupported-picture', looksLike: 'unknown' }),
  },
  'unreadable-picture': { status: 422, error: refusalSentence({ kind: 'refused', reason: 'unreadable-picture' }) },
  'too-slow': { status: 422, error: refusalSentence({ kind: 'refused', reason: 'too-slow' }) },
  'no-face': { status: 422, error: 'There is no face in this photo. Take one from nearer, in better light.' },
  'too-many-requests': { status: 429, error: 'These are too many photos at once. Wait a moment, then go on.' },
  unexpected: { status: 500, error: 'Something went wrong here that is not your fault. Try again.' },
  'queue-full': {
    status: 503,
    error: refusalSentence({ kind: 'refused', reason: 'queue-full' }),
    headers: shortWait,
  },
  'not-ready': { status: 503, error: 'The face reader is not running yet. Try again in a moment.', headers: shortWait },
};

/** The HTTP status of a failure, and the sentence that is said where nothing better is known. */
export function answerOf(code: FailureCode): Pick<FailureAnswer, 'status' | 'error'> {
  return answers[code];
}

/** Answers with a failure; `more` replaces its sentence or adds headers. */
export function fail(
  c: Context,
  code: FailureCode,
  more: { readonly error?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  const { status, error, headers } = answers[code];
  return c.json({ error: more.error ?? error, code }, status, { ...headers, ...more.headers });
}
