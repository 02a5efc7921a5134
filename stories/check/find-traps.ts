import type { Exploration, State } from './explore.ts';

/** What a play can get into and never leave: states that no ending can be reached from. */
export interface Traps {
  /** Rounds of several rooms: each room leads to all others of its round, and to nothing else. */
  readonly loops: readonly (readonly State[])[];
  /** All other trapped states: rooms that lead to themselves only, and what leads nowhere but into a trap. */
  readonly deadEnds: readonly State[];
}

/** All that is reached from some states, those included, in the order of their distance. */
function reachedFrom(starts: readonly number[], next: (state: number) => readonly number[]): ReadonlySet<number> {
  const reached = new Set(starts);
  for (const state of reached) for (const other of next(state)) reached.add(other);
  return reached;
}

/**
 * A round that a trapped state leads into: each of its states reaches all others. What a state reaches but is not reached
 * from again lies nearer to it.
 */
function roundFrom(
  start: number,
  next: (state: number) => readonly number[],
  before: (state: number) => readonly number[],
): ReadonlySet<number> {
  let from = start;
  for (;;) {
    const reached = reachedFrom([from], next);
    const returning = reachedFrom([from], (state) => before(state).filter((each) => reached.has(each)));
    const onward = [...reached].filter((state) => !returning.has(state)).at(-1);
    if (onward === undefined) return reached;
    from = onward;
  }
}

export function findTraps({ states }: Exploration): Traps {
  const earlier: number[][] = states.map(() => []);
  for (const [number, { next }] of states.entries()) for (const target of next) earlier[target]?.push(number);
  const next = (number: number): readonly number[] => states[number]?.next ?? [];
  const before = (number: number): readonly number[] => earlier[number] ?? [];
  const endings = states.flatMap((state, number) => (state.next.length === 0 ? [number] : []));
  const withWayOut = reachedFrom(endings, before);
  const trapped = states.flatMap((_state, number) => (withWayOut.has(number) ? [] : [number]));
  const loops: State[][] = [];
  const explained = new Set<number>();
  const looping = new Set<number>();
  for (const number of trapped) {
    if (explained.has(number)) continue;
    const round = [...roundFrom(number, next, before)].sort((one, other) => one - other);
    for (const each of reachedFrom(round, before)) explained.add(each);
    const inRound = round.flatMap((each) => states[each] ?? []);
    if (new Set(inRound.map(({ play }) => play.room)).size < 2) continue;
    for (const each of round) looping.add(each);
    loops.push(inRound);
  }
  return { loops, deadEnds: states.filter((_state, number) => !withWayOut.has(number) && !looping.has(number)) };
}
