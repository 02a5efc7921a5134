import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { PlayerMistake } from '../players/player-mistake.ts';
import type { Players } from '../players/players.ts';
import type { RestApp, RestEnvironment } from '../rest/environment.ts';
import type { StoredInteraction } from '../state/stored.ts';
import type { Person, WorldServer } from '../world/world.ts';
import { builtPages } from './built-pages.ts';
import { emojiRoutes } from './emoji-routes.ts';
import { exampleRoutes } from './example-routes.ts';
import { doAct, pageAct } from './page-acts.ts';
import { pageCommand, type ReadInteraction, readInteraction, readPost } from './page-request.ts';
import { pageState } from './page-state.ts';

/** Larger than what the bot takes, so that "too big" can be met; in bytes. */
const requestLimit = 64 * 1024 * 1024;

const malformed = 'The page sent something that the playground does not understand. Reload the page.';
const stranger = 'This player does not exist. Reload the page.';

function playerOf(core: Core, id: string | undefined): Person {
  const player = core.places.world.players.find((one) => one.id === id);
  if (player === undefined) throw new PlayerMistake(stranger);
  return player;
}

function beginInteraction(players: Players, player: Person, read: ReadInteraction): StoredInteraction {
  const { payload, attachments, files } = read;
  switch (payload.kind) {
    case 'command': {
      const { channelId, name, options } = payload;
      return players.command(player, channelId, { name, options, attachments });
    }
    case 'component':
      return players.press(player, payload);
    case 'message-command':
      return players.useMenu(player, payload);
    case 'modal':
      return players.submit(player, { interactionId: payload.interactionId, values: payload.values, files });
  }
}

/** What the page asks for, as page-requests.ts has it, and the built page itself. */
export function pageRoutes(core: Core, gateway: Gateway, players: Players, server: WorldServer): RestApp {
  const app = new Hono<RestEnvironment>();
  app.use(
    '/page/*',
    bodyLimit({
      maxSize: requestLimit,
      onError: (c) => c.json({ error: 'This is too large: 64 MB in all at most.' }, 413),
    }),
  );

  app.get('/page/state', (c) => {
    const asked = c.req.query('player');
    const known = core.places.world.players.some(({ id }) => id === asked);
    const player = playerOf(core, known ? asked : core.places.world.players[0]?.id);
    return c.json(pageState(core, server, player.id, gateway.isOnline));
  });

  app.post('/page/messages', async (c) => {
    const read = await readPost(c.req.raw);
    if (read === undefined) return c.json({ error: malformed }, 400);
    const { playerId, channelId, content, replyTo, forwardOf } = read.payload;
    const player = playerOf(core, playerId);
    const message =
      forwardOf === undefined
        ? players.post(player, { channelId, content, files: read.files, replyTo })
        : players.forward(player, forwardOf, channelId);
    return c.json({ id: message.id }, 201);
  });

  app.post('/page/acts', async (c) => {
    const parsed = pageAct.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json({ error: malformed }, 400);
    return c.json(doAct(core, players, playerOf(core, parsed.data.playerId), parsed.data));
  });

  app.post('/page/interactions', async (c) => {
    const read = await readInteraction(c.req.raw);
    if (read === undefined) return c.json({ error: malformed }, 400);
    const interaction = beginInteraction(players, playerOf(core, read.payload.playerId), read);
    return c.json({ id: interaction.id }, 201);
  });

  app.post('/page/autocomplete', async (c) => {
    const parsed = pageCommand.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json({ error: malformed }, 400);
    const { playerId, channelId, name, options, focused } = parsed.data;
    const wish = { name, options, attachments: {}, focused };
    return c.json({ choices: await players.autocomplete(playerOf(core, playerId), channelId, wish) });
  });

  app.onError((error, c) => {
    if (error instanceof PlayerMistake) return c.json({ error: error.message }, 400);
    throw error;
  });

  app.route('/', emojiRoutes());
  app.route('/', exampleRoutes({ hasGame: true }));
  app.route('/', builtPages());
  return app;
}
