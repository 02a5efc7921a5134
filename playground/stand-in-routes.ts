import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { FaceReader } from '../model/face-reader.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { classifierRoutes } from './classifier/classifier-routes.ts';
import type { Core } from './core.ts';
import type { Faults } from './faults.ts';
import type { GameWatch } from './game-watch.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Later } from './later.ts';
import { gameRoutes } from './page-server/game-routes.ts';
import { pageRoutes } from './page-server/page-routes.ts';
import { onlySameSite } from './page-server/same-site.ts';
import type { Players } from './players/players.ts';
import type { RestApp, RestEnvironment } from './rest/environment.ts';
import type { RequestLog } from './rest/request-log.ts';
import { createRest } from './rest/rest.ts';
import type { WorldServer } from './world/world.ts';

export interface RouteOptions {
  /** Tells the page where the game stands. */
  readonly game?: GameWatch;
  /** A page of its own at `/preview`, on the same origin as the playground's. */
  readonly preview?: Hono;
  /** With it the classifier's API answers, too. */
  readonly classifier?: {
    /** Nothing while there is none yet, and when there is none any longer. */
    readonly reader: () => FaceReader | undefined;
    /** Origins of other sites whose pages may ask it. */
    readonly corsOrigins?: readonly string[];
  };
}

export interface StandInRoutes {
  readonly app: RestApp;
  /** Waits until each request of the bot's that has come is answered. */
  answered(): Promise<void>;
}

/** All that the stand-in answers by HTTP: the bot under `/api`, the page, attachments and, where wished, the classifier. */
export function standInRoutes(
  core: Core,
  parts: {
    readonly faults: Faults;
    readonly log: RequestLog;
    readonly gateway: Gateway;
    readonly players: Players;
    /** The one that the page shows first. */
    readonly server: WorldServer;
    readonly later: Later;
  },
  { classifier, preview, game }: RouteOptions,
): StandInRoutes {
  const { faults, log, gateway, players, server, later } = parts;
  const app = new Hono<RestEnvironment>();
  const ownPort = (): string => new URL(core.origin()).port;
  if (classifier !== undefined) {
    // Before the rest: other sites may be named to it.
    app.route('/', classifierRoutes({ corsOrigins: [], ...classifier, loopbackPort: ownPort, now: core.now, later }));
  }
  app.use('*', onlySameSite(ownPort));
  app.route('/', attachmentRoutes(core, faults));
  const rest = createRest(core, faults, log);
  const underWay = new Set<Promise<Response>>();
  const answer = (request: Request, bindings: HttpBindings): Promise<Response> => {
    const answering = Promise.resolve(rest.fetch(request, bindings));
    underWay.add(answering);
    return answering.finally(() => underWay.delete(answering));
  };
  app.mount('/api', answer, { replaceRequest: (request) => request });
  if (preview !== undefined) app.route('/preview', preview);
  app.route('/', gameRoutes(core, game));
  app.route('/', pageRoutes(core, gateway, players, server));
  return {
    app,
    async answered() {
      await Promise.allSettled(underWay);
    },
  };
}
