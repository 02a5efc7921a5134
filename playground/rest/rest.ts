import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Core } from '../core.ts';
import type { Faults } from '../faults.ts';
import { commandRoutes } from './command-routes.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { meetAfter, meetBefore } from './meet-fault.ts';
import { messageRoutes } from './message-routes.ts';
import { DiscordRefusal, refusal } from './refusal.ts';
import type { RequestLog } from './request-log.ts';
import { nothingSent, readSent } from './sent.ts';
import { threadMemberRoutes } from './thread-member-routes.ts';
import { threadRoutes } from './thread-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** Discord's limit for a whole request, in bytes: what ten files of its default size need, and some room. */
const requestLimit = 110 * 1024 * 1024;

const base = '/api/v10';

/** Routes that are opened by the token in their path instead of an Authorization header. */
const opened = /^\/api\/v10\/(interactions|webhooks)\//;

/** Discord's REST API, version 10. Every request is logged, may meet an ordered fault, and is refused as Discord would. */
export function createRest(core: Core, faults: Faults, log: RequestLog): RestApp {
  const app = new Hono<RestEnvironment>();

  app.use(
    '*',
    bodyLimit({
      maxSize: requestLimit,
      onError: () => {
        throw refusal('too-large');
      },
    }),
  );
  app.use('*', async (c, next) => {
    c.set('sent', nothingSent);
    const method = c.req.method;
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    let bodyProblem: unknown;
    const sent = await readSent(c.req.raw).catch((error: unknown) => {
      bodyProblem = error;
      return nothingSent;
    });
    c.set('sent', sent);
    const files = [...sent.files.values()].map(({ name }) => name);
    const noteStatus = log.note({ method, path, body: sent.body, files, at: core.now() });
    c.set('noteStatus', noteStatus);
    const met = faults.take({ method, path, body: sent.body });
    const instead = met === undefined ? undefined : await meetBefore(c, met);
    if (instead !== undefined) {
      noteStatus(instead.status);
      return instead;
    }
    if (bodyProblem !== undefined) throw bodyProblem;
    if (!opened.test(path) && c.req.header('authorization') !== `Bot ${core.token}`) throw refusal('unauthorized');
    if ([...sent.files.values()].some(({ bytes }) => bytes.byteLength > core.attachmentLimit()))
      throw refusal('too-large');
    await next();
    const replaced = met === undefined ? undefined : await meetAfter(c, met);
    if (replaced === undefined) noteStatus(c.res.status);
    else c.res = replaced;
    return undefined;
  });

  for (const routes of [
    worldRoutes(core),
    commandRoutes(core),
    interactionRoutes(core),
    messageRoutes(core),
    threadRoutes(core),
    threadMemberRoutes(core),
  ]) {
    app.route(base, routes);
  }

  app.notFound(() => {
    throw refusal('general');
  });

  app.onError((error, c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    if (!(error instanceof DiscordRefusal)) {
      // A bug of the stand-in's: told where tests look.
      log.refuse({ method: c.req.method, path, status: 500, code: 0, reason: error.stack ?? error.message });
      return c.text('The stand-in failed.', 500);
    }
    const { status, body } = error;
    c.get('noteStatus')?.(status);
    const reason = body.errors === undefined ? body.message : `${body.message} ${JSON.stringify(body.errors)}`;
    log.refuse({ method: c.req.method, path, status, code: body.code, reason });
    const headers = body.retry_after === undefined ? {} : { 'Retry-After': String(body.retry_after) };
    return Response.json(body, { status, headers });
  });
  return app;
}
