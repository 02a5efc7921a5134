import { Hono } from 'hono';
import type { Core } from '../core.ts';
import type { Faults } from '../faults.ts';
import type { RestApp, RestEnvironment } from '../rest/environment.ts';
import { meetAfter, meetBefore } from '../rest/meet-fault.ts';

const path = '/attachments/:channel/:attachment/:filename';

/** Half of the bytes now, the others when released. */
function slowly(bytes: Uint8Array, released: Promise<unknown>): ReadableStream<Uint8Array> {
  const half = Math.floor(bytes.byteLength / 2);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, half));
    },
    async pull(controller) {
      await released;
      controller.enqueue(bytes.subarray(half));
      controller.close();
    },
  });
}

/** Discord's attachment host: signed links that expire; whatever is wrong with a link, the answer is 404. */
export function attachmentRoutes(core: Core, faults: Faults): RestApp {
  const app = new Hono<RestEnvironment>();
  app.get(path, async (c) => {
    const url = new URL(c.req.url);
    const met = faults.take({ method: 'GET', path: decodeURIComponent(url.pathname) });
    const instead = met === undefined ? undefined : await meetBefore(c, met);
    if (instead !== undefined) return instead;
    const isValid = core.attachments.links.isValid(url.pathname, c.req.query());
    const file = isValid ? core.attachments.read(c.req.param('attachment')) : undefined;
    if (file === undefined) return c.text('This content is no longer available.', 404);
    // Whatever a player posted must not act in the page's name.
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Content-Type', file.contentType);
    c.header('Content-Length', String(file.bytes.byteLength));
    const body = met?.fault.kind === 'slow-body' ? slowly(file.bytes, met.released) : Uint8Array.from(file.bytes);
    const response = c.body(body);
    return (met === undefined ? undefined : await meetAfter(c, met)) ?? response;
  });
  return app;
}
