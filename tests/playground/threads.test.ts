import {
  ChannelType,
  type Client,
  Events,
  PermissionFlagsBits,
  type TextChannel,
  type ThreadChannel,
} from 'discord.js';
import { expect, it } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { usualBotPermissions } from '../../playground/world/world.ts';
import { logIn, openStandIn } from './open-stand-in.ts';

function without(standIn: StandIn, ...bits: readonly bigint[]): void {
  standIn.permit(bits.reduce((permissions, bit) => permissions & ~bit, BigInt(usualBotPermissions)));
}

const threadOf = async (client: Client, id: string): Promise<ThreadChannel> =>
  (await client.channels.fetch(id, { force: true })) as ThreadChannel;

it("tells the bot of a player's thread, of what is posted there, and of its life", async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const created = new Promise<ThreadChannel>((resolve) => client.once(Events.ThreadCreate, resolve));
  const levers = standIn.thread({ name: 'Our flight' });
  const thread = await created;
  expect(thread).toMatchObject({
    id: levers.id,
    name: 'Our flight',
    type: ChannelType.PublicThread,
    parentId: standIn.world.channelId,
    ownerId: standIn.player('Ada').id,
    archived: false,
    locked: false,
  });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply('here');
  });
  const answered = standIn.nextMessage(({ author }) => author.isBot);
  standIn.player('Béla').post({ channelId: levers.id, content: 'a' });
  expect(await answered).toMatchObject({ channelId: levers.id, content: 'here' });
  const updated = new Promise<ThreadChannel>((resolve) =>
    client.once(Events.ThreadUpdate, (_old, now) => resolve(now)),
  );
  levers.archive();
  expect((await updated).archived).toBe(true);
  expect(standIn.refusals).toEqual([]);
});

it('takes a thread out of the archive when somebody writes there, except where it is locked', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  without(standIn, PermissionFlagsBits.ManageThreads);
  const levers = standIn.thread();
  levers.archive();
  standIn.player('Béla').post({ channelId: levers.id, content: 'a' });
  expect(standIn.channel(levers.id)?.isArchived).toBe(false);
  levers.archive();
  const thread = await threadOf(client, levers.id);
  const { id } = await thread.send('b');
  expect(standIn.channel(levers.id)?.isArchived).toBe(false);
  levers.lock();
  await expect(thread.send('c')).rejects.toMatchObject({ code: 160005 });
  levers.archive();
  await expect(thread.send('c')).rejects.toMatchObject({ code: 50083 });
  await expect(thread.messages.edit(id, 'c')).rejects.toMatchObject({ code: 50083 });
  await expect(thread.messages.react(id, '⏳')).rejects.toMatchObject({ code: 50083 });
  await expect(thread.setArchived(false)).rejects.toMatchObject({ code: 50013 });
  expect(() => standIn.player('Béla').post({ channelId: levers.id, content: 'd' })).toThrow('locked');
  standIn.permit(BigInt(usualBotPermissions));
  await thread.setArchived(false);
  await thread.send('e');
});

it('refuses an answer to an interaction in a thread that was archived and locked meanwhile', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  without(standIn, PermissionFlagsBits.ManageThreads);
  const levers = standIn.thread();
  const failed = new Promise<unknown>((resolve) => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      levers.lock();
      levers.archive();
      await interaction.editReply('late').catch(resolve);
    });
  });
  standIn.player('Béla').command('start', {}, { channelId: levers.id });
  expect(await failed).toMatchObject({ code: 50083 });
});

it('lets the bot open threads, lock them, and find them after a restart of its own', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = (await client.channels.fetch(standIn.world.channelId)) as TextChannel;
  const thread = await channel.threads.create({ name: 'A party', type: ChannelType.PublicThread });
  const other = await (await channel.send('scene')).startThread({ name: 'From a message' });
  await thread.send('welcome');
  await other.setLocked(true);
  expect(standIn.channel(other.id)).toMatchObject({ kind: 'thread', isLocked: true, isArchived: false });
  await other.setArchived(true);
  await client.destroy();
  const again = await logIn(standIn);
  expect(again.channels.cache.has(thread.id)).toBe(true);
  expect(again.channels.cache.has(other.id)).toBe(false);
  expect(standIn.refusals).toEqual([]);
});

it.each([
  [
    'files without Attach Files',
    PermissionFlagsBits.AttachFiles,
    { files: [{ name: 'a.txt', attachment: Buffer.from('a') }] },
  ],
  ['embeds without Embed Links', PermissionFlagsBits.EmbedLinks, { embeds: [{ description: 'a' }] }],
  ['anything without Send Messages', PermissionFlagsBits.SendMessages, { content: 'a' }],
])('refuses %s with 50013', async (_name, bit, message) => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = (await client.channels.fetch(standIn.world.channelId)) as TextChannel;
  await channel.send(message);
  const updated = new Promise((resolve) => client.once(Events.ChannelUpdate, resolve));
  without(standIn, bit);
  await updated;
  expect(channel.permissionsFor(client.user)?.has(bit)).toBe(false);
  await expect(channel.send(message)).rejects.toMatchObject({ code: 50013 });
});

it('says with an interaction what the bot may do, and tells it nothing of a channel that it may not see', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  const messages: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => messages.push(content));
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(interaction.appPermissions.toArray().join());
  });
  standIn.permit(PermissionFlagsBits.SendMessages);
  standIn.player('Ada').post({ content: 'unseen' });
  expect(await standIn.player('Ada').command('start').answered()).toMatchObject({ content: 'SendMessages' });
  expect(messages).toEqual([]);
  await expect(client.channels.fetch(standIn.world.channelId, { force: true })).rejects.toMatchObject({ code: 50001 });
});

it('has a second server with announcements and a forum, in which only threads are written', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const [, harbour] = standIn.world.servers;
  expect([...client.guilds.cache.keys()]).toEqual(standIn.world.servers.map(({ id }) => id));
  const of = (kind: string): string => harbour?.channels.find((one) => one.kind === kind)?.id ?? '';
  const news = new Promise<string | null>((resolve) =>
    client.once(Events.MessageCreate, ({ guildId }) => resolve(guildId)),
  );
  standIn.player('Ada').post({ channelId: of('announcement'), content: 'a' });
  expect(await news).toBe(harbour?.id);
  expect(() => standIn.player('Ada').post({ channelId: of('forum'), content: 'a' })).toThrow('Open a thread');
  await expect(client.rest.post(`/channels/${of('forum')}/messages`, { body: { content: 'a' } })).rejects.toMatchObject(
    {
      code: 50008,
    },
  );
  const { id } = standIn.thread({ channelId: of('forum') });
  standIn.player('Ada').post({ channelId: id, content: 'a' });
  expect(standIn.channel(id)).toMatchObject({ parentId: of('forum'), kind: 'thread' });
});
