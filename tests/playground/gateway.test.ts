import { once } from 'node:events';
import { type Client, Events, GatewayIntentBits, type Message, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../../playground/stand-in.ts';
import { createClient, logIn, openStandIn, usualIntents } from './open-stand-in.ts';

const withoutContent = usualIntents.filter((intent) => intent !== GatewayIntentBits.MessageContent);

/** The next messages of players that the client hears. */
function hear(client: Client, count: number): Promise<Message[]> {
  const heard: Message[] = [];
  return new Promise((resolve) => {
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) heard.push(message);
      if (heard.length === count) resolve(heard);
    });
  });
}

describe('logging in', () => {
  it.each([
    [4014, 'Used disallowed intents'],
    [4013, 'Used invalid intents'],
  ])('fails with close code %i', async (code, message) => {
    const standIn = await openStandIn();
    standIn.gateway.refuseIdentify(code);
    await expect(createClient(standIn).login(standIn.token)).rejects.toThrow(message);
  });

  it('fails with 4014 as long as an intent is asked for that is switched off', async () => {
    const standIn = await openStandIn();
    standIn.gateway.disallow(GatewayIntentBits.MessageContent);
    await expect(createClient(standIn).login(standIn.token)).rejects.toThrow('Used disallowed intents');
    await logIn(standIn, { intents: withoutContent });
    expect(standIn.gateway.isOnline).toBe(true);
  });

  it('fails with a wrong token', async () => {
    const standIn = await openStandIn();
    await expect(createClient(standIn).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(standIn.refusals).toMatchObject([{ status: 401, path: '/api/v10/gateway/bot' }]);
  });

  it('sees the server with its channel and members', async () => {
    const standIn = await openStandIn();
    const client = await logIn(standIn);
    const guild = client.guilds.cache.get(standIn.world.serverId);
    expect(guild?.channels.cache.has(standIn.world.channelId)).toBe(true);
    expect(guild?.memberCount).toBe(4);
  });
});

describe('a session', () => {
  it.each([
    ['its socket is cut', (standIn: StandIn) => standIn.gateway.drop()],
    ['it is closed with 4000', (standIn: StandIn) => standIn.gateway.close(4000)],
    ['it is asked to reconnect', (standIn: StandIn) => standIn.gateway.reconnect()],
  ])('goes on after %s, and misses nothing', async (_name, disturb) => {
    const standIn = await openStandIn();
    const client = await logIn(standIn);
    const heard = hear(client, 2);
    const resumed = once(client, Events.ShardResume);
    standIn.player('Ada').post({ content: 'before' });
    disturb(standIn);
    standIn.player('Ada').post({ content: 'meanwhile' });
    await resumed;
    expect((await heard).map(({ content }) => content)).toEqual(['before', 'meanwhile']);
    expect(standIn.gateway.sessions).toHaveLength(1);
  });

  it.each([
    ['it timed out (4009)', (standIn: StandIn) => standIn.gateway.close(4009)],
    ['it is told that it is invalid', (standIn: StandIn) => standIn.gateway.invalidate()],
  ])('is begun anew after %s', async (_name, disturb) => {
    const standIn = await openStandIn();
    const client = await logIn(standIn);
    const ready = once(client, Events.ShardReady);
    disturb(standIn);
    await ready;
    const heard = hear(client, 1);
    standIn.player('Ada').post({ content: 'again' });
    expect((await heard)[0]?.content).toBe('again');
    expect(standIn.gateway.sessions).toHaveLength(2);
  });

  it('gets the last message or interaction again when that is ordered', async () => {
    const standIn = await openStandIn();
    const client = await logIn(standIn);
    await client.application.commands.set([{ name: 'start', description: 'Starts' }]);
    const { id } = standIn.player('Ada').command('start');
    await once(client, Events.InteractionCreate);
    standIn.gateway.redeliver();
    expect((await once(client, Events.InteractionCreate))[0].id).toBe(id);
    const messageId = standIn.player('Ada').post({ content: 'once' });
    await once(client, Events.MessageCreate);
    await client.destroy();
    const heard = hear(await logIn(standIn), 1);
    standIn.gateway.redeliver();
    expect((await heard)[0]?.id).toBe(messageId);
  });

  it('hears when its messages are edited and deleted', async () => {
    const standIn = await openStandIn();
    const client = await logIn(standIn);
    const channel = client.channels.cache.get(standIn.world.channelId);
    if (channel?.isSendable() !== true) throw new Error('The channel is missing.');
    const message = await channel.send('a');
    const updated = once(client, Events.MessageUpdate);
    await message.edit('b');
    expect((await updated)[1].content).toBe('b');
    const deleted = once(client, Events.MessageDelete);
    await message.delete();
    expect((await deleted)[0].id).toBe(message.id);
  });
});

describe('without the MessageContent intent', () => {
  it('messages are empty, except those that mention the bot, answer it, or are direct', async () => {
    const standIn = await openStandIn();
    const client = await logIn(standIn, { intents: withoutContent });
    const ada = standIn.player('Ada');
    const channel = client.channels.cache.get(standIn.world.channelId);
    if (channel?.isSendable() !== true) throw new Error('The channel is missing.');
    const { id } = await channel.send('Well?');
    const heard = hear(client, 4);
    const files = [{ name: 'me.jpg', bytes: Buffer.from('photo') }];
    ada.post({ content: 'plain', files });
    ada.post({ content: '@Emotion Escape me', files });
    ada.post({ content: 'answer', files, replyTo: id });
    ada.post({ content: 'direct', files, channelId: ada.directMessage() });
    expect((await heard).map(({ content, attachments }) => [content, attachments.size])).toEqual([
      ['', 0],
      [`<@${standIn.world.botId}> me`, 1],
      ['answer', 1],
      ['direct', 1],
    ]);
  });
});

describe('the gateway', () => {
  async function open(standIn: StandIn): Promise<WebSocket> {
    const socket = new WebSocket(`${standIn.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    onTestFinished(() => socket.terminate());
    const [hello] = await once(socket, 'message');
    expect(JSON.parse(String(hello))).toMatchObject({ op: 10 });
    return socket;
  }

  it.each([
    ['garbage', '{', 4002],
    ['an unknown opcode', '{"op":99}', 4001],
    ['a wrong token', '{"op":2,"d":{"token":"wrong","intents":0}}', 4004],
    ['intents that Discord has not', '{"op":2,"d":{"token":"playground-token","intents":4294967295}}', 4013],
    ['talk before identifying', '{"op":3,"d":{}}', 4003],
  ])('closes on %s', async (_name, frame, code) => {
    const socket = await open(await openStandIn());
    socket.send(frame);
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  it('answers heartbeats, and does not resume what it does not know', async () => {
    const socket = await open(await openStandIn());
    socket.send('{"op":1,"d":null}');
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toMatchObject({ op: 11 });
    socket.send('{"op":6,"d":{"token":"playground-token","session_id":"1","seq":1}}');
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toMatchObject({ op: 9, d: false });
  });
});

it('lets the bot do only what it is permitted', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = client.channels.cache.get(standIn.world.channelId);
  if (channel?.isSendable() !== true) throw new Error('The channel is missing.');
  standIn.permit(PermissionFlagsBits.ViewChannel);
  await expect(channel.send('a')).rejects.toMatchObject({ code: 50013, status: 403 });
  standIn.permit(0n);
  await expect(channel.send('a')).rejects.toMatchObject({ code: 50001, status: 403 });
});
