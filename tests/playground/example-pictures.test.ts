import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawnNames, type ExampleName, exampleNames } from '../../playground/classifier-offer.ts';
import { createExamplePictures } from '../../playground/page-server/example-pictures.ts';
import { read, readingOf } from '../model/photos.ts';

const pictures = createExamplePictures();

/** As it is, small, and mirrored. */
async function threeWays(name: ExampleName): Promise<Buffer[]> {
  const picture = Buffer.from(await pictures.picture(name));
  return [picture, await sharp(picture).resize(320).webp().toBuffer(), await sharp(picture).flop().jpeg().toBuffer()];
}

describe('the example pictures', () => {
  it.each([...drawnNames, 'happy', 'sad'] as const)(
    'show one face that is read clearly as %s, small or mirrored, too',
    async (name) => {
      for (const photo of await threeWays(name)) {
        const { faces } = readingOf(await read(photo));
        expect(faces.map(({ feeling, clarity }) => ({ feeling, clarity }))).toEqual([
          { feeling: name, clarity: 'clear' },
        ]);
      }
    },
  );

  it('show one face that shows nothing, small or mirrored, too', async () => {
    for (const photo of await threeWays('blank')) {
      expect(readingOf(await read(photo)).faces.map(({ clarity }) => clarity)).toEqual(['blank']);
    }
  });

  it('are drawn small enough to load quickly', async () => {
    expect(pictures.names).toEqual(exampleNames);
    for (const name of drawnNames) expect((await pictures.picture(name)).byteLength).toBeLessThan(40_000);
  });
});
