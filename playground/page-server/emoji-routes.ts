import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { RestApp, RestEnvironment } from '../rest/environment.ts';

const drawings = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/** The drawings of emoji that Discord uses too (Twemoji): `/emoji/CODE-CODE.svg`, its code points in hexadecimal. */
export function emojiRoutes(): RestApp {
  const app = new Hono<RestEnvironment>();
  app.use('/emoji/*', async (c, next) => {
    if (!/^\/emoji\/[0-9a-f-]+\.svg$/.test(c.req.path)) return c.notFound();
    await next();
    c.header('Cache-Control', 'max-age=604800');
    c.header('X-Content-Type-Options', 'nosniff');
    return undefined;
  });
  app.use('/emoji/*', serveStatic({ root: drawings, rewriteRequestPath: (path) => path.slice('/emoji'.length) }));
  return app;
}
