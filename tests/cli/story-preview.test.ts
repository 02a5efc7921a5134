import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { roadTo, walk } from '../../cli/preview/jump.ts';
import { startPreview } from '../../cli/story-preview.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { ending, fakeStory, passage } from '../game/builders.ts';
import { temporaryStories } from '../stories/temporary-story.ts';

const stateSchema = z.object({
  room: z.string().nullable(),
  version: z.string(),
  rooms: z.array(z.object({ id: z.string() })),
  faults: z.array(z.object({ code: z.string(), line: z.number() })),
});

describe('the preview of a story', () => {
  it('lights the room that the author jumped to, shows what was saved, and what is wrong with it', async () => {
    const { folder, story: path } = await temporaryStories();
    const [story] = (await loadStories(folder)).stories;
    if (story === undefined) throw new Error('There is no story.');
    const preview = await startPreview(story, path, 0);
    onTestFinished(() => preview.close());
    const state = async () => stateSchema.parse(await (await fetch(`${preview.url}/state`)).json());
    const jump = (room: string) =>
      fetch(`${preview.url}/jump`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ room }),
      });
    const edit = async (from: string, to: string) => {
      const file = join(path, 'story.yaml');
      await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    };

    expect(await (await fetch(preview.url)).text()).toContain('preview.js');
    expect(await state()).toMatchObject({
      room: null,
      faults: [],
      rooms: [{ id: 'hall' }, { id: 'garden' }, { id: 'cellar' }],
    });
    expect((await jump('cellar')).status).toBe(200);
    const before = await state();
    expect(before.room).toBe('cellar');
    expect((await jump('attic')).status).toBe(400);

    const map = await fetch(`${preview.url}/map.svg?room=cellar`);
    expect(await map.text()).toMatch(/^<svg /);
    expect(map.headers.get('content-type')).toBe('image/svg+xml');

    expect((await jump('hall')).status).toBe(200);
    await edit('You dance out.', 'You waltz out.');
    const after = await state();
    expect(after).toMatchObject({ room: 'hall', faults: [] });
    expect(after.version).not.toBe(before.version);
    await edit('to: garden', 'to: gorden');
    expect(await state()).toMatchObject({ room: 'hall', version: after.version, faults: [{ code: 'missing-room' }] });
  });
});

describe('jumping', () => {
  const story = fakeStory([
    passage('gate', { happy: 'hall', sad: 'gate', anger: 'gate', fear: 'gate', disgust: 'shed' }),
    passage('shed', 'gate', { gives: ['key'] }),
    passage('hall', {
      happy: [
        { id: 'a', condition: { kind: 'has', thing: 'key' }, to: 'boat', text: 'out' },
        { id: 'b', to: 'gate', text: 'back' },
      ],
      sad: 'gate',
      anger: 'gate',
      fear: 'gate',
      disgust: 'gate',
    }),
    passage('nowhere', 'gate'),
    ending('boat', 'win'),
  ]);

  it('takes a shortest road, over what has to be fetched on the way', () => {
    const road = roadTo(story, 'boat');
    expect(road).toEqual(['disgust', 'happy', 'happy', 'happy']);
    expect(walk(story, road ?? [])).toMatchObject({ room: 'boat', things: ['key'] });
    expect(roadTo(story, 'gate')).toEqual([]);
    expect(roadTo(story, 'nowhere')).toBeUndefined();
  });
});
