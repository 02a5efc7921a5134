import type { Comparison, Condition } from './story.ts';

export type ParsedCondition =
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** `offset`: how many characters into the text it goes wrong. */
  | { readonly kind: 'wrong'; readonly problem: string; readonly offset: number };

interface Word {
  readonly text: string;
  readonly offset: number;
}

const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly Comparison[];
const idPattern = /^[a-z0-9-]+$/;
const countPattern = /^\d{1,4}$/;

/** What is wrong, where a part that should be there is missing: `at` is the word that it should follow. */
const missing = (at: Word, problem: string): ParsedCondition => ({
  kind: 'wrong',
  problem,
  offset: at.offset + at.text.length,
});

const wrong = (at: Word, problem: string): ParsedCondition => ({ kind: 'wrong', problem, offset: at.offset });

const right = (condition: Condition): ParsedCondition => ({ kind: 'condition', condition });

function parseThing(kind: 'has' | 'lacks', verb: Word, [thing, surplus]: readonly Word[]): ParsedCondition {
  if (thing === undefined) return missing(verb, `After "${kind}" comes the name of a thing.`);
  if (!idPattern.test(thing.text)) return wrong(thing, `"${thing.text}" is no name of a thing.`);
  if (surplus !== undefined) return wrong(surplus, `"${surplus.text}" after "${kind} ${thing.text}" means nothing.`);
  return right({ kind, thing: thing.text });
}

function parseComparison(
  before: Word,
  [operator, count, surplus]: readonly Word[],
  conditionOf: (comparison: Comparison, count: number) => Condition,
): ParsedCondition {
  if (operator === undefined) return missing(before, `After "${before.text}" comes a comparison with a number.`);
  const comparison = comparisons.find((each) => each === operator.text);
  if (comparison === undefined)
    return wrong(operator, `"${operator.text}" is no comparison: it is one of ${comparisons.join(' ')}.`);
  if (count === undefined) return missing(operator, `After "${operator.text}" comes a number.`);
  if (!countPattern.test(count.text)) return wrong(count, `"${count.text}" is no number from 0 to 9999.`);
  if (surplus !== undefined) return wrong(surplus, `"${surplus.text}" after the number means nothing.`);
  return right(conditionOf(comparison, Number(count.text)));
}

function parseSeen(verb: Word, [room, ...words]: readonly Word[]): ParsedCondition {
  if (room === undefined) return missing(verb, 'After "seen" comes the id of a room.');
  if (!idPattern.test(room.text)) return wrong(room, `"${room.text}" is no id of a room.`);
  if (words.length === 0) return right({ kind: 'seen', room: room.text, comparison: '>=', count: 1 });
  return parseComparison(room, words, (comparison, count) => ({ kind: 'seen', room: room.text, comparison, count }));
}

function parsePart(before: Word, [verb, ...others]: readonly Word[]): ParsedCondition {
  if (verb === undefined) return missing(before, 'Something is missing before or after "and".');
  switch (verb.text) {
    case 'has':
    case 'lacks':
      return parseThing(verb.text, verb, others);
    case 'seen':
      return parseSeen(verb, others);
    case 'players':
      return parseComparison(verb, others, (comparison, count) => ({ kind: 'players', comparison, count }));
    default:
      return wrong(verb, `"${verb.text}" begins no condition.`);
  }
}

interface Part {
  /** The "and" that it follows; an empty word at the beginning. */
  readonly after: Word;
  readonly words: Word[];
}

/** Splits at the word "and": never the first word after a verb, so that a thing may be called "and". */
function splitAtAnd(words: readonly Word[]): readonly Part[] {
  let part: Part = { after: { text: '', offset: 0 }, words: [] };
  const parts = [part];
  for (const word of words) {
    const isName = part.words.length === 1 && part.words[0]?.text !== 'players';
    if (word.text === 'and' && !isName) {
      part = { after: word, words: [] };
      parts.push(part);
    } else part.words.push(word);
  }
  return parts;
}

/**
 * Parses an `if:`: `has X`, `lacks X`, `seen ROOM [op N]` or `players op N`, joined by `and`; op is one of `= != < <= > >=`.
 * `seen ROOM` alone means at least one earlier visit.
 */
export function parseCondition(text: string): ParsedCondition {
  const words = [...text.matchAll(/[!<>]=|=>|[=<>]|(?:(?!!=)[^\s=<>])+/g)].map(
    (found): Word => ({ text: found[0], offset: found.index }),
  );
  if (words.length === 0) return { kind: 'wrong', problem: 'The condition is empty.', offset: 0 };
  const conditions: Condition[] = [];
  for (const { after, words: part } of splitAtAnd(words)) {
    const parsed = parsePart(after, part);
    if (parsed.kind === 'wrong') return parsed;
    conditions.push(parsed.condition);
  }
  const [only, ...others] = conditions;
  return right(only !== undefined && others.length === 0 ? only : { kind: 'and', conditions });
}
