import { Events, PermissionFlagsBits, type TextChannel } from 'discord.js';
import { expect, it, vi } from 'vitest';
import { usualBotPermissions } from '../../playground/world/world.ts';
import { logIn, openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

const patience = { timeout: 30_000 };

it('knows a player who left the server no longer, and shows that player nothing of it', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const guild = await client.guilds.fetch(standIn.world.serverId);
  const chiyo = standIn.player('Chiyo');
  const thread = standIn.thread();
  const message = chiyo.post({ channelId: thread.id, content: 'a' });
  expect((await guild.members.fetch({ user: chiyo.id, force: true })).displayName).toBe('Chiyo');
  chiyo.leaveServer();
  await expect(guild.members.fetch({ user: chiyo.id, force: true })).rejects.toMatchObject({ code: 10007 });
  expect(standIn.threadLevers(thread.id).members()).not.toContain(chiyo.id);
  expect(() => chiyo.post({ channelId: thread.id, content: 'b' })).toThrow('no such channel');
  expect(() => chiyo.delete(message)).toThrow('gone');
  chiyo.joinServer();
  chiyo.post({ channelId: thread.id, content: 'c' });
});

it('takes the bot off a server and adds it again, and tells it both', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  const { serverId, channelId } = standIn.world;
  const channel = (await client.channels.fetch(channelId)) as TextChannel;
  const thread = standIn.thread();
  const told: string[] = [];
  client.on(Events.GuildDelete, ({ id }) => told.push(`off ${id}`));
  client.on(Events.GuildCreate, ({ id }) => told.push(`on ${id}`));
  client.on(Events.GuildUnavailable, ({ id }) => told.push(`out ${id}`));
  client.on(Events.MessageCreate, ({ content }) => told.push(content));
  standIn.removeBot();
  standIn.player('Ada').post({ content: 'unheard' });
  await vi.waitFor(() => expect(told).toHaveLength(1), patience);
  expect(client.guilds.cache.has(serverId)).toBe(false);
  expect((await sendRaw(standIn, 'POST', `/channels/${channelId}/messages`, { content: 'a' })).body.code).toBe(50001);
  expect((await sendRaw(standIn, 'GET', `/guilds/${serverId}`)).body.code).toBe(10004);
  await expect(channel.send('a')).rejects.toMatchObject({ code: 50001 });
  expect(() => standIn.player('Ada').command('start')).toThrow('no command');
  const later = await logIn(standIn);
  expect(later.guilds.cache.has(serverId)).toBe(false);
  standIn.addBot();
  await vi.waitFor(() => expect(told).toHaveLength(2), patience);
  standIn.player('Ada').post({ content: 'heard' });
  await vi.waitFor(() => expect(told).toHaveLength(3), patience);
  expect(told).toEqual([`off ${serverId}`, `on ${serverId}`, 'heard']);
  expect(client.channels.cache.has(thread.id)).toBe(true);
});

it('has outages, which are no removal', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const told: string[] = [];
  client.on(Events.GuildDelete, () => told.push('removed'));
  client.on(Events.GuildUnavailable, () => told.push('out'));
  client.on(Events.GuildAvailable, () => told.push('back'));
  standIn.outage(true);
  standIn.outage(false);
  await vi.waitFor(() => expect(told).toHaveLength(2), patience);
  expect(told).toEqual(['out', 'back']);
});

it('takes no direct messages for a player who shares no server with the bot', async () => {
  const standIn = await openStandIn();
  const ada = standIn.player('Ada');
  const id = ada.directMessage();
  for (const server of standIn.world.servers) ada.leaveServer(server.id);
  const send = () => sendRaw(standIn, 'POST', `/channels/${id}/messages`, { content: 'a' });
  expect((await send()).body.code).toBe(50007);
  ada.joinServer();
  expect((await send()).status).toBe(200);
});

it('needs Add Reactions for an emoji that nobody has used yet, and takes twenty different ones', async () => {
  const standIn = await openStandIn();
  const id = standIn.player('Ada').post({ content: 'a' });
  const react = (method: string, emoji: string) =>
    sendRaw(
      standIn,
      method,
      `/channels/${standIn.world.channelId}/messages/${id}/reactions/${encodeURIComponent(emoji)}/@me`,
    );
  expect((await react('PUT', '⏳')).status).toBe(204);
  standIn.permit(BigInt(usualBotPermissions) & ~PermissionFlagsBits.AddReactions);
  expect((await react('PUT', '⏳')).status).toBe(204);
  expect((await react('PUT', '✅')).body.code).toBe(50013);
  standIn.permit(BigInt(usualBotPermissions));
  for (const emoji of [...'😀😃😄😁😆😅😂🙂🙃😉😊😇😍😘😗😙😚😋😛'])
    expect((await react('PUT', emoji)).status).toBe(204);
  expect((await react('PUT', '✅')).body.code).toBe(30010);
  expect((await react('DELETE', '⏳')).status).toBe(204);
  expect((await react('PUT', '✅')).status).toBe(204);
  expect(standIn.message(id)?.reactions.at(-1)).toEqual({ emoji: '✅', count: 1 });
});
