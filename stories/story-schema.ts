import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';
import type { FaultCode } from './fault.ts';
import { textLimits } from './limits.ts';
import { findMarkup } from './markup.ts';
import { parseCondition } from './parse-condition.ts';
import type { Condition } from './story.ts';

/** What a custom issue carries, so that it becomes a fault of its own kind. */
export const issueParams = z.object({
  fault: z.custom<FaultCode>((value) => typeof value === 'string'),
  /** How many characters into its text the fault stands. */
  offset: z.number().default(0),
});

const fails = (fault: FaultCode, message: string) => ({ error: message, params: { fault } });

export const idPattern = /^[a-z0-9-]+$/;
const id = z.string().refine((text) => idPattern.test(text), fails('bad-id', 'This is no id.'));
const plain = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !text.includes('\n'), fails('markup', 'This is one line, without breaks.'));

const title = (limit: number) =>
  plain(limit).refine(
    (text) => findMarkup(text) === undefined && !/[*_]/.test(text),
    fails('markup', 'A title has no markup.'),
  );

const prose = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .superRefine((text, context) => {
      const markup = findMarkup(text);
      if (markup !== undefined)
        context.addIssue({ code: 'custom', message: `"${markup}" is markup.`, params: { fault: 'markup' } });
    });

const condition = z.string().transform((text, context): Condition => {
  const parsed = parseCondition(text);
  if (parsed.kind === 'condition') return parsed.condition;
  context.addIssue({
    code: 'custom',
    message: parsed.problem,
    params: { fault: 'bad-condition', offset: parsed.offset },
  });
  return z.NEVER;
});

const roomText = z.strictObject({ if: condition.optional(), text: prose(textLimits.roomText) });
const roomTexts = z.preprocess(
  (value) => (typeof value === 'string' ? [{ text: value }] : value),
  z.array(roomText).min(1),
);

const direction = z.strictObject({
  id: id.optional(),
  if: condition.optional(),
  to: id,
  text: prose(textLimits.directionText),
});
const answers = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : [value]),
  z.array(direction).min(1),
);

const art = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.svg$/, 'This is no file name of the kind "room.svg".'),
  alt: plain(textLimits.alt),
  credit: plain(textLimits.credit),
});

const directions = z.strictObject({
  happy: answers,
  sad: answers,
  anger: answers,
  fear: answers,
  disgust: answers,
} satisfies Record<Feeling, unknown>);

const room = z.strictObject({
  title: title(textLimits.roomTitle),
  text: roomTexts,
  art,
  gives: z.array(id).default([]),
  takes: z.array(id).default([]),
  ending: z.enum(['win', 'fail']).optional(),
  directions: directions.optional(),
});

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** `story.yaml` as its author writes it. What one part says of another is looked at afterwards. */
export const storySchema = z.strictObject({
  title: title(textLimits.title),
  pitch: title(textLimits.pitch).optional(),
  language: z.string().refine(isLanguage, fails('bad-language', 'This is no language tag.')),
  start: id,
  rooms: z.record(id, room),
});

/** All keys that have a meaning somewhere: what a mistyped one may have meant. */
export const knownKeys: readonly string[] = [
  ...Object.keys(storySchema.shape),
  ...Object.keys(room.shape),
  ...Object.keys(direction.shape),
  ...Object.keys(art.shape),
  ...Object.keys(directions.shape),
];

export type WrittenStory = z.output<typeof storySchema>;
export type WrittenRoom = WrittenStory['rooms'][string];
export type WrittenDirection = NonNullable<WrittenRoom['directions']>[Feeling][number];
