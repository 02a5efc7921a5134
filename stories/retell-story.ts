import { textLimits } from './limits.ts';
import type { YamlPath } from './read-yaml.ts';
import type { Art, Direction, Room, Story } from './story.ts';

/** Where a text stands in a translation, and how long it may be. */
export interface TextPlace {
  readonly path: YamlPath;
  readonly limit: number;
}

/** What a text becomes. */
export type Tell = (text: string, place: TextPlace) => string;

function retellDirections(list: readonly Direction[], path: YamlPath, tell: Tell): readonly Direction[] {
  return list.map((direction) => {
    const name = direction.id === undefined ? [] : [direction.id];
    const place = { path: [...path, ...name, 'text'], limit: textLimits.directionText };
    return { ...direction, text: tell(direction.text, place) };
  });
}

function retellArt(art: Art, path: YamlPath, tell: Tell): Art {
  return { ...art, alt: tell(art.alt, { path: [...path, 'alt'], limit: textLimits.alt }) };
}

function retellRoom(room: Room, tell: Tell): Room {
  const path = ['rooms', room.id];
  const isList = room.texts.length > 1;
  const told = {
    title: tell(room.title, { path: [...path, 'title'], limit: textLimits.roomTitle }),
    texts: room.texts.map((each, index) => {
      const place = { path: [...path, 'text', ...(isList ? [index] : [])], limit: textLimits.roomText };
      return { ...each, text: tell(each.text, place) };
    }),
    art: retellArt(room.art, [...path, 'art'], tell),
  };
  if (room.kind === 'ending') return { ...room, ...told };
  const { happy, sad, anger, fear, disgust } = room.directions;
  const from = [...path, 'directions'];
  return {
    ...room,
    ...told,
    directions: {
      happy: retellDirections(happy, [...from, 'happy'], tell),
      sad: retellDirections(sad, [...from, 'sad'], tell),
      anger: retellDirections(anger, [...from, 'anger'], tell),
      fear: retellDirections(fear, [...from, 'fear'], tell),
      disgust: retellDirections(disgust, [...from, 'disgust'], tell),
    },
  };
}

/** The same story with each of its texts as `tell` makes it, one after the other as they stand in the file. */
export function retellStory(story: Story, tell: Tell): Story {
  const { cover } = story;
  return {
    ...story,
    title: tell(story.title, { path: ['title'], limit: textLimits.title }),
    pitch: tell(story.pitch, { path: ['pitch'], limit: textLimits.pitch }),
    ...(cover === undefined ? {} : { cover: retellArt(cover, ['cover'], tell) }),
    rooms: Object.fromEntries(Object.entries(story.rooms).map(([id, room]) => [id, retellRoom(room, tell)])),
  };
}
