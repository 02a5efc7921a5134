import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { z } from 'zod';
import { checkMessage, checkMessageEdit } from '../checks/check-message.ts';
import { isEmoji } from '../checks/emoji.ts';
import { limits } from '../checks/limits.ts';
import type { Core } from '../core.ts';
import { apiMessage } from '../payloads/message.ts';
import { apiChannel } from '../payloads/places.ts';
import { deleteChannel } from '../players/delete-channel.ts';
import { joinByWriting } from '../players/join-by-writing.ts';
import type { StoredMessage } from '../state/stored.ts';
import { storeEdit } from './answers.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { applyEdit, type MessageBody, messageBody, writeMessage } from './message-body.ts';
import { countOldEdit } from './old-edits.ts';
import { mayBot, permittedChannel, refuseArchived, speaking, wakeThread } from './permitted.ts';
import { invalidForm, refusal } from './refusal.ts';

/** How long Discord drops a second message with the same nonce: "some minutes" (FACTS.md, D30). */
const nonceLifeMs = 5 * 60_000;

/** A message that the channel's own routes know: private answers are none of them. */
function channelMessage(core: Core, channelId: string, id: string): StoredMessage {
  const message = core.messages.get(id);
  if (message === undefined || message.channelId !== channelId || message.privateFor !== undefined)
    throw refusal('unknown-message');
  return message;
}

function sameNonce(core: Core, channelId: string, body: MessageBody): StoredMessage | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined || body.nonce === null) return undefined;
  const { id } = core.places.world.bot;
  return core.messages
    .inChannel(channelId)
    .find((one) => one.authorId === id && one.nonce === body.nonce && core.now() - one.createdAt < nonceLifeMs);
}

function replyTarget(core: Core, channelId: string, body: MessageBody): string | undefined {
  const reference = body.message_reference;
  if (reference === undefined || reference === null) return undefined;
  if (core.messages.get(reference.message_id)?.channelId === channelId) return reference.message_id;
  if (reference.fail_if_not_exists === false) return undefined;
  throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

const recipient = z.object({ recipient_id: z.string() });

/** Channels, their messages, reactions and "is typing". */
export function messageRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();

  app.post('/users/@me/channels', (c) => {
    const parsed = recipient.safeParse(c.get('sent').body);
    const player = parsed.success ? core.places.person(parsed.data.recipient_id) : undefined;
    if (player === undefined || player.isBot) throw refusal('unknown-user');
    return c.json(apiChannel(core, core.places.directMessage(player)));
  });

  app.get('/channels/:channel', (c) => c.json(apiChannel(core, permittedChannel(core, c.req.param('channel')))));

  app.delete('/channels/:channel', (c) => {
    const { id, type } = permittedChannel(core, c.req.param('channel'));
    const isThread = type === ChannelType.PublicThread;
    const needed = isThread ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels;
    const channel = type === ChannelType.DM ? permittedChannel(core, id) : permittedChannel(core, id, needed);
    const answer = apiChannel(core, channel);
    deleteChannel(core, id);
    return c.json(answer);
  });

  app.post('/channels/:channel/typing', (c) => {
    const id = c.req.param('channel');
    const channel = permittedChannel(core, id, speaking(core, id));
    core.changes.tell({ type: 'typing', channelId: channel.id });
    return c.body(null, 204);
  });

  app.get('/channels/:channel/messages', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'), PermissionFlagsBits.ReadMessageHistory);
    const limit = Number(c.req.query('limit') ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'limit must be from 1 to 100' }]);
    const before = c.req.query('before');
    const after = c.req.query('after');
    const visible = core.messages
      .inChannel(channel.id)
      .filter((one) => one.privateFor === undefined)
      .filter((one) => before === undefined || BigInt(one.id) < BigInt(before))
      .filter((one) => after === undefined || BigInt(one.id) > BigInt(after));
    const page = after === undefined ? visible.slice(-limit) : visible.slice(0, limit);
    return c.json(page.reverse().map((message) => apiMessage(core, message)));
  });

  app.post('/channels/:channel/messages', (c) => {
    const sent = c.get('sent');
    const id = c.req.param('channel');
    const channel = permittedChannel(core, id, speaking(core, id));
    if (channel.type === ChannelType.GuildForum) throw refusal('no-text-channel');
    if (channel.playerId !== undefined && core.places.isClosedToDirectMessages(channel.playerId))
      throw refusal('cannot-message-user');
    if (sent.files.size > 0) permittedChannel(core, id, PermissionFlagsBits.AttachFiles);
    checkMessage(sent);
    const body = messageBody.parse(sent.body);
    if ((body.embeds ?? []).length > 0) permittedChannel(core, id, PermissionFlagsBits.EmbedLinks);
    if (body.message_reference && !mayBot(core, channel, PermissionFlagsBits.ReadMessageHistory))
      throw refusal('no-reply');
    wakeThread(core, id);
    const replyTo = replyTarget(core, channel.id, body);
    const first = sameNonce(core, channel.id, body);
    const message = first ?? writeMessage(core, { channelId: channel.id, replyTo }, body, sent);
    joinByWriting(core, message);
    return c.json(apiMessage(core, message));
  });

  app.get('/channels/:channel/messages/:message', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'), PermissionFlagsBits.ReadMessageHistory);
    return c.json(apiMessage(core, channelMessage(core, channel.id, c.req.param('message'))));
  });

  app.patch('/channels/:channel/messages/:message', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'));
    const message = channelMessage(core, channel.id, c.req.param('message'));
    if (message.authorId !== core.places.world.bot.id) throw refusal('not-the-author');
    refuseArchived(core, channel.id);
    countOldEdit(core, message);
    if (c.get('sent').files.size > 0) permittedChannel(core, channel.id, PermissionFlagsBits.AttachFiles);
    checkMessageEdit(c.get('sent'), message);
    const edited = applyEdit(core, message, messageBody.parse(c.get('sent').body), c.get('sent'));
    storeEdit(core, message, edited);
    return c.json(apiMessage(core, edited));
  });

  app.delete('/channels/:channel/messages/:message', (c) => {
    const channel = permittedChannel(core, c.req.param('channel'));
    const message = channelMessage(core, channel.id, c.req.param('message'));
    const isOwn = message.authorId === core.places.world.bot.id;
    if (!isOwn) permittedChannel(core, channel.id, PermissionFlagsBits.ManageMessages);
    if (!isOwn && channel.type === ChannelType.DM) throw refusal('missing-permissions');
    core.messages.remove(message.id);
    return c.body(null, 204);
  });

  const react = (channelId: string, messageId: string, emoji: string, isOn: boolean): void => {
    const channel = permittedChannel(core, channelId, PermissionFlagsBits.ReadMessageHistory);
    const message = channelMessage(core, channel.id, messageId);
    const isKnown = message.reactions.some((one) => one.emoji === emoji);
    if (isOn && !isKnown) permittedChannel(core, channelId, PermissionFlagsBits.AddReactions);
    refuseArchived(core, channel.id);
    if (!isEmoji(emoji)) throw refusal('unknown-emoji');
    if (isOn && !isKnown && message.reactions.length >= limits.reactions) throw refusal('too-many-reactions');
    const botId = core.places.world.bot.id;
    const others = message.reactions.map((one) =>
      one.emoji === emoji ? { ...one, personIds: one.personIds.filter((id) => id !== botId) } : one,
    );
    const known = others.find((one) => one.emoji === emoji);
    const reactions = !isOn
      ? others
      : known === undefined
        ? [...others, { emoji, personIds: [botId] }]
        : others.map((one) => (one === known ? { ...one, personIds: [...one.personIds, botId] } : one));
    core.messages.react({ ...message, reactions: reactions.filter(({ personIds }) => personIds.length > 0) });
  };
  app.put('/channels/:channel/messages/:message/reactions/:emoji/@me', (c) => {
    react(c.req.param('channel'), c.req.param('message'), c.req.param('emoji'), true);
    return c.body(null, 204);
  });
  app.delete('/channels/:channel/messages/:message/reactions/:emoji/@me', (c) => {
    react(c.req.param('channel'), c.req.param('message'), c.req.param('emoji'), false);
    return c.body(null, 204);
  });

  return app;
}
