import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { feelings } from '../../../game/feeling.ts';
import type { Step } from '../../../game/session.ts';
import { createArtist, drawnBytesLimit } from '../../../stories/draw-art.ts';
import { drawMap } from '../../../stories/map/draw-map.ts';
import { drawRoad } from '../../../stories/map/draw-road.ts';
import { mapInksOf } from '../../../stories/map/inks.ts';
import { createMapmaker } from '../../../stories/map/mapmaker.ts';
import { drawingAsPng } from '../../../stories/map/picture.ts';
import { readStory } from '../../../stories/read-story.ts';
import type { Story } from '../../../stories/story.ts';

let story: Story;
beforeAll(async () => {
  const read = await readStory('stories/last-flight');
  if (read.kind !== 'story') throw new Error(read.kind);
  story = read.story;
});

const won: readonly Step[] = [
  { from: 'start', feeling: 'happy', to: 'music' },
  { from: 'music', feeling: 'sad', to: 'home' },
  { from: 'home', feeling: 'anger', to: 'passport' },
];
const roadWords = { verdict: 'Won', moves: '3 moves' } as const;

describe('the mapmaker', () => {
  it('draws a road and a map that show at once on a phone, and that are pictures of one shape', async () => {
    const artist = createArtist({ cacheFolder: join(tmpdir(), 'emotion-escape-drawn-art') });
    const mapmaker = createMapmaker(artist);
    const road = await mapmaker.drawRoad(story, won, 'win', roadWords);
    const map = await mapmaker.drawPlayerMap(story, { road: won.slice(0, 2), present: 'home' }, { moves: '2 moves' });
    for (const drawn of [road, map]) {
      const { format, width, height } = await sharp(drawn).metadata();
      expect(format).toBe('webp');
      expect(width / height).toBeCloseTo(16 / 9, 1);
      expect(width).toBeGreaterThanOrEqual(1280);
      expect(drawn.length).toBeLessThanOrEqual(drawnBytesLimit);
    }
  }, 120_000);

  it('draws without the pictures of rooms that cannot be drawn', async () => {
    const mapmaker = createMapmaker(createArtist({ cacheFolder: await mkdtemp(join(tmpdir(), 'map-')) }));
    const pictureless = { ...story, folder: '/nowhere' };
    expect((await mapmaker.drawRoad(pictureless, won, 'win', roadWords)).length).toBeGreaterThan(1000);
  });
});

describe('a road', () => {
  it('keeps every stop inside the picture, however long it is', () => {
    const anyRoad = fc.array(fc.record({ feeling: fc.constantFrom(...feelings), to: fc.constantFrom('a', 'b', 'c') }), {
      minLength: 1,
      maxLength: 150,
    });
    const rooms = Object.fromEntries(['start', 'a', 'b', 'c'].map((id) => [id, { ...story.rooms[story.start], id }]));
    fc.assert(
      fc.property(anyRoad, fc.constantFrom('win', 'fail'), (steps, ending) => {
        const road = steps.map((step, index) => ({ ...step, from: steps[index - 1]?.to ?? 'start' }));
        const { svg } = drawRoad({ ...story, rooms: rooms as Story['rooms'] }, road, ending, roadWords);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        const { deep } = mapInksOf(story.colours);
        const rims = [...svg.matchAll(/<ellipse cx="([\d.-]+)" cy="([\d.-]+)" rx="([\d.]+)" ry="\3" fill="(#\w+)"/g)];
        const stops = rims.filter(([, , , , fill]) => fill === deep);
        expect(stops.length).toBeGreaterThan(Math.min(60, road.length));
        for (const [, cx, cy, rx] of stops) {
          expect(Number(cx) - Number(rx)).toBeGreaterThanOrEqual(0);
          expect(Number(cx) + Number(rx)).toBeLessThanOrEqual(1280);
          expect(Number(cy) + Number(rx)).toBeLessThanOrEqual(720);
          expect(Number(cy) - Number(rx)).toBeGreaterThanOrEqual(110);
        }
      }),
      { numRuns: 30 },
    );
  });
});

it("an author's map of a whole story is a picture of the size that it says", async () => {
  const drawing = await drawMap(story, { lit: 'home' });
  const { width, height } = await sharp(await drawingAsPng(drawing)).metadata();
  expect({ width, height }).toEqual({ width: drawing.width, height: drawing.height });
});
