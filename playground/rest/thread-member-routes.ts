import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';
import type { Core } from '../core.ts';
import { apiThreadMember } from '../payloads/places.ts';
import type { WorldChannel } from '../world/world.ts';
import type { RestApp, RestContext, RestEnvironment } from './environment.ts';
import { permittedChannel } from './permitted.ts';
import { refusal } from './refusal.ts';

/** Who is in a thread: listed, added, taken out. */
export function threadMemberRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();

  const threadOf = (c: RestContext, ...needed: readonly bigint[]): WorldChannel => {
    const channel = permittedChannel(core, c.req.param('channel') ?? '');
    if (channel.type !== ChannelType.PublicThread) throw refusal('wrong-channel-type');
    return permittedChannel(core, channel.id, ...needed);
  };
  const personOf = (c: RestContext): string => {
    const id = c.req.param('user') ?? '';
    return id === '@me' ? core.places.world.bot.id : id;
  };

  app.get('/channels/:channel/thread-members', (c) => {
    const thread = threadOf(c);
    return c.json((thread.memberIds ?? []).map((id) => apiThreadMember(thread, id)));
  });

  app.get('/channels/:channel/thread-members/:user', (c) => {
    const thread = threadOf(c);
    const id = personOf(c);
    if (thread.memberIds?.includes(id) !== true) throw refusal('unknown-member');
    return c.json(apiThreadMember(thread, id));
  });

  app.put('/channels/:channel/thread-members/:user', (c) => {
    const id = personOf(c);
    const isSelf = id === core.places.world.bot.id;
    const thread = threadOf(c, ...(isSelf ? [] : [PermissionFlagsBits.SendMessagesInThreads]));
    if (thread.isArchived === true) throw refusal('thread-archived');
    if (core.places.person(id) === undefined) throw refusal('unknown-user');
    if (!core.places.isMember(thread.serverId ?? '', id)) throw refusal('unknown-member');
    core.places.setThreadMember(thread.id, id, true);
    return c.body(null, 204);
  });

  app.delete('/channels/:channel/thread-members/:user', (c) => {
    const id = personOf(c);
    const isSelf = id === core.places.world.bot.id;
    const thread = threadOf(c, ...(isSelf ? [] : [PermissionFlagsBits.ManageThreads]));
    if (thread.isArchived === true) throw refusal('thread-archived');
    if (thread.memberIds?.includes(id) !== true) throw refusal('unknown-member');
    core.places.setThreadMember(thread.id, id, false);
    return c.body(null, 204);
  });

  return app;
}
