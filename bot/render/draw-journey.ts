import type { Step } from '../../game/session.ts';
import type { Travels } from '../../stories/map/player-map.ts';
import { playerMapOf } from '../../stories/map/player-map.ts';
import type { Story } from '../../stories/story.ts';
import type { Bot } from '../bot.ts';
import type { Words } from '../text.ts';
import { limits, shorten } from './limits.ts';
import type { OutgoingFile } from './outgoing-message.ts';

/** The road as one sentence part, e.g. "Keys in Hand, happy to Main Street, fear to Glass". */
function toldRoad(road: readonly Step[], roomTitle: (room: string) => string, words: Words): string {
  const [first] = road;
  if (first === undefined) return '';
  return road.reduce(
    (told, { feeling, to }) => words.say('map.altStep', { told, feeling: words.feeling(feeling), room: roomTitle(to) }),
    roomTitle(first.from),
  );
}

const titleIn =
  (story: Story) =>
  (room: string): string =>
    story.rooms[room]?.title ?? room;

async function drawn(
  bot: Bot,
  name: string,
  alt: string,
  draw: () => Promise<Buffer>,
): Promise<OutgoingFile | undefined> {
  try {
    return { name, bytes: await draw(), alt: shorten(alt, limits.altText) };
  } catch (error) {
    bot.log.error({ err: error, picture: name }, 'a map could not be drawn');
    return undefined;
  }
}

/** The road of an ended play as a picture whose alt text tells the same; `undefined` where it cannot be drawn. */
export async function drawRoadOf(
  bot: Bot,
  ended: {
    readonly storyId: string;
    readonly road?: readonly Step[];
    readonly ending?: 'win' | 'fail';
    readonly moves: number;
  },
  words: Words,
): Promise<OutgoingFile | undefined> {
  const { road, ending } = ended;
  const story = bot.stories.in(words.language).get(ended.storyId);
  if (story === undefined || road === undefined || road.length === 0 || ending === undefined) return undefined;
  const moves = words.say('scene.moves', { count: ended.moves });
  const verdict = words.say(`map.verdict.${ending}`);
  const alt = words.say(`map.altEnded.${ending}`, {
    story: story.title,
    moves,
    road: toldRoad(road, titleIn(story), words),
  });
  return drawn(bot, 'road.webp', alt, () => bot.mapmaker.drawRoad(story, road, ending, { verdict, moves }));
}

/** What a player has seen of a story as a picture whose alt text tells the same; `undefined` where it cannot be drawn. */
export function drawMapOf(bot: Bot, story: Story, travels: Travels, words: Words): Promise<OutgoingFile | undefined> {
  const { seen, fog } = playerMapOf(story, travels);
  const roomTitle = titleIn(story);
  const moves = words.say('scene.moves', { count: travels.road.length });
  const road = toldRoad(travels.road, roomTitle, words);
  const alt = [
    words.say('map.alt', { story: story.title, moves, room: roomTitle(travels.present) }),
    words.say('map.altSeen', { rooms: words.list(seen.map(({ title }) => title)) }),
    ...(road === '' ? [] : [words.say('map.altRoad', { road })]),
    ...(fog.length === 0 ? [] : [words.say('map.altFog', { count: fog.length })]),
  ].join(' ');
  return drawn(bot, 'map.webp', alt, () => bot.mapmaker.drawPlayerMap(story, travels, { moves }));
}
