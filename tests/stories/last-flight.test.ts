import { describe, expect, it } from 'vitest';
import { type Feeling, feelings } from '../../game/feeling.ts';
import { begin, follow } from '../../game/rules.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { checkFolder, pathOf } from './check-folder.ts';

const { stories } = await loadStories(pathOf('../../stories'));
const story = stories.find(({ id }) => id === 'last-flight') ?? fail();

function fail(): never {
  throw new Error('Last Flight is not there.');
}

const rooms = Object.values(story.rooms);
const passages = rooms.flatMap((room) => (room.kind === 'passage' ? [room] : []));
const directions = passages.flatMap((room) => feelings.flatMap((feeling) => room.directions[feeling]));

const play = (road: readonly Feeling[]) =>
  road.reduce((before, feeling) => follow(story, before, feeling, { players: 1 }).play, begin(story));

describe('Last Flight', () => {
  it('keeps the graph of the old game', () => {
    const graph = Object.fromEntries(
      passages.map(({ id, directions: ways }) => [
        id,
        feelings.map((feeling) => ways[feeling].map(({ to }) => to).join()),
      ]),
    );
    expect(story.start).toBe('start');
    expect(graph).toEqual({
      start: ['music', 'music', 'crash', 'crash', 'music'],
      music: ['home', 'home', 'traffic', 'traffic', 'traffic'],
      traffic: ['crash', 'crash', 'crash', 'home', 'crash'],
      home: ['stolen', 'stolen', 'passport', 'stolen', 'passport'],
    });
    const endings = rooms.flatMap((room) => (room.kind === 'ending' ? [[room.id, room.ending]] : []));
    expect(Object.fromEntries(endings)).toEqual({ passport: 'win', stolen: 'fail', crash: 'fail' });
  });

  it('has a text of its own for each of the twenty directions, and a picture of its own for each room', () => {
    expect(directions).toHaveLength(20);
    expect(new Set(directions.map(({ text }) => text)).size).toBe(20);
    expect(new Set(rooms.map(({ art }) => art.file)).size).toBe(7);
    expect(new Set(rooms.map(({ art }) => art.alt)).size).toBe(7);
  });

  it.each<[string, readonly Feeling[]]>([
    ['passport', ['happy', 'sad', 'anger']],
    ['passport', ['disgust', 'fear', 'fear', 'disgust']],
    ['stolen', ['sad', 'happy', 'fear']],
    ['stolen', ['happy', 'anger', 'fear', 'happy']],
    ['crash', ['anger']],
    ['crash', ['fear']],
    ['crash', ['happy', 'disgust', 'sad']],
  ])('ends at %s after %s', (room, road) => {
    const { room: reached, road: walked } = play(road);
    expect(reached).toBe(room);
    expect(walked).toHaveLength(road.length);
  });

  it('passes its own check', async () => {
    const { faults, stats } = await checkFolder(pathOf('../../stories/last-flight'));
    expect(faults).toEqual([]);
    expect(stats).toEqual({
      rooms: 7,
      endings: 3,
      wins: 1,
      shortestWin: 3,
      randomWinShare: expect.closeTo((3 / 5) * (2 / 5 + (3 / 5) * (1 / 5)) * (2 / 5), 10),
      isRandomWinShareExact: true,
      roads: 6,
      hasMoreRoads: false,
    });
  });
});
