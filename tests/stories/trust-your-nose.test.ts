import { describe, expect, it } from 'vitest';
import { type Feeling, feelings } from '../../game/feeling.ts';
import { begin, follow, roomText } from '../../game/rules.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { checkFolder, pathOf } from './check-folder.ts';

const { stories } = await loadStories(pathOf('../../stories'));
const story = stories.find(({ id }) => id === 'trust-your-nose') ?? fail();

function fail(): never {
  throw new Error('Trust Your Nose is not there.');
}

const rooms = Object.values(story.rooms);
const alone = { players: 1 };

const play = (road: readonly Feeling[]) =>
  road.reduce((before, feeling) => follow(story, before, feeling, alone).play, begin(story));

describe('Trust Your Nose', () => {
  it.each<[string, string, readonly Feeling[]]>([
    ['bloom', 'worst smell of their lives', ['sad', 'disgust', 'sad', 'happy', 'happy', 'happy']],
    ['paper', 'eleven thousand beetles, and you', ['happy', 'anger', 'sad', 'happy', 'happy', 'disgust']],
    ['paper', 'a cheese and a straight face', ['happy', 'happy', 'fear', 'happy', 'disgust', 'happy']],
    ['medal', 'For Vigilance', ['happy', 'anger', 'sad', 'happy', 'happy', 'happy']],
    ['pitcher', 'wave the left one back', ['fear', 'anger', 'happy']],
    ['crate', 'It is the straw', ['happy', 'anger', 'anger']],
    ['tock', 'still warm', ['happy', 'anger', 'sad', 'happy', 'fear']],
    ['tock', 'out of its box', ['happy', 'happy', 'sad', 'disgust', 'happy', 'happy', 'sad']],
    ['tock', 'where it *did*', ['anger', 'sad', 'happy', 'disgust', 'happy']],
    ['wrong', 'you turnip', ['happy', 'sad', 'anger']],
    ['wrong', 'so gracious about it', ['fear', 'fear', 'happy', 'disgust', 'anger']],
  ])('ends at %s, "%s", after %j', (room, words, road) => {
    const played = play(road);
    expect(played.room).toBe(room);
    expect(roomText(story, played, alone)).toContain(words);
    expect(played.road).toHaveLength(road.length);
  });

  it('has three endings that win and four that fail', () => {
    const endings = rooms.flatMap((room) => (room.kind === 'ending' ? [[room.id, room.ending]] : []));
    expect(Object.fromEntries(endings)).toEqual({
      bloom: 'win',
      paper: 'win',
      medal: 'win',
      pitcher: 'fail',
      crate: 'fail',
      tock: 'fail',
      wrong: 'fail',
    });
  });

  it('leads to three rooms at least from wherever the mystery is open', () => {
    const openRooms = [
      'gate',
      'roundhouse',
      'potting',
      'office',
      'gallery',
      'fernery',
      'orangery',
      'lilyhouse',
      'yard',
    ];
    for (const id of [...openRooms, 'orchids', 'carnivores', 'tunnel', 'midnight']) {
      const room = story.rooms[id];
      if (room?.kind !== 'passage') throw new Error(`${id} is no passage.`);
      const targets = feelings.flatMap((feeling) => room.directions[feeling].map(({ to }) => to));
      expect(new Set(targets).size, id).toBeGreaterThanOrEqual(3);
    }
  });

  it('hides the boiler house from a nose full of violets, and gives it away to a free one', () => {
    expect(play(['sad', 'disgust', 'disgust']).room).toBe('boiler');
    const sprayed = play(['anger', 'disgust', 'anger']);
    expect(sprayed.things).toContain('scent');
    expect(follow(story, sprayed, 'disgust', alone).play.room).toBe('roundhouse');
  });

  it('lets the stink of the true flower drive out the violets', () => {
    const sprayed = play(['anger', 'disgust', 'anger']);
    const found = follow(story, sprayed, 'sad', alone).play;
    expect(found.room).toBe('boiler');
    expect(found.things).toContain('stink');
    expect(found.things).not.toContain('scent');
  });

  it('saves the flower from a receipt only with something to hold up against it', () => {
    const withoutProof = play(['happy', 'anger', 'sad', 'happy', 'happy']);
    const withLabel = play(['sad', 'disgust', 'sad', 'happy', 'happy']);
    expect([withoutProof.room, withLabel.room]).toEqual(['midnight', 'midnight']);
    expect(follow(story, withoutProof, 'happy', alone).play.room).toBe('medal');
    expect(follow(story, withLabel, 'happy', alone).play.room).toBe('bloom');
  });

  it('passes its own check, and is won by some five to thirty-five in a hundred who play at random', async () => {
    const { faults, stats } = await checkFolder(pathOf('../../stories/trust-your-nose'));
    expect(faults).toEqual([]);
    expect(stats).toMatchObject({ rooms: 22, endings: 7, wins: 3, shortestWin: 6 });
    expect(stats?.randomWinShare).toBeGreaterThan(0.05);
    expect(stats?.randomWinShare).toBeLessThan(0.35);
  });
});
