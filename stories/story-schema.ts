import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';
import { defaultColours, isColour } from './colours.ts';
import type { FaultCode } from './fault.ts';
import { textLimits } from './limits.ts';
import { findMarkup } from './markup.ts';
import { parseCondition } from './parse-condition.ts';
import type { ColourScheme, Condition } from './story.ts';

/** What a custom issue carries, so that it becomes a fault of its own kind. */
export const issueParams = z.object({
  fault: z.custom<FaultCode>((value) => typeof value === 'string'),
  /** How many characters into its text the fault stands. */
  offset: z.number().default(0),
});

const fails = (fault: FaultCode, message: string) => ({ error: message, params: { fault } });

export const idPattern = /^[a-z0-9-]+$/;
const id = z
  .string()
  .refine((text) => idPattern.test(text), fails('bad-id', 'This cannot be a name.'))
  .meta({ pattern: idPattern.source });
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

const guard = condition
  .optional()
  .describe('When this is taken: "has X", "lacks X", "seen ROOM", "seen ROOM >= 2", "players >= 2", joined by "and".');

const roomText = z.strictObject({ if: guard, text: prose(textLimits.roomText) });

/** One text, or a list of which the first that holds is shown. */
export const roomTexts = z
  .preprocess((value) => (typeof value === 'string' ? [{ text: value }] : value), z.array(roomText).min(1))
  .describe('What the room tells: a text, or a list of { if, text } of which the first that holds is shown.');

const direction = z.strictObject({
  id: id.optional().describe('Names each direction of a list; translations find it by this.'),
  if: guard,
  to: id.describe('The id of the room that this leads to.'),
  text: prose(textLimits.directionText).describe('What happens on the way.'),
});

/** One direction, or a list of which the first that holds is taken. */
export const answers = z
  .preprocess((value) => (Array.isArray(value) || value === undefined ? value : [value]), z.array(direction).min(1))
  .describe('Where the feeling leads: { to, text }, or a list of which the first that holds is taken.');

const art = z.strictObject({
  file: z
    .string()
    .regex(
      /^[a-z0-9-]+\.svg$/,
      'A picture is an SVG in the folder "art", with a name of a-z, 0-9 and - such as "room.svg".',
    )
    .describe('An SVG of 1280 by 720 in the folder "art".'),
  alt: plain(textLimits.alt).describe('Tells the picture to who cannot see it.'),
  credit: plain(textLimits.credit).describe('Who drew it, and under which licence.'),
});

const directions = z.strictObject({
  happy: answers,
  sad: answers,
  anger: answers,
  fear: answers,
  disgust: answers,
} satisfies Record<Feeling, unknown>);

/** One room: a passage or an ending. */
export const room = z.strictObject({
  title: title(textLimits.roomTitle),
  text: roomTexts,
  art,
  gives: z.array(id).default([]).describe('Things that the player gains on entering.'),
  takes: z.array(id).default([]).describe('Things that the player loses on entering.'),
  ending: z.enum(['win', 'fail']).optional().describe('Ends the story; the room then has no directions.'),
  directions: directions.optional().describe('Where each of the five feelings leads.'),
});

const colour = z
  .custom<string>(isColour, fails('bad-colour', 'This is no colour.'))
  .meta({ type: 'string', pattern: '^#[0-9a-fA-F]{6}$' });

const colours = z.strictObject({
  accent: colour.default(defaultColours.accent).describe('The stripe of messages that no feeling led to.'),
  ground: colour.default(defaultColours.ground).describe('What the map is drawn on.'),
  ink: colour.default(defaultColours.ink).describe('What is written on the ground.'),
} satisfies Record<keyof ColourScheme, unknown>);

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
  pitch: title(textLimits.pitch).optional().describe('One line for the list of stories.'),
  language: z
    .string()
    .refine(isLanguage, fails('bad-language', 'This is no language tag.'))
    .describe('The language of the texts, such as "en" or "pt-BR".'),
  colours: colours.default(defaultColours).describe('The colours of the story, as "#rrggbb".'),
  cover: art.optional().describe('A picture for the list of stories.'),
  start: id.describe('The id of the first room.'),
  rooms: z.record(id, room).describe('Every room by its id.'),
});

/** All keys that have a meaning somewhere: what a mistyped one may have meant. */
export const knownKeys: readonly string[] = [
  ...Object.keys(storySchema.shape),
  ...Object.keys(room.shape),
  ...Object.keys(direction.shape),
  ...Object.keys(art.shape),
  ...Object.keys(colours.shape),
  ...Object.keys(directions.shape),
];

export type WrittenStory = z.output<typeof storySchema>;
export type WrittenRoom = WrittenStory['rooms'][string];
export type WrittenDirection = NonNullable<WrittenRoom['directions']>[Feeling][number];
