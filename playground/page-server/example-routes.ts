import { Hono } from 'hono';
import type { ClassifierOffer } from '../classifier-offer.ts';
import { createExamplePictures } from './example-pictures.ts';

/** What the classifier's page offers beside reading photos: examples to try, and the way to the game where that runs too. */
export function exampleRoutes({ hasGame }: { readonly hasGame: boolean }): Hono {
  const app = new Hono();
  const examples = createExamplePictures();
  app.get('/classifier/offer', (c) => c.json({ hasGame, examples: examples.names } satisfies ClassifierOffer));
  app.get('/classifier/examples/:file', async (c) => {
    const name = examples.names.find((each) => `${each}.jpg` === c.req.param('file'));
    if (name === undefined) return c.notFound();
    return c.body(await examples.picture(name), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'max-age=86400',
    });
  });
  return app;
}
