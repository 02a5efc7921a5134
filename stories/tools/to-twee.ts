import { createHash } from 'node:crypto';
import type { Feeling } from '../../game/feeling.ts';
import type { Room, Story } from '../story.ts';
import { firstOf, markupOf, stringOf } from './twee-markup.ts';

/** Where a passage's upper left corner stands on Twine's map, in its pixels. */
export interface PassagePosition {
  readonly left: number;
  readonly top: number;
}

/** How large Twine draws a passage. */
export const passageSize = { width: 100, height: 100 } as const;

/** Twine 2.6 and later bring this format along. */
const format = { name: 'SugarCube', version: '2.36.1' } as const;

/** The same for the same story, so that Twine knows it again: an UUID of version 4 made of its id. */
export function ifidOf(id: string): string {
  const hex = createHash('sha256').update(`emotion-escape/${id}`).digest('hex').toUpperCase();
  const variant = '89AB'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function enteringOf({ gives, takes }: Room): string {
  const list = (things: readonly string[]): string => things.map((thing) => JSON.stringify(thing)).join(', ');
  const taking = takes.length === 0 ? '' : `<<run $things.delete(${list(takes)})>>`;
  return taking + (gives.length === 0 ? '' : `<<run $things.pushUnique(${list(gives)})>>`);
}

function linksOf(room: Room): readonly string[] {
  if (room.kind === 'ending') return [];
  return (Object.keys(room.directions) as Feeling[]).map((feeling) => {
    const choices = room.directions[feeling].map((direction) => ({
      ...direction,
      shown: `[[${feeling}->${direction.to}][$lead to ${stringOf(markupOf(direction.text))}]]`,
    }));
    return firstOf(choices, room.id);
  });
}

function passageOf(room: Room, { left, top }: PassagePosition): string {
  const texts = room.texts.map((each) => ({ ...each, shown: markupOf(each.text) }));
  const tags = room.kind === 'ending' ? ` [${room.ending}]` : '';
  const metadata = JSON.stringify({ position: `${left},${top}`, size: `${passageSize.width},${passageSize.height}` });
  const body = [
    `<<nobr>>${enteringOf(room)}<<if $lead>><p><em><<print $lead>></em></p><<set $lead to "">><</if>><</nobr>>''${markupOf(room.title)}''`,
    firstOf(texts, room.id),
    ...(room.kind === 'ending' ? [room.ending === 'win' ? 'You made it.' : 'Here the story ends.'] : linksOf(room)),
  ];
  return `:: ${room.id}${tags} ${metadata}\n${body.join('\n\n')}`;
}

/**
 * A story as Twee 3 (https://github.com/iftechfoundation/twine-specs), in Twine's own format SugarCube: a passage named by
 * its id for each room, a link for each direction. Things, visits and conditions work there as here; `players` is 1.
 */
export function toTwee(
  story: Pick<Story, 'id' | 'title' | 'start' | 'rooms'>,
  positions: ReadonlyMap<string, PassagePosition>,
): string {
  const data = {
    ifid: ifidOf(story.id),
    format: format.name,
    'format-version': format.version,
    start: story.start,
    'tag-colors': { win: 'green', fail: 'red' },
    zoom: 1,
  };
  const rooms = Object.values(story.rooms).map((room) =>
    passageOf(room, positions.get(room.id) ?? { left: 0, top: 0 }),
  );
  const passages = [
    `:: StoryTitle\n${story.title}`,
    `:: StoryData\n${JSON.stringify(data, undefined, 2)}`,
    ':: StoryInit\n<<set $things to [], $players to 1, $lead to "">>',
    ...rooms,
  ];
  return `${passages.join('\n\n\n')}\n`;
}
