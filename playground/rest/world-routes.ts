import { Hono } from 'hono';
import type { Core } from '../core.ts';
import { apiMember, apiUser } from '../payloads/people.ts';
import { apiApplication, apiChannel, apiGuild, apiPartialGuild } from '../payloads/places.ts';
import type { WorldServer } from '../world/world.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { invalidForm, refusal } from './refusal.ts';

/** How many servers one answer names at most. */
const guildPage = 200;

/** Who the bot is, where the gateway is, and the servers with their members and channels. */
export function worldRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();
  const gatewayUrl = (): string => `${core.origin().replace('http:', 'ws:')}/gateway`;
  const server = (id: string): WorldServer => {
    const found = core.places.server(id);
    if (found === undefined || !core.places.isMember(id, core.places.world.bot.id)) throw refusal('unknown-guild');
    return found;
  };

  app.get('/gateway', (c) => c.json({ url: gatewayUrl() }));
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  );
  app.get('/applications/@me', (c) => c.json(apiApplication(core)));
  app.get('/oauth2/applications/@me', (c) => c.json(apiApplication(core)));
  app.get('/users/@me', (c) => c.json(apiUser(core.places.world.bot)));
  app.get('/users/@me/guilds', (c) => {
    const limit = Number(c.req.query('limit') ?? guildPage);
    if (!Number.isInteger(limit) || limit < 1 || limit > guildPage)
      throw invalidForm([
        { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: `limit must be from 1 to ${guildPage}` },
      ]);
    const after = BigInt(c.req.query('after') ?? 0);
    const servers = core.places
      .servers()
      .filter(({ id }) => core.places.isMember(id, core.places.world.bot.id))
      .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
      .filter(({ id }) => BigInt(id) > after);
    return c.json(servers.slice(0, limit).map(apiPartialGuild));
  });
  app.get('/users/:user', (c) => {
    const person = core.places.person(c.req.param('user'));
    if (person === undefined) throw refusal('unknown-user');
    return c.json(apiUser(person));
  });
  app.get('/guilds/:guild', (c) => c.json(apiGuild(core, server(c.req.param('guild')))));
  app.get('/guilds/:guild/channels', (c) => {
    const { id } = server(c.req.param('guild'));
    const channels = core.places.channelsOf(id).filter(({ parentId }) => parentId === undefined);
    return c.json(channels.map((channel) => apiChannel(core, channel)));
  });
  app.get('/guilds/:guild/members', (c) => {
    const members = server(c.req.param('guild')).memberIds.flatMap((id) => core.places.person(id) ?? []);
    return c.json(members.map(apiMember));
  });
  app.get('/guilds/:guild/members/:user', (c) => {
    const { memberIds } = server(c.req.param('guild'));
    const id = c.req.param('user');
    const person = memberIds.includes(id) ? core.places.person(id) : undefined;
    if (person === undefined) throw refusal('unknown-member');
    return c.json(apiMember(person));
  });
  return app;
}
