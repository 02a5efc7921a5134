import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { roadTo } from '../../cli/preview/jump.ts';
import { playInTerminal } from '../../cli/terminal-play.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { pathOf } from './check-folder.ts';

/** A sequence of feelings to every ending of every story, stored so that a change of its roads is seen. */
const stored = z
  .record(z.string(), z.record(z.string(), z.object({ players: z.number(), road: z.string() })))
  .parse(JSON.parse(readFileSync(pathOf('endings.json'), 'utf8')));

const { stories } = await loadStories(pathOf('../../stories'));
const endings = stories.flatMap((story) =>
  Object.values(story.rooms).flatMap((room) => (room.kind === 'ending' ? [{ story, room }] : [])),
);

describe('every ending of every story', () => {
  it.each(endings.map(({ story, room }) => [`${story.id}/${room.id}`, story, room] as const))(
    '%s is reached in the terminal by its stored sequence of feelings',
    async (_name, story, room) => {
      const way = stored[story.id]?.[room.id];
      const shortest = () => roadTo(story, room.id, way?.players)?.join(' ');
      if (way === undefined) throw new Error(`Store a way to it in endings.json. A shortest one is: ${shortest()}`);
      let shown = '';
      const terminal = {
        lines: (async function* () {
          yield way.road;
        })(),
        write: (text: string) => {
          shown += text;
        },
        bold: (text: string) => text,
        italic: (text: string) => text,
        width: 80,
        echoes: true,
      };
      const played = await playInTerminal(story, terminal, { players: way.players, random: () => 0 });
      if (played.room !== room.id) throw new Error(`It leads to ${played.room}. A shortest way is now: ${shortest()}`);
      expect(played.ending).toBe(room.ending);
      expect(played.play.road).toHaveLength(way.road.split(' ').length);
      expect(shown).toContain(`== ${room.title} ==`);
      expect(shown).toContain(room.ending === 'win' ? 'You made it' : 'Here the story ends');
    },
  );

  it('has no sequence stored that leads to no ending', () => {
    const known = new Set(endings.map(({ story, room }) => `${story.id}/${room.id}`));
    const names = Object.entries(stored).flatMap(([story, ways]) =>
      Object.keys(ways).map((room) => `${story}/${room}`),
    );
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});
