import { z } from 'zod';
import { feelings } from '../../model/feeling.ts';
import { failureCodes } from './failures.ts';

const share = z.number().min(0).max(1);

const feeling = z.enum(feelings).describe('One of the five feelings.');

/** What the old project's clients send: Gradio's call, whose one input is the photo. Whatever stands beside it is ignored. */
export const predictRequest = z.object({
  data: z.tuple([z.string().describe('The photo as a data URL: data:image/jpeg;base64,…')]),
});

/** What the old project's clients parse: the label of the largest face, and how sure the reader is of each feeling. */
export const prediction = z.strictObject({
  data: z.tuple([
    z.strictObject({
      label: feeling,
      confidences: z
        .array(z.strictObject({ label: feeling, confidence: share }))
        .length(feelings.length)
        .describe('All five feelings, the likeliest first; the confidences sum to 1.'),
    }),
  ]),
  duration: z.number().min(0).describe('Seconds that reading took.'),
});

const pixels = z.int().min(0);
const milliseconds = z.number().min(0);

const face = z.strictObject({
  box: z.tuple([pixels, pixels, pixels, pixels]).describe('Left, top, width, height in pixels of the upright photo.'),
  score: share.describe('How sure the reader is that this is a face.'),
  feeling: feeling.describe('The likeliest feeling.'),
  confidence: share.describe('The share of the likeliest feeling in the probabilities.'),
  clear: z.boolean().describe('Whether the reading is clear enough to act on.'),
  clarity: z
    .enum(['clear', 'close', 'blank'])
    .describe('close: two feelings are too close to call. blank: the face shows none of the five.'),
  probabilities: z
    .strictObject({ happy: share, sad: share, anger: share, fear: share, disgust: share })
    .describe('A probability for each feeling; they sum to 1.'),
});

/** All that the reader saw in one photo. */
export const fullReading = z.strictObject({
  width: pixels.describe('Of the upright photo.'),
  height: pixels.describe('Of the upright photo.'),
  faces: z.array(face).describe('The largest face first; empty where there is none.'),
  ms: z
    .strictObject({ decode: milliseconds, detect: milliseconds, classify: milliseconds, total: milliseconds })
    .describe('Milliseconds spent.'),
});

export const health = z.strictObject({ status: z.literal('ready') });

/** The body of every answer that is not a success. */
export const failure = z.strictObject({
  error: z.string().describe('What happened, and what to do.'),
  code: z.enum(failureCodes).describe('The same for programs.'),
});

export type Prediction = z.infer<typeof prediction>;
export type FullReading = z.infer<typeof fullReading>;
