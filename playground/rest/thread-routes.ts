import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { apiChannel } from '../payloads/places.ts';
import type { WorldChannel } from '../world/world.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { permittedChannel } from './permitted.ts';
import { invalidForm, refusal } from './refusal.ts';

const threadName = z.string().min(1).max(100);
const creation = z.object({ name: threadName, type: z.number().nullish() });
const changes = z.object({
  name: threadName.exactOptional(),
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
});

function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidForm(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), code: 'BASE_TYPE_INVALID', message })),
  );
}

/** Threads: opened in a channel or from a message, archived, locked, joined. */
export function threadRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();

  const threadOf = (id: string): WorldChannel => {
    const channel = permittedChannel(core, id);
    if (channel.type !== ChannelType.PublicThread) throw refusal('unknown-channel');
    return channel;
  };

  app.post('/channels/:channel/threads', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'), PermissionFlagsBits.CreatePublicThreads);
    const { name, type } = parseBody(creation, c.get('sent').body);
    // Without a type Discord opens a private thread, which the stand-in does not have.
    if (type !== ChannelType.PublicThread)
      throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Only public threads (11) here' }]);
    return c.json(apiChannel(core, core.places.openThread(channel, core.places.world.bot, name)), 201);
  });

  app.post('/channels/:channel/messages/:message/threads', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'), PermissionFlagsBits.CreatePublicThreads);
    const { name } = parseBody(creation, c.get('sent').body);
    const message = core.messages.get(c.req.param('message'));
    if (message?.channelId !== channel.id) throw refusal('unknown-message');
    if (core.places.channel(message.id) !== undefined) throw refusal('thread-exists');
    return c.json(apiChannel(core, core.places.openThread(channel, core.places.world.bot, name, message.id)), 201);
  });

  app.patch('/channels/:channel', (c) => {
    const thread = threadOf(c.req.param('channel'));
    const { name, archived, locked } = parseBody(changes, c.get('sent').body);
    if (thread.isArchived === true && archived !== false) throw refusal('thread-archived');
    const isOwn = thread.ownerId === core.places.world.bot.id && locked === undefined && thread.isLocked !== true;
    const isWaking = archived === false && locked === undefined && name === undefined && thread.isLocked !== true;
    const needed = isWaking ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.ManageThreads;
    if (!isOwn) permittedChannel(core, thread.id, needed);
    const changed = core.places.setThread(thread.id, {
      ...(name === undefined ? {} : { name }),
      ...(archived === undefined ? {} : { isArchived: archived }),
      ...(locked === undefined ? {} : { isLocked: locked }),
    });
    return c.json(apiChannel(core, changed ?? thread));
  });

  app.put('/channels/:channel/thread-members/:user', (c) => {
    const thread = threadOf(c.req.param('channel'));
    if (thread.isArchived === true) throw refusal('thread-archived');
    return c.body(null, 204);
  });

  app.get('/guilds/:guild/threads/active', (c) => {
    const threads = core.places.channelsOf(c.req.param('guild')).filter(({ isArchived }) => isArchived === false);
    return c.json({ threads: threads.map((thread) => apiChannel(core, thread)), members: [] });
  });

  return app;
}
