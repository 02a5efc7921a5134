import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../stories/parse-condition.ts';
import type { Condition } from '../../stories/story.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const comparison = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);
const count = fc.nat(9999);
const anyPart: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('has' as const, 'lacks' as const), thing: id }),
  fc.record({ kind: fc.constant('seen' as const), room: id, comparison, count }),
  fc.record({ kind: fc.constant('players' as const), comparison, count }),
);
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  anyPart,
  fc.record({ kind: fc.constant('and' as const), conditions: fc.array(anyPart, { minLength: 2, maxLength: 4 }) }),
);

function write(condition: Condition, space: string): string {
  switch (condition.kind) {
    case 'has':
    case 'lacks':
      return `${condition.kind} ${condition.thing}`;
    case 'seen':
      return `seen ${condition.room} ${condition.comparison}${space}${condition.count}`;
    case 'players':
      return `players${space}${condition.comparison}${space}${condition.count}`;
    case 'and':
      return condition.conditions.map((each) => write(each, space)).join(' and ');
  }
}

describe('a condition', () => {
  it('means what it was written to mean, with spaces or without', () => {
    fc.assert(
      fc.property(anyCondition, fc.constantFrom('', ' ', '  '), (condition, space) => {
        expect(parseCondition(write(condition, space))).toEqual({ kind: 'condition', condition });
      }),
    );
  });

  it('asks for one visit where no number is named', () => {
    expect(parseCondition('seen attic')).toEqual({
      kind: 'condition',
      condition: { kind: 'seen', room: 'attic', comparison: '>=', count: 1 },
    });
  });

  it('lets a thing and a room be called "and"', () => {
    expect(parseCondition('has and and seen and')).toMatchObject({ kind: 'condition', condition: { kind: 'and' } });
  });

  it.each([
    ['', 0],
    ['has', 3],
    ['has a Torch', 6],
    ['has Torch', 4],
    ['or has torch', 0],
    ['has torch or has lamp', 10],
    ['has torch and', 13],
    ['and has torch', 0],
    ['seen attic twice', 11],
    ['seen attic => 2', 11],
    ['seen attic >=', 13],
    ['seen attic >= two', 14],
    ['seen attic >= 2 3', 16],
    ['players', 7],
    ['players 3', 8],
    ['players >= 10000', 11],
  ])('that goes wrong, "%s", says at which character', (text, offset) => {
    expect(parseCondition(text)).toMatchObject({ kind: 'wrong', offset });
  });

  it('never throws, whatever is written, and points into the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseCondition(text);
        if (parsed.kind === 'wrong') expect(parsed.offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
