import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { apiChannel, apiThreadMember } from '../payloads/places.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { mayBot, permittedChannel } from './permitted.ts';
import { invalidForm, refusal } from './refusal.ts';

/** After how many minutes without a message Discord archives a thread. */
const restMinutes = [60, 1440, 4320, 10_080] as const;

const threadName = z.string().min(1).max(100);
const rest = z.literal(restMinutes);
const creation = z.object({ name: threadName, type: z.number().nullish(), auto_archive_duration: rest.nullish() });
const changes = z.object({
  name: threadName.exactOptional(),
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
  auto_archive_duration: rest.exactOptional(),
});

function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidForm(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), code: 'BASE_TYPE_INVALID', message })),
  );
}

/** Public threads by the kind of channel that they are opened in. */
const threadTypes: Partial<Readonly<Record<ChannelType, ChannelType>>> = {
  [ChannelType.GuildText]: ChannelType.PublicThread,
  [ChannelType.GuildAnnouncement]: ChannelType.AnnouncementThread,
};

/** Threads: opened in a channel or from a message, changed, listed. */
export function threadRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();

  const open = (channelId: string, sent: unknown, messageId?: string): Readonly<Record<string, unknown>> => {
    const channel = permittedChannel(core, channelId);
    const type = threadTypes[channel.type];
    if (type === undefined) throw refusal('wrong-channel-type');
    permittedChannel(core, channelId, PermissionFlagsBits.CreatePublicThreads);
    const body = parseBody(creation, sent);
    if (messageId !== undefined) {
      if (core.messages.get(messageId)?.channelId !== channel.id) throw refusal('unknown-message');
      if (core.places.channel(messageId) !== undefined) throw refusal('thread-exists');
    } else if (body.type !== type) {
      // Without a type Discord opens a private thread, which the stand-in does not have.
      throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Only public threads (${type}) here` }]);
    }
    const thread = core.places.openThread(channel, core.places.world.bot, {
      name: body.name,
      id: messageId,
      archivesAfter: body.auto_archive_duration ?? undefined,
    });
    return apiChannel(core, thread);
  };

  app.post('/channels/:channel/threads', (c) => c.json(open(c.req.param('channel'), c.get('sent').body), 201));

  app.post('/channels/:channel/messages/:message/threads', (c) =>
    c.json(open(c.req.param('channel'), c.get('sent').body, c.req.param('message')), 201),
  );

  app.patch('/channels/:channel', (c) => {
    const thread = permittedChannel(core, c.req.param('channel'));
    if (thread.type === ChannelType.DM) throw refusal('wrong-channel-type');
    if (thread.type !== ChannelType.PublicThread) throw refusal('missing-permissions');
    const body = parseBody(changes, c.get('sent').body);
    const { name, archived, locked, auto_archive_duration: archivesAfter } = body;
    if (thread.isArchived === true && archived !== false) throw refusal('thread-archived');
    const isOwn = thread.ownerId === core.places.world.bot.id && locked === undefined && thread.isLocked !== true;
    const isWaking = archived === false && Object.keys(body).length === 1 && thread.isLocked !== true;
    const needed = isWaking ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.ManageThreads;
    if (!isOwn) permittedChannel(core, thread.id, needed);
    const changed = core.places.setThread(thread.id, {
      ...(name === undefined ? {} : { name }),
      ...(archived === undefined ? {} : { isArchived: archived }),
      ...(locked === undefined ? {} : { isLocked: locked }),
      ...(archivesAfter === undefined ? {} : { archivesAfter }),
    });
    return c.json(apiChannel(core, changed ?? thread));
  });

  app.get('/guilds/:guild/threads/active', (c) => {
    const { bot } = core.places.world;
    if (!core.places.isMember(c.req.param('guild'), bot.id)) throw refusal('missing-access');
    const threads = core.places
      .channelsOf(c.req.param('guild'))
      .filter(({ isArchived }) => isArchived === false)
      .filter((thread) => mayBot(core, thread, PermissionFlagsBits.ViewChannel));
    return c.json({
      threads: threads.map((thread) => apiChannel(core, thread)),
      members: threads
        .filter(({ memberIds = [] }) => memberIds.includes(bot.id))
        .map((thread) => apiThreadMember(thread, bot.id)),
    });
  });

  return app;
}
