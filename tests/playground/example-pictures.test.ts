import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawnNames, exampleNames } from '../../playground/classifier-offer.ts';
import { createExamplePictures } from '../../playground/page-server/example-pictures.ts';
import { read, readingOf } from '../model/photos.ts';

const pictures = createExamplePictures();

describe('the example pictures', () => {
  it.each([...drawnNames, 'happy', 'sad'] as const)(
    'show one face that is read clearly as %s, small or mirrored, too',
    async (name) => {
      const picture = await pictures.picture(name);
      const small = await sharp(picture).resize(320).webp().toBuffer();
      const mirrored = await sharp(picture).flop().jpeg().toBuffer();
      for (const photo of [picture, small, mirrored]) {
        const { faces } = readingOf(await read(photo));
        expect(faces.map(({ feeling, clarity }) => ({ feeling, clarity }))).toEqual([
          { feeling: name, clarity: 'clear' },
        ]);
      }
    },
  );

  it('are drawn small enough to load quickly', async () => {
    expect(pictures.names).toEqual(exampleNames);
    for (const name of drawnNames) expect((await pictures.picture(name)).byteLength).toBeLessThan(40_000);
  });
});
