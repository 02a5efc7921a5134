import { type Fault, type FaultCode, faultAt } from '../fault.ts';
import type { YamlFile } from '../read-yaml.ts';
import type { Story } from '../story.ts';
import { asksForPlayers, explore, type State, type StoryRules } from './explore.ts';
import { findIdleFeelings } from './find-idle-feelings.ts';
import { findTraps } from './find-traps.ts';
import { measureStory, type StoryStats } from './measure-story.ts';

export const statesLimit = 20_000;
const partySizes = [1, 2, 3, 4] as const;

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
    if (!reached.has(id)) {
      if (story.rooms[id]?.kind === 'ending')
        report('unreachable-ending', ['rooms', id], `No sequence of feelings ends at "${id}".`);
      else report('unreachable-room', ['rooms', id], `Nothing leads to the room "${id}".`);
    }
  const reported = new Set<string>();
  const reportOnce = (code: FaultCode, room: string, message: string) => {
    if (!reported.has(room)) report(code, ['rooms', room], message);
    reported.add(room);
  };
  for (const exploration of explored) {
    const circumstances = ({ play: { things } }: State): string =>
      (things.length === 0 ? '' : ` holding ${things.join(', ')}`) +
      (sizes.length === 1 ? '' : ` with ${exploration.players} player(s)`);
    const { loops, deadEnds } = findTraps(exploration);
    for (const loop of loops) {
      const [first] = loop;
      const rooms = [...new Set(loop.map(({ play }) => play.room))];
      if (first === undefined) continue;
      const names = rooms.map((room) => `"${room}"`).join(', ');
      const message = `These rooms lead to each other only${circumstances(first)}: ${names}.`;
      reportOnce('endless-loop', first.play.room, message);
      for (const room of rooms) reported.add(room);
    }
    for (const state of deadEnds) {
      const { room } = state.play;
      reportOnce('dead-end', room, `No ending can be reached from "${room}"${circumstances(state)}.`);
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
