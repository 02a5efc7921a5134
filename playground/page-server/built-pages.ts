import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const root = fileURLToPath(new URL('../page/dist', import.meta.url));

/** The pages need nothing from outside; what players and the bot write must not load anything either. */
const contentPolicy =
  "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The built pages with all that they load: the game's at `/`, the classifier's at `/classifier`. */
export function builtPages(): Hono {
  const app = new Hono();
  if (!existsSync(root)) return app.get('/', (c) => c.text('The page is not built. Run: npm run build:page'));
  app.use('/*', async (c, next) => {
    await next();
    c.header('Content-Security-Policy', contentPolicy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    // A new version is a new page under the same address.
    c.header('Cache-Control', 'no-cache');
  });
  app.get('/classifier', serveStatic({ root, path: 'classifier.html' }));
  app.use('/*', serveStatic({ root }));
  return app;
}
