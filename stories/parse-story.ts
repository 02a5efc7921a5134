import type { z } from 'zod';
import { type Fault, type FaultCode, faultAt } from './fault.ts';
import { findLooseEnds } from './find-loose-ends.ts';
import { sayTooLong, textLimits } from './limits.ts';
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

/** A path as the author sees it: a text or a direction that may be a list, but is none, has no place in one. */
function pathText(path: YamlPath, written: unknown): string {
  const steps: string[] = [];
  let at = written;
  for (const step of path) {
    if (typeof at === 'string') break;
    if (typeof step === 'number' && !Array.isArray(at)) continue;
    steps.push(String(step));
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return steps.join('.');
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named parts',
  record: 'a group of named parts',
};

const kindOf = (value: unknown): string =>
  value === null ? 'empty' : (kinds[Array.isArray(value) ? 'array' : typeof value] ?? 'something else');

/** What is wrong with the part of a file that `where` names. */
function messageOf(issue: z.core.$ZodIssue, where: string): string {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return `"${where}" is missing.`;
      // A room's text may be a list as well: who left it empty meant a text.
      const expected = issue.path.at(-1) === 'text' ? kinds.string : (kinds[issue.expected] ?? issue.expected);
      const bare = typeof issue.input === 'number' || typeof issue.input === 'boolean';
      const hint = bare && expected === kinds.string ? ', in "quotes"' : '';
      return `"${where}" is ${kindOf(issue.input)}, where ${expected} is expected${hint}.`;
    }
    case 'too_small':
      return `"${where}" is empty.`;
    case 'too_big':
      return typeof issue.input === 'string'
        ? sayTooLong(where, issue.input.length, Number(issue.maximum))
        : `${where}: ${issue.message}`;
    case 'invalid_key':
      return `${where}: This cannot be a name.`;
    default:
      return issue.input === undefined ? `"${where}" is missing.` : `${where}: ${issue.message}`;
  }
}

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
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const at = yaml.locateKey(path);
      return yaml.isCut(path)
        ? faultAt('cut-at-comma', yaml.file, at, `A comma cuts a text before "${key}".`)
        : faultAt('unknown-key', yaml.file, at, `"${key}" has no meaning here.${didYouMean(key, knownKeys)}`);
    });
  }
  const code = codeOf(issue);
  const at =
    issue.code === 'invalid_key' ? yaml.locateKey(issue.path) : yaml.locate(issue.path, paramsOf(issue)?.offset);
  return [faultAt(code, yaml.file, at, messageOf(issue, pathText(issue.path, yaml.value)))];
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
