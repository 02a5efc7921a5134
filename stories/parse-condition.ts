import type { Comparison, Condition } from './story.ts';

export type ParsedCondition =
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'wrong'; readonly problem: string };

type Part =
  | { readonly kind: 'part'; readonly condition: Condition }
  | { readonly kind: 'wrong'; readonly problem: string };

const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly Comparison[];
const idPattern = /^[a-z0-9-]+$/;
const countPattern = /^\d{1,4}$/;

const wrong = (problem: string) => ({ kind: 'wrong', problem }) as const;

const asComparison = (word: string | undefined): Comparison | undefined => comparisons.find((each) => each === word);

function parseComparison(words: readonly string[]): { comparison: Comparison; count: number } | undefined {
  const [operator, count, ...surplus] = words;
  const comparison = asComparison(operator);
  if (comparison === undefined || count === undefined || !countPattern.test(count) || surplus.length > 0)
    return undefined;
  return { comparison, count: Number(count) };
}

function parseThing(kind: 'has' | 'lacks', words: readonly string[]): Part {
  const [thing, ...surplus] = words;
  if (thing === undefined || !idPattern.test(thing)) return wrong(`After "${kind}" comes the name of a thing.`);
  if (surplus.length > 0) return wrong(`"${surplus.join(' ')}" after "${kind} ${thing}" means nothing.`);
  return { kind: 'part', condition: { kind, thing } };
}

function parseSeen([room, ...words]: readonly string[]): Part {
  if (room === undefined || !idPattern.test(room)) return wrong('After "seen" comes the id of a room.');
  const compared = words.length === 0 ? { comparison: '>=' as const, count: 1 } : parseComparison(words);
  if (compared === undefined) return wrong(`"${words.join(' ')}" after "seen ${room}" is no comparison with a number.`);
  return { kind: 'part', condition: { kind: 'seen', room, ...compared } };
}

function parsePart(words: readonly string[]): Part {
  const [verb, ...others] = words;
  switch (verb) {
    case 'has':
    case 'lacks':
      return parseThing(verb, others);
    case 'seen':
      return parseSeen(others);
    case 'players': {
      const compared = parseComparison(others);
      if (compared === undefined) return wrong('After "players" comes a comparison with a number.');
      return { kind: 'part', condition: { kind: 'players', ...compared } };
    }
    case undefined:
      return wrong('Something is missing before or after "and".');
    default:
      return wrong(`"${verb}" begins no condition.`);
  }
}

/** Splits at the word "and": never the first word after a verb, so that a thing may be called "and". */
function splitAtAnd(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    const part = parts[parts.length - 1] ?? [];
    const isName = part.length === 1 && part[0] !== 'players';
    if (word === 'and' && !isName) parts.push([]);
    else part.push(word);
  }
  return parts;
}

/**
 * Parses an `if:`: `has X`, `lacks X`, `seen ROOM [op N]` or `players op N`, joined by `and`; op is one of `= != < <= > >=`.
 * `seen ROOM` alone means at least one earlier visit.
 */
export function parseCondition(text: string): ParsedCondition {
  const words = text
    .replaceAll(/(!=|<=|>=|=|<|>)/g, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return wrong('The condition is empty.');
  const conditions: Condition[] = [];
  for (const part of splitAtAnd(words)) {
    const parsed = parsePart(part);
    if (parsed.kind === 'wrong') return parsed;
    conditions.push(parsed.condition);
  }
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return { kind: 'condition', condition: only };
  return { kind: 'condition', condition: { kind: 'and', conditions } };
}
