import { once } from 'node:events';
import { request } from 'node:http';
import { ComponentType, Events, MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { PageGame, PageMessage } from '../../playground/protocol.ts';
import { logIn, openStandIn } from './open-stand-in.ts';
import { form, openLive, send, stateOf } from './page-requests.ts';

it('tells the page who and what is there', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'Starts a story' }]);
  const state = await stateOf(standIn, standIn.player('Ada').id);
  expect(state.players.map(({ name }) => name)).toEqual(['Ada', 'Béla', 'Chiyo']);
  expect(state.servers).toMatchObject([
    { id: standIn.world.serverId, name: 'The Departure Hall' },
    { id: standIn.world.servers[1]?.id, name: 'The Harbour' },
  ]);
  expect(state.servers?.[0]?.memberIds).toHaveLength(4);
  expect(state.channels[0]).toMatchObject({ id: standIn.world.channelId, kind: 'text' });
  expect(state.channels.map(({ kind, serverId }) => [kind, serverId])).toEqual(
    standIn.world.servers.flatMap(({ id, channels }) => channels.map(({ kind }) => [kind, id])),
  );
  expect(state.bot).toMatchObject({ id: standIn.world.botId, isOnline: true });
  expect(state.commands.map(({ name }) => name)).toEqual(['start']);
});

it('carries a post with a photo to the bot, and the answer back to every page', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`a photo of ${message.attachments.first()?.size} bytes`);
  });
  const ada = standIn.player('Ada');
  const live = await openLive(standIn, standIn.player('Béla').id);
  const own = live.next('message');
  const payload = { playerId: ada.id, channelId: standIn.world.channelId, content: 'me' };
  const response = await send(standIn, '/page/messages', form(payload, { 'files[0]': new Blob(['photo']) }));
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  const { message } = await own;
  expect(message).toMatchObject({ id, content: 'me', author: { name: 'Ada', isBot: false } });
  expect(await (await fetch(message.attachments[0]?.url ?? '')).text()).toBe('photo');
  const answer = await live.next('message');
  expect(answer.message).toMatchObject({ content: 'a photo of 5 bytes', replyTo: { messageId: id, excerpt: 'me' } });
});

it('carries commands with photos and presses, shows "is thinking", and keeps private answers from others', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([
    { name: 'face', description: 'A face', options: [{ name: 'photo', description: 'It', type: 11, required: true }] },
  ]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        components: [
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: 1, label: 'Go', customId: 'go' }],
          },
        ],
      });
    } else if (interaction.isButton()) await interaction.update({ content: 'gone', components: [] });
  });
  const ada = standIn.player('Ada');
  const [hers, his] = [await openLive(standIn, ada.id), await openLive(standIn, standIn.player('Béla').id)];
  const thinking = hers.next('message');
  const command = {
    kind: 'command',
    playerId: ada.id,
    channelId: standIn.world.channelId,
    name: 'face',
    options: {},
  } as const;
  const response = await send(standIn, '/page/interactions', form(command, { 'option:photo': new Blob(['photo']) }));
  expect(response.status).toBe(201);
  expect((await thinking).message).toMatchObject({ isThinking: true, privateFor: ada.id });
  const { message } = await hers.next('message');
  expect(message).toMatchObject({ isThinking: false, privateFor: ada.id, interaction: { name: 'face' } });
  const updated = hers.next('message');
  const press = { kind: 'component', playerId: ada.id, messageId: message.id, customId: 'go' } as const;
  expect((await send(standIn, '/page/interactions', form(press))).status).toBe(201);
  expect((await updated).message).toMatchObject({ id: message.id, content: 'gone', components: [] });
  expect(his.seen.filter(({ type }) => type === 'message')).toEqual([]);
  expect((await stateOf(standIn, standIn.player('Béla').id)).messages).toEqual([]);
  expect((await stateOf(standIn, ada.id)).messages.map(({ id }: PageMessage) => id)).toEqual([message.id]);
});

it('answers autocomplete with what the bot offers', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([
    { name: 'start', description: 'A', options: [{ name: 'story', description: 'S', type: 3, autocomplete: true }] },
  ]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete())
      void interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]);
  });
  const response = await fetch(`${standIn.url}/page/autocomplete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'command',
      playerId: standIn.player('Ada').id,
      channelId: standIn.world.channelId,
      name: 'start',
      options: { story: 'la' },
      focused: 'story',
    }),
  });
  expect(await response.json()).toEqual({ choices: [{ name: 'la', value: 'x' }] });
});

it('tells only the player whose interaction nobody answered in time', async () => {
  const later: (() => void)[] = [];
  const standIn = await openStandIn({
    later: (_ms, act) => {
      later.push(act);
      return () => {};
    },
  });
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'A' }]);
  const ada = standIn.player('Ada');
  const [hers, his] = [await openLive(standIn, ada.id), await openLive(standIn, standIn.player('Béla').id)];
  const failed = hers.next('interaction-failed');
  ada.command('start');
  for (const act of later) act();
  expect(await failed).toEqual({ type: 'interaction-failed', playerId: ada.id, name: 'start' });
  expect(his.seen.filter(({ type }) => type !== 'traffic')).toEqual([]);
});

it('tells the page when the bot goes and comes', async () => {
  const standIn = await openStandIn();
  const live = await openLive(standIn, standIn.player('Ada').id);
  const online = live.next('bot');
  const client = await logIn(standIn);
  expect(await online).toEqual({ type: 'bot', isOnline: true });
  const offline = live.next('bot');
  await client.destroy();
  expect(await offline).toEqual({ type: 'bot', isOnline: false });
});

it.each([
  ['an empty post', { content: ' ' }, 'Write something or add a photo.'],
  ['a post that is too long', { content: 'a'.repeat(2001) }, 'A message may have 2000 characters at most.'],
  ['a post into nowhere', { content: 'a', channelId: '1' }, 'There is no such channel.'],
  ['a stranger', { content: 'a', playerId: '1' }, 'This player does not exist. Reload the page.'],
])('answers %s with a sentence', async (_name, wrong, error) => {
  const standIn = await openStandIn();
  const payload = { playerId: standIn.player('Ada').id, channelId: standIn.world.channelId, ...wrong };
  const response = await send(standIn, '/page/messages', form(payload));
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error });
});

it.each([
  ['garbage', '/page/messages', '{'],
  ['an unknown kind', '/page/interactions', '{"kind":"dance"}'],
])('answers %s with a sentence', async (_name, path, payload) => {
  const standIn = await openStandIn();
  const data = new FormData();
  data.set('payload', payload);
  const response = await send(standIn, path, data);
  expect(response.status).toBe(400);
  expect(await response.json()).toHaveProperty('error');
});

it.each(['/page/state', '/page/messages', '/page/interactions', '/page/autocomplete', '/', '/api/v10/gateway'])(
  'refuses other sites on %s',
  async (path) => {
    const standIn = await openStandIn();
    const method = path.startsWith('/page/') && path !== '/page/state' ? 'POST' : 'GET';
    const foreign = await fetch(`${standIn.url}${path}`, { method, headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    const crossSite = await fetch(`${standIn.url}${path}`, { method, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(crossSite.status).toBe(403);
  },
);

it('refuses names that were pointed at this machine', async () => {
  const standIn = await openStandIn();
  const { port } = new URL(standIn.url);
  const call = request({ host: '127.0.0.1', port, path: '/page/state', headers: { host: `evil.example:${port}` } });
  call.end();
  const [response] = await once(call, 'response');
  response.resume();
  expect(response.statusCode).toBe(403);
});

it.each([
  ['a page of another site', '/page/live?player=PLAYER', { origin: 'https://evil.example' }, 403],
  ['a stranger', '/page/live?player=1', {}, 404],
  ['a page that would be the bot', '/gateway?v=10', { origin: 'OWN' }, 403],
  ['anything else', '/elsewhere', {}, 404],
])('opens no socket for %s', async (_name, path, headers, status) => {
  const standIn = await openStandIn();
  const address = `${standIn.url.replace('http', 'ws')}${path.replace('PLAYER', standIn.player('Ada').id)}`;
  const own = Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key, value.replace('OWN', standIn.url)]),
  );
  const socket = new WebSocket(address, { headers: own });
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  expect(response.statusCode).toBe(status);
  socket.terminate();
});

it('draws emoji for the page, and gives out nothing else from where the drawings lie', async () => {
  const standIn = await openStandIn();
  const drawing = await fetch(`${standIn.url}/emoji/1f604.svg`);
  expect(drawing.headers.get('content-type')).toContain('image/svg+xml');
  expect(await drawing.text()).toMatch(/^<svg /);
  for (const path of ['package.json', '..%2f..%2fpackage.json', '1f604', 'ffffff.svg'])
    expect((await fetch(`${standIn.url}/emoji/${path}`)).status, path).toBe(404);
});

it('tells of the game what it is told itself, to who sees the channel; by itself it knows none', async () => {
  const { url, world, player } = await openStandIn({
    game: {
      look: async ({ playerId, serverId, playerIds }) => ({
        players: playerIds.map((id) => ({
          playerId: id,
          doing: id === playerId && serverId !== null ? 'turn' : 'waiting',
        })),
      }),
      drawMap: async ({ channelId }) => `<svg>${channelId}</svg>`,
    },
  });
  const ask = (path: string, channel: string) => fetch(`${url}${path}?player=${player('Ada').id}&channel=${channel}`);
  const { players } = (await (await ask('/page/game', world.channelId)).json()) as PageGame;
  expect(players.map(({ doing }) => doing)).toEqual(['turn', 'waiting', 'waiting']);
  const map = await ask('/page/game/map.svg', world.channelId);
  expect(map.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await map.text()).toBe(`<svg>${world.channelId}</svg>`);
  expect((await ask('/page/game', '1')).status).toBe(404);
  const silent = await openStandIn();
  const { id } = silent.player('Ada');
  expect((await fetch(`${silent.url}/page/game?player=${id}&channel=${silent.world.channelId}`)).status).toBe(404);
});
