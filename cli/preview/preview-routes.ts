import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import { begin, follow } from '../../game/rules.ts';
import { checkStory, type StoryCheck } from '../../stories/check/check-story.ts';
import { fingerprintOf } from '../../stories/fingerprint.ts';
import { drawMap } from '../../stories/map/draw-map.ts';
import { readStory } from '../../stories/read-story.ts';
import type { Story } from '../../stories/story.ts';

/** What the preview shows beside the channel. */
export interface PreviewState {
  readonly title: string;
  readonly version: string;
  /** Where the player is; `null` before the story is started and where another one is played. */
  readonly room: string | null;
  readonly rooms: readonly { readonly id: string; readonly title: string; readonly ending?: 'win' | 'fail' }[];
  /** What is wrong in the files as they are now; the story is then played as it was before. */
  readonly faults: StoryCheck['faults'];
}

export interface PreviewParts {
  /** The story's folder. */
  readonly folder: string;
  /** As it was when the preview began. */
  readonly story: Story;
  presentRoom(): Promise<string | undefined>;
  /** Puts the player into a room; false where no road leads there. */
  jump(story: Story, room: string): Promise<boolean>;
  /** The story was saved, and is right: the present scene is to be shown anew. */
  reload(story: Story): Promise<void>;
}

const contentPolicy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-src 'self'";

const page = (name: string): Promise<string> => readFile(new URL(`./${name}`, import.meta.url), 'utf8');

/** The preview's own page and what it asks for, to be mounted beside the playground's. */
export function previewRoutes(parts: PreviewParts): Hono {
  const { folder } = parts;
  let { story } = parts;
  let fingerprint: string | undefined;
  let faults: StoryCheck['faults'] = [];
  let looking: Promise<void> | undefined;
  let map: { readonly key: string; readonly svg: string } | undefined;

  const look = async (): Promise<void> => {
    const present = await fingerprintOf(folder);
    if (present === fingerprint) return;
    fingerprint = present;
    faults = (await checkStory(folder, { begin, follow }))?.faults ?? [];
    const read = await readStory(folder);
    if (read.kind !== 'story' || read.story.version === story.version) return;
    story = read.story;
    await parts.reload(story);
  };

  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    c.header('Content-Security-Policy', contentPolicy);
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', async (c) => c.html(await page('preview.html')));
  app.get('/preview.js', async (c) => c.body(await page('preview.js'), 200, { 'Content-Type': 'text/javascript' }));

  app.get('/state', async (c) => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    await looking;
    const state: PreviewState = {
      title: story.title,
      version: story.version,
      room: (await parts.presentRoom()) ?? null,
      rooms: Object.values(story.rooms).map((room) => ({
        id: room.id,
        title: room.title,
        ...(room.kind === 'ending' ? { ending: room.ending } : {}),
      })),
      faults,
    };
    return c.json(state);
  });

  app.get('/map.svg', async (c) => {
    const lit = c.req.query('room');
    const key = `${story.version}/${lit}`;
    if (map?.key !== key) map = { key, svg: (await drawMap(story, lit === undefined ? {} : { lit })).svg };
    return c.body(map.svg, 200, { 'Content-Type': 'image/svg+xml' });
  });

  app.post('/jump', async (c) => {
    const wish = z.object({ room: z.string() }).safeParse(await c.req.json().catch(() => undefined));
    if (!wish.success || !Object.hasOwn(story.rooms, wish.data.room))
      return c.json({ error: 'There is no such room.' }, 400);
    if (await parts.jump(story, wish.data.room)) return c.json({});
    return c.json({ error: 'No sequence of feelings leads a player alone into this room.' }, 409);
  });
  app.onError((error, c) => c.json({ error: error.message.split('\n')[0] ?? '' }, 500));
  return app;
}
