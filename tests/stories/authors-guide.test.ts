import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPlaceholder } from '../../stories/tools/draw-placeholder.ts';
import { checkFolder, pathOf } from './check-folder.ts';
import { temporaryFolder } from './temporary-story.ts';

describe('the guide for authors', () => {
  it('shows a story and its translation that pass the check as they stand', async () => {
    const guide = await readFile(pathOf('../../docs/authors.md'), 'utf8');
    const [written = '', translated = ''] = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml);
    const folder = join(await temporaryFolder(), 'short-way');
    await mkdir(join(folder, 'art'), { recursive: true });
    await writeFile(join(folder, 'story.yaml'), written);
    await writeFile(join(folder, 'story.de.yaml'), translated);
    for (const room of ['hall', 'garden', 'cellar'])
      await writeFile(join(folder, 'art', `${room}.svg`), drawPlaceholder('night', 1));
    const { told, stats } = await checkFolder(folder);
    expect(told).toEqual([]);
    expect(translated).toContain('Ein kurzer Weg');
    expect(stats).toMatchObject({ rooms: 3, wins: 1 });
  });
});
