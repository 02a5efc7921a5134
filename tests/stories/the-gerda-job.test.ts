import { describe, expect, it } from 'vitest';
import { type Feeling, feelings } from '../../game/feeling.ts';
import { begin, follow, roomText } from '../../game/rules.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { checkFolder, pathOf } from './check-folder.ts';

const { stories } = await loadStories(pathOf('../../stories'));
const story = stories.find(({ id }) => id === 'the-gerda-job') ?? fail();

function fail(): never {
  throw new Error('The Gerda Job is not there.');
}

const rooms = Object.values(story.rooms);

const play = (road: readonly Feeling[], players: number) =>
  road.reduce((before, feeling) => follow(story, before, feeling, { players }).play, begin(story));

describe('The Gerda Job', () => {
  it.each<[string, number, readonly Feeling[]]>([
    ['home', 1, ['happy', 'happy', 'sad', 'sad', 'happy', 'happy']],
    ['home', 3, ['happy', 'happy', 'sad', 'happy', 'happy', 'happy']],
    ['shared', 1, ['sad', 'disgust', 'disgust', 'sad', 'happy', 'happy']],
    ['shared', 3, ['happy', 'sad', 'fear', 'happy', 'anger', 'sad']],
    ['gerald', 1, ['sad', 'disgust', 'happy']],
    ['gerald', 3, ['sad', 'fear', 'happy']],
    ['milked', 1, ['sad', 'fear']],
    ['milked', 2, ['sad', 'anger']],
    ['milked', 3, ['happy', 'anger', 'happy', 'fear']],
    ['fondue', 1, ['anger', 'happy', 'anger', 'anger']],
    ['fondue', 3, ['happy', 'sad', 'fear', 'disgust']],
    ['pineapple', 1, ['happy', 'happy', 'sad', 'sad', 'happy', 'anger']],
    ['pineapple', 3, ['happy', 'happy', 'happy', 'happy']],
  ])('ends at %s for %i player(s) after %j', (room, players, road) => {
    const { room: reached, road: walked } = play(road, players);
    expect(reached).toBe(room);
    expect(walked).toHaveLength(road.length);
  });

  it('has two endings that win and four that fail', () => {
    const endings = rooms.flatMap((room) => (room.kind === 'ending' ? [[room.id, room.ending]] : []));
    expect(Object.fromEntries(endings)).toEqual({
      home: 'win',
      shared: 'win',
      gerald: 'fail',
      milked: 'fail',
      fondue: 'fail',
      pineapple: 'fail',
    });
  });

  it('leads to three rooms at least wherever a table is to split', () => {
    for (const id of ['gondola', 'stable', 'kitchen', 'ballroom', 'cellar', 'corridor', 'vault', 'roof', 'slope']) {
      const room = story.rooms[id];
      if (room?.kind !== 'passage') throw new Error(`${id} is no passage.`);
      const targets = feelings.flatMap((feeling) => room.directions[feeling].map(({ to }) => to));
      expect(new Set(targets).size, id).toBeGreaterThanOrEqual(3);
    }
  });

  it('opens with another cow for one player, for two and for more', () => {
    const openings = [1, 2, 3].map((players) => roomText(story, begin(story), { players }));
    expect(new Set(openings).size).toBe(3);
    expect(roomText(story, begin(story), { players: 8 })).toBe(openings[2]);
  });

  it('trusts Fontaine at its cost alone, and holds her by the ankle in company', () => {
    const toTheVault: readonly Feeling[] = ['sad', 'disgust', 'disgust'];
    expect(play([...toTheVault, 'happy'], 1).room).toBe('gerald');
    expect(play([...toTheVault, 'happy'], 2).room).toBe('roof');
  });

  it('passes its own check, and is won by some eight to forty in a hundred who play at random', async () => {
    const { faults, stats } = await checkFolder(pathOf('../../stories/the-gerda-job'));
    expect(faults).toEqual([]);
    expect(stats).toMatchObject({ rooms: 16, endings: 6, wins: 2, shortestWin: 6 });
    expect(stats?.randomWinShare).toBeGreaterThan(0.08);
    expect(stats?.randomWinShare).toBeLessThan(0.4);
  });
});
