import { type Context, Hono } from 'hono';
import type { Core } from '../core.ts';
import type { GamePlace, GameWatch } from '../game-watch.ts';
import { seesChannel } from '../players/visible.ts';
import type { RestApp, RestEnvironment } from '../rest/environment.ts';

const notTold = 'This playground does not tell where the game stands.';

/** Nothing but the pictures that it carries along. */
const mapPolicy = "default-src 'none'; img-src data:";

/** The panel beside the channel: where the game stands, and its map. */
export function gameRoutes(core: Core, game: GameWatch | undefined): RestApp {
  const app = new Hono<RestEnvironment>();

  const placeOf = (c: Context): GamePlace | undefined => {
    const player = core.places.world.players.find(({ id }) => id === c.req.query('player'));
    const channel = core.places.channel(c.req.query('channel') ?? '');
    if (player === undefined || channel === undefined || !seesChannel(core, player.id, channel.id)) return undefined;
    const memberIds = channel.serverId === undefined ? [player.id] : core.places.server(channel.serverId)?.memberIds;
    return {
      playerId: player.id,
      serverId: channel.serverId ?? null,
      channelId: channel.id,
      playerIds: core.places.world.players.map(({ id }) => id).filter((id) => memberIds?.includes(id) === true),
    };
  };

  app.get('/page/game', async (c) => {
    const place = placeOf(c);
    if (game === undefined || place === undefined) return c.json({ error: notTold }, 404);
    return c.json(await game.look(place));
  });

  app.get('/page/game/map.svg', async (c) => {
    const place = placeOf(c);
    const svg = place === undefined ? undefined : await game?.drawMap(place);
    if (svg === undefined) return c.json({ error: notTold }, 404);
    return c.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Content-Security-Policy': mapPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
