import { contrastOf, leastContrast } from './colours.ts';
import { type Fault, type FaultCode, faultAt } from './fault.ts';
import { didYouMean } from './nearest-word.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';
import type { Condition } from './story.ts';
import type { WrittenDirection, WrittenRoom, WrittenStory } from './story-schema.ts';

type Report = (code: FaultCode, path: YamlPath, message: string) => void;

interface Names {
  readonly rooms: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.conditions.flatMap(partsOf) : [condition];

function checkCondition(condition: Condition, path: YamlPath, names: Names, report: Report): void {
  for (const part of partsOf(condition)) {
    if (part.kind === 'seen' && !names.rooms.has(part.room))
      report('missing-room', path, `There is no room "${part.room}".${didYouMean(part.room, names.rooms)}`);
    if ((part.kind === 'has' || part.kind === 'lacks') && !names.things.has(part.thing))
      report('unknown-thing', path, `No room gives "${part.thing}".${didYouMean(part.thing, names.things)}`);
  }
}

/** A list of choices: the first that holds is taken, so the last has no `if`, and all before it have one. */
function checkChoices(
  choices: readonly { readonly if?: Condition | undefined }[],
  path: YamlPath,
  names: Names,
  report: Report,
): void {
  for (const [index, { if: condition }] of choices.entries()) {
    const isLast = index === choices.length - 1;
    if (condition === undefined) {
      if (!isLast) report('never-chosen', [...path, index + 1], 'The one before this has no "if" and is always taken.');
      continue;
    }
    if (isLast) report('no-fallback', [...path, index, 'if'], 'The last of a list has no "if".');
    checkCondition(condition, [...path, index, 'if'], names, report);
  }
}

function checkDirections(list: readonly WrittenDirection[], path: YamlPath, names: Names, report: Report): void {
  checkChoices(list, path, names, report);
  const ids = new Set<string>();
  for (const [index, { id, to }] of list.entries()) {
    if (!names.rooms.has(to))
      report('missing-room', [...path, index, 'to'], `There is no room "${to}".${didYouMean(to, names.rooms)}`);
    if (id === undefined) {
      if (list.length > 1) report('missing-id', [...path, index], 'A direction of a list has no "id".');
      continue;
    }
    if (ids.has(id)) report('duplicate-id', [...path, index, 'id'], `The id "${id}" is used twice in this list.`);
    ids.add(id);
  }
}

function checkRoom(room: WrittenRoom, path: YamlPath, names: Names, report: Report): void {
  const { text, takes, ending, directions } = room;
  checkChoices(text, [...path, 'text'], names, report);
  for (const [index, thing] of takes.entries())
    if (!names.things.has(thing))
      report('unknown-thing', [...path, 'takes', index], `No room gives "${thing}".${didYouMean(thing, names.things)}`);
  if (ending === undefined && directions === undefined)
    report('no-directions', path, 'The room has no directions and is no ending.');
  if (ending !== undefined && directions !== undefined)
    report('ending-with-directions', [...path, 'ending'], 'The room is an ending and has directions.');
  for (const [feeling, list] of Object.entries(directions ?? {}))
    checkDirections(list, [...path, 'directions', feeling], names, report);
}

/** What the parts of a well-formed story say of each other wrongly: rooms and things that are missing, lists out of order. */
export function findLooseEnds(story: WrittenStory, yaml: YamlFile): readonly Fault[] {
  const faults: Fault[] = [];
  const report: Report = (code, path, message) => faults.push(faultAt(code, yaml.file, yaml.locate(path), message));
  const names = {
    rooms: new Set(Object.keys(story.rooms)),
    things: new Set(Object.values(story.rooms).flatMap(({ gives }) => gives)),
  };
  if (!names.rooms.has(story.start))
    report('missing-room', ['start'], `There is no room "${story.start}".${didYouMean(story.start, names.rooms)}`);
  const contrast = contrastOf(story.colours.ink, story.colours.ground);
  if (contrast < leastContrast)
    report(
      'low-contrast',
      ['colours', 'ink'],
      `The contrast of ink to ground is ${contrast.toFixed(1)} to 1; below ${leastContrast} to 1 it is hard to read.`,
    );
  for (const [id, room] of Object.entries(story.rooms)) checkRoom(room, ['rooms', id], names, report);
  return faults;
}
