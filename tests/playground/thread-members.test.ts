import { ChannelType, type Client, Events, GatewayIntentBits, PermissionFlagsBits, type TextChannel } from 'discord.js';
import { expect, it, vi } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { usualBotPermissions } from '../../playground/world/world.ts';
import { logIn, openStandIn, usualIntents } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

const patience = { timeout: 30_000 };

const channelOf = async (client: Client, standIn: StandIn): Promise<TextChannel> =>
  (await client.channels.fetch(standIn.world.channelId)) as TextChannel;

const without = (standIn: StandIn, bit: bigint): void => standIn.permit(BigInt(usualBotPermissions) & ~bit);

it('takes whoever opens a thread, writes or is mentioned there into it, and whom the bot adds', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const [ada, bela, chiyo] = ['Ada', 'Béla', 'Chiyo'].map((name) => standIn.player(name));
  const thread = await (await channelOf(client, standIn)).threads.create({ name: 'A party' });
  const levers = standIn.threadLevers(thread.id);
  expect(levers.members()).toEqual([standIn.world.botId]);
  ada?.post({ channelId: thread.id, content: 'hello @Béla' });
  await thread.members.add(chiyo?.id ?? '');
  expect(levers.members()).toEqual([standIn.world.botId, ada?.id, bela?.id, chiyo?.id]);
  expect(standIn.channel(thread.id)?.memberIds).toEqual(levers.members());
  const list = await thread.members.fetch({ cache: false });
  expect([...list.keys()]).toEqual(levers.members());
  await thread.members.remove(chiyo?.id ?? '');
  bela?.leaveThread(thread.id);
  expect(levers.members()).toEqual([standIn.world.botId, ada?.id]);
  await expect(thread.members.fetch({ member: chiyo?.id ?? '', force: true })).rejects.toMatchObject({ code: 10007 });
  await expect(thread.members.remove(chiyo?.id ?? '')).rejects.toMatchObject({ code: 10007 });
});

it('refuses to add strangers and those who left the server, in an archived thread or without permission', async () => {
  const standIn = await openStandIn();
  const thread = standIn.thread();
  const add = (id: string) => sendRaw(standIn, 'PUT', `/channels/${thread.id}/thread-members/${id}`);
  const { id } = standIn.player('Béla');
  expect((await add('1')).body.code).toBe(10013);
  standIn.player('Béla').leaveServer();
  expect((await add(id)).body.code).toBe(10007);
  standIn.player('Béla').joinServer();
  without(standIn, PermissionFlagsBits.SendMessagesInThreads);
  expect((await add(id)).body.code).toBe(50013);
  without(standIn, PermissionFlagsBits.ManageThreads);
  expect((await add(id)).status).toBe(204);
  expect((await sendRaw(standIn, 'DELETE', `/channels/${thread.id}/thread-members/${id}`)).body.code).toBe(50013);
  thread.archive();
  expect((await add(id)).body.code).toBe(50083);
  const inChannel = await sendRaw(standIn, 'PUT', `/channels/${standIn.world.channelId}/thread-members/${id}`);
  expect(inChannel.body.code).toBe(50024);
});

it('tells the bot of its own joining only, and with the privileged intent of everybody', async () => {
  const standIn = await openStandIn();
  const heard: string[][] = [[], []];
  const clients = [
    await logIn(standIn),
    await logIn(standIn, { intents: [...usualIntents, GatewayIntentBits.GuildMembers] }),
  ];
  for (const [index, client] of clients.entries()) {
    client.on(Events.ThreadMembersUpdate, (added, removed) =>
      heard[index]?.push(...[...added.keys()].map((id) => `+${id}`), ...[...removed.keys()].map((id) => `-${id}`)),
    );
    client.on(Events.GuildMemberRemove, ({ id }) => heard[index]?.push(`gone ${id}`));
  }
  const thread = standIn.thread();
  const bela = standIn.player('Béla');
  bela.joinThread(thread.id);
  await sendRaw(standIn, 'PUT', `/channels/${thread.id}/thread-members/@me`);
  bela.leaveServer();
  await vi.waitFor(() => expect(heard[1]).toContain(`gone ${bela.id}`), patience);
  expect(heard[0]).toEqual([`+${standIn.world.botId}`]);
  expect(heard[1]).toEqual([`+${bela.id}`, `+${standIn.world.botId}`, `-${bela.id}`, `gone ${bela.id}`]);
});

it('opens threads in channels only: announcements have their own kind, and none is opened in a thread', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const news = standIn.world.servers[1]?.channels.find(({ kind }) => kind === 'announcement')?.id ?? '';
  const open = (id: string, body: object) => sendRaw(standIn, 'POST', `/channels/${id}/threads`, body);
  const opened = await open(news, { name: 'A', type: ChannelType.AnnouncementThread, auto_archive_duration: 60 });
  expect(opened.body).toMatchObject({
    type: ChannelType.AnnouncementThread,
    thread_metadata: { auto_archive_duration: 60 },
  });
  expect((await open(news, { name: 'A', type: ChannelType.PublicThread })).body.code).toBe(50035);
  expect((await open(opened.body.id ?? '', { name: 'A', type: 11 })).body.code).toBe(50024);
  expect((await open(standIn.player('Ada').directMessage(), { name: 'A', type: 11 })).body.code).toBe(50024);
  const channel = await channelOf(client, standIn);
  without(standIn, PermissionFlagsBits.CreatePublicThreads);
  await expect(channel.threads.create({ name: 'A' })).rejects.toMatchObject({ code: 50013 });
});

it('renames, locks and archives a thread of the bot, deletes it, and knows it no longer', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const thread = await (await channelOf(client, standIn)).threads.create({ name: 'A' });
  await thread.setName('B');
  await thread.setAutoArchiveDuration(1440);
  await thread.setLocked(true);
  await thread.setArchived(true);
  expect(standIn.channel(thread.id)).toMatchObject({ name: 'B', isLocked: true, isArchived: true });
  without(standIn, PermissionFlagsBits.ManageThreads);
  await expect(thread.send('a')).rejects.toMatchObject({ code: 50083 });
  await expect(thread.delete()).rejects.toMatchObject({ code: 50013 });
  standIn.permit(BigInt(usualBotPermissions));
  await thread.delete();
  await expect(client.channels.fetch(thread.id, { force: true })).rejects.toMatchObject({ code: 10003 });
});

it('says 160005 where a locked thread is not archived, and lets a player delete a thread under the bot', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const thread = await (await channelOf(client, standIn)).threads.create({ name: 'A' });
  const levers = standIn.threadLevers(thread.id);
  without(standIn, PermissionFlagsBits.ManageThreads);
  levers.lock();
  await expect(thread.send('a')).rejects.toMatchObject({ code: 160005 });
  const told = new Promise<string>((resolve) => client.once(Events.ThreadDelete, ({ id }) => resolve(id)));
  levers.delete();
  expect(await told).toBe(thread.id);
  await expect(thread.send('a')).rejects.toMatchObject({ code: 10003 });
});
