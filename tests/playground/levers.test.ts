import { type Client, Events, type TextChannel } from 'discord.js';
import { expect, it } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { usualBotPermissions } from '../../playground/world/world.ts';
import { logIn, openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

const channelOf = (client: Client, standIn: StandIn): TextChannel =>
  client.channels.cache.get(standIn.world.channelId) as TextChannel;

it('deletes a message as a moderator would, and tells the bot', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const message = await channelOf(client, standIn).send('a');
  const told = new Promise<string>((resolve) => client.once(Events.MessageDelete, ({ id }) => resolve(id)));
  standIn.deleteMessage(message.id);
  expect(await told).toBe(message.id);
  await expect(message.edit('b')).rejects.toMatchObject({ status: 404, code: 10008 });
});

it('deletes a channel with its threads and messages, and tells the bot of each', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = channelOf(client, standIn);
  const inChannel = standIn.player('Ada').post({ content: 'a' });
  const opened = new Promise((resolve) => client.once(Events.ThreadCreate, resolve));
  const thread = standIn.thread();
  const inThread = standIn.player('Ada').post({ channelId: thread.id, content: 'b' });
  await opened;
  const gone: string[] = [];
  client.on(Events.ThreadDelete, ({ id }) => gone.push(id));
  const told = new Promise<void>((resolve) => client.once(Events.ChannelDelete, () => resolve()));
  standIn.deleteChannel(channel.id);
  await told;
  expect(gone).toEqual([thread.id]);
  expect([inChannel, inThread].map((id) => standIn.message(id))).toEqual([undefined, undefined]);
  await expect(channel.send('c')).rejects.toMatchObject({ status: 404, code: 10003 });
});

it('refuses answers to interactions whose channel was deleted', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  const failed = new Promise<unknown>((resolve) => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      standIn.deleteChannel(interaction.channelId);
      await interaction.editReply('late').catch(resolve);
    });
  });
  standIn.player('Ada').command('start');
  expect(await failed).toMatchObject({ code: 10003 });
});

it('lets messages older than an hour be edited three times in an hour', async () => {
  let ahead = 0;
  const standIn = await openStandIn({ now: () => Date.now() + ahead });
  const path = `/channels/${standIn.world.channelId}/messages`;
  const { id } = (await sendRaw(standIn, 'POST', path, { content: 'a' })).body as unknown as { id: string };
  const edit = () => sendRaw(standIn, 'PATCH', `${path}/${id}`, { content: 'b' });
  for (let times = 0; times < 5; times += 1) expect((await edit()).status).toBe(200);
  ahead = 61 * 60_000;
  for (let times = 0; times < 3; times += 1) expect((await edit()).status).toBe(200);
  expect(await edit()).toMatchObject({ status: 429, body: { code: 30046, retry_after: 600 } });
  ahead += 61 * 60_000;
  expect((await edit()).status).toBe(200);
});

it('lets members wait where slow mode is on, but neither the owner of the server nor the bot', async () => {
  let ahead = 0;
  const standIn = await openStandIn({ now: () => Date.now() + ahead });
  const client = await logIn(standIn);
  const updated = new Promise((resolve) => client.once(Events.ChannelUpdate, resolve));
  standIn.slow(30);
  await updated;
  expect(channelOf(client, standIn).rateLimitPerUser).toBe(30);
  const bela = standIn.player('Béla');
  bela.post({ content: 'a' });
  expect(() => bela.post({ content: 'b' })).toThrow('Slow mode');
  ahead = 31_000;
  bela.post({ content: 'b' });
  for (const content of ['c', 'd']) standIn.player('Ada').post({ content });
  for (const content of ['e', 'f']) await channelOf(client, standIn).send(content);
  expect(standIn.refusals).toEqual([]);
});

it('refuses files that are too large for the server with 40005, and says the limit with each interaction', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  standIn.limitAttachments(10);
  const limit = new Promise<number>((resolve) =>
    client.once(Events.InteractionCreate, ({ attachmentSizeLimit }) => resolve(attachmentSizeLimit)),
  );
  standIn.player('Ada').command('start');
  expect(await limit).toBe(10);
  const send = (bytes: number) =>
    channelOf(client, standIn).send({ files: [{ name: 'a.txt', attachment: Buffer.alloc(bytes) }] });
  await send(10);
  await expect(send(11)).rejects.toMatchObject({ status: 413, code: 40005 });
});

it('refuses replies without Read Message History with 160002, and other messages not', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const id = standIn.player('Ada').post({ content: 'a' });
  standIn.permit(BigInt(usualBotPermissions) & ~(1n << 16n));
  const channel = channelOf(client, standIn);
  const reply = { messageReference: id, failIfNotExists: false };
  await expect(channel.send({ content: 'b', reply })).rejects.toMatchObject({ status: 403, code: 160002 });
  await channel.send('c');
});

it('delivers the last events once more at the next resume, where told so', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  const seen: string[] = [];
  client.on(Events.InteractionCreate, ({ id }) => seen.push(id));
  const { id } = standIn.player('Ada').command('start');
  await standIn.until(() => seen.length === 1, 'the interaction');
  standIn.gateway.rewind(1);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  standIn.gateway.drop();
  await resumed;
  expect(seen).toEqual([id, id]);
});

it('lists the servers that the bot is on, page by page', async () => {
  const standIn = await openStandIn();
  const list = async (query: string): Promise<string[]> =>
    ((await sendRaw(standIn, 'GET', `/users/@me/guilds${query}`)).body as unknown as { id: string }[]).map(
      ({ id }) => id,
    );
  const [first, second] = standIn.world.servers.map(({ id }) => id);
  expect(await list('')).toEqual([first, second]);
  expect(await list('?limit=1')).toEqual([first]);
  expect(await list(`?limit=1&after=${first}`)).toEqual([second]);
});
