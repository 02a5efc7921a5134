import type { z } from 'zod';
import { type Fault, type FaultCode, faultAt } from './fault.ts';
import { findLooseEnds } from './find-loose-ends.ts';
import { textLimits } from './limits.ts';
import { didYouMean } from './nearest-word.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';
import type { Condition, Direction, Room, Story } from './story.ts';
import {
  issueParams,
  knownKeys,
  storySchema,
  type WrittenDirection,
  type WrittenRoom,
  type WrittenStory,
} from './story-schema.ts';

export type ParsedStory =
  | { readonly kind: 'story'; readonly story: Omit<Story, 'id' | 'folder' | 'version'> }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

const pathText = (path: YamlPath): string => path.map(String).join('.');

const missingCode = (path: YamlPath): FaultCode =>
  path.at(-2) === 'directions' ? 'feeling-unanswered' : 'missing-key';

const paramsOf = (issue: z.core.$ZodIssue) =>
  issueParams.safeParse(issue.code === 'custom' ? issue.params : undefined).data;

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'too_small':
      return 'empty';
    case 'too_big':
      return 'too-long';
    case 'invalid_key':
      return 'bad-id';
    case 'custom':
      return paramsOf(issue)?.fault ?? 'wrong-type';
    default:
      return issue.input === undefined ? missingCode(issue.path) : 'wrong-type';
  }
}

function faultsOf(issue: z.core.$ZodIssue, yaml: YamlFile): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultAt(
        'unknown-key',
        yaml.file,
        yaml.locateKey([...issue.path, key]),
        `"${key}" has no meaning here.${didYouMean(key, knownKeys)}`,
      ),
    );
  }
  const code = codeOf(issue);
  const at =
    issue.code === 'invalid_key' ? yaml.locateKey(issue.path) : yaml.locate(issue.path, paramsOf(issue)?.offset);
  const where = pathText(issue.path);
  const message =
    code === 'missing-key' || code === 'feeling-unanswered' ? `"${where}" is missing.` : `${where}: ${issue.message}`;
  return [faultAt(code, yaml.file, at, message)];
}

const conditionOf = (condition: Condition | undefined) => (condition === undefined ? {} : { condition });

const directionOf = ({ id, if: condition, to, text }: WrittenDirection): Direction => ({
  ...(id === undefined ? {} : { id }),
  ...conditionOf(condition),
  to,
  text,
});

/** A room as the game knows it; `undefined` where it is neither a passage nor an ending, which is a fault of its own. */
function roomOf(id: string, written: WrittenRoom): Room | undefined {
  const { title, text, art, gives, takes, ending, directions } = written;
  const texts = text.map((each) => ({ ...conditionOf(each.if), text: each.text }));
  const base = { id, title, texts, art, gives, takes };
  if (ending !== undefined) return { kind: 'ending', ending, ...base };
  if (directions === undefined) return undefined;
  return {
    kind: 'passage',
    ...base,
    directions: {
      happy: directions.happy.map(directionOf),
      sad: directions.sad.map(directionOf),
      anger: directions.anger.map(directionOf),
      fear: directions.fear.map(directionOf),
      disgust: directions.disgust.map(directionOf),
    },
  };
}

/** The first sentence of the start's text, without markup: what a list of stories shows where the author wrote no pitch. */
function pitchOf(written: WrittenStory): string {
  if (written.pitch !== undefined) return written.pitch;
  const opening = (written.rooms[written.start]?.text[0]?.text ?? written.title).replaceAll('*', '');
  const sentence = /^[^\n]*?[.!?…](?=\s|$)/.exec(opening)?.[0] ?? opening.split('\n')[0] ?? opening;
  if (sentence.length <= textLimits.pitch) return sentence;
  return `${sentence.slice(0, textLimits.pitch - 1).replace(/\s+\S*$/, '')}…`;
}

/** Makes a story of a parsed file, or says all that is wrong with it: first its shape, then what its parts say of each other. */
export function parseStory(yaml: YamlFile): ParsedStory {
  const parsed = storySchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) return { kind: 'faulty', faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, yaml)) };
  const written = parsed.data;
  const faults = findLooseEnds(written, yaml);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const rooms = Object.entries(written.rooms).flatMap(([id, room]) => {
    const made = roomOf(id, room);
    return made === undefined ? [] : [[id, made] as const];
  });
  const { title, language, colours, cover, start } = written;
  return {
    kind: 'story',
    story: {
      title,
      pitch: pitchOf(written),
      language,
      colours,
      ...(cover === undefined ? {} : { cover }),
      start,
      rooms: Object.fromEntries(rooms),
    },
  };
}
