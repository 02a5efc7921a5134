import { type Fault, type FaultCode, faultAt } from '../fault.ts';
import type { YamlFile } from '../read-yaml.ts';
import type { Story } from '../story.ts';
import { asksForPlayers, type Exploration, explore, type State, type StoryRules } from './explore.ts';
import { findIdleFeelings } from './find-idle-feelings.ts';
import { measureStory, type StoryStats } from './measure-story.ts';

export const statesLimit = 20_000;
const partySizes = [1, 2, 3, 4] as const;

/** The states from which some ending can be reached, found backwards from the endings. */
function statesWithWayOut(states: readonly State[]): ReadonlySet<number> {
  const before: number[][] = states.map(() => []);
  for (const [number, { next }] of states.entries()) for (const target of next) before[target]?.push(number);
  const found = new Set(states.flatMap(({ next }, number) => (next.length === 0 ? [number] : [])));
  for (const number of found) for (const earlier of before[number] ?? []) found.add(earlier);
  return found;
}

function deadEndsOf({ states }: Exploration): ReadonlyMap<string, State> {
  const withWayOut = statesWithWayOut(states);
  const deadEnds = new Map<string, State>();
  for (const [number, state] of states.entries())
    if (!withWayOut.has(number) && !deadEnds.has(state.play.room)) deadEnds.set(state.play.room, state);
  return deadEnds;
}

/**
 * Proves over all that can happen in a story, for one to four players, that every room is reached by some number of them,
 * that an ending can be reached from wherever a play can stand, that it can be won, and that each feeling matters. `stats` are those of a player alone.
 */
export function checkRoads(
  story: Story,
  yaml: YamlFile,
  rules: StoryRules,
  limit: number = statesLimit,
): { readonly faults: readonly Fault[]; readonly stats: StoryStats | null } {
  const faults: Fault[] = [];
  const report = (code: FaultCode, path: readonly string[], message: string) =>
    faults.push(faultAt(code, yaml.file, yaml.locateKey(path), message));
  const sizes = asksForPlayers(story) ? partySizes : partySizes.slice(0, 1);
  const explored = sizes.map((players) => ({ players, ...explore(story, rules, players, limit) }));
  const [solo] = explored;
  if (solo === undefined || explored.some(({ isComplete }) => !isComplete)) {
    report('too-many-states', ['rooms'], `The story can stand in more than ${limit} ways: not all could be looked at.`);
    return { faults, stats: null };
  }
  const reached = new Set(explored.flatMap(({ states }) => states.map(({ play }) => play.room)));
  for (const id of Object.keys(story.rooms))
    if (!reached.has(id)) report('unreachable-room', ['rooms', id], `Nothing leads to the room "${id}".`);
  const reported = new Set<string>();
  for (const exploration of explored) {
    for (const [room, { play }] of deadEndsOf(exploration)) {
      if (reported.has(room)) continue;
      reported.add(room);
      const holding = play.things.length === 0 ? '' : ` holding ${play.things.join(', ')}`;
      const players = sizes.length === 1 ? '' : ` with ${exploration.players} player(s)`;
      report('dead-end', ['rooms', room], `No ending can be reached from "${room}"${holding}${players}.`);
    }
  }
  const isWon = [...reached].some((id) => {
    const room = story.rooms[id];
    return room?.kind === 'ending' && room.ending === 'win';
  });
  if (!isWon) report('no-win', ['rooms'], 'No sequence of feelings wins.');
  for (const feeling of findIdleFeelings(story, explored))
    report('idle-feeling', ['rooms'], `"${feeling}" never matters: it leads everywhere where most feelings lead.`);
  return { faults, stats: measureStory(story, solo) };
}
