import { Events, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { InteractionHandle } from '../../playground/players/handle.ts';
import type { StandIn } from '../../playground/stand-in.ts';
import { logIn, openStandIn } from './open-stand-in.ts';
import { errorsAt, type RawAnswer, sendRaw } from './raw-requests.ts';

const commands = [
  { name: 'start', description: 'Starts' },
  { name: 'party', description: 'P', options: [{ type: 1, name: 'join', description: 'Joins' }] },
];

interface Table {
  readonly standIn: StandIn;
  advance(ms: number): void;
  ask(): InteractionHandle;
  callback(handle: InteractionHandle, body: object): Promise<RawAnswer>;
  webhook(handle: InteractionHandle, method: string, message?: string, body?: object): Promise<RawAnswer>;
}

/** A stand-in with commands and a clock, and no bot: the test answers by itself. */
async function openTable(): Promise<Table> {
  let now = Date.parse('2026-11-25T08:00:00Z');
  const standIn = await openStandIn({ now: () => now, later: () => () => {} });
  await sendRaw(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, commands);
  return {
    standIn,
    advance: (ms) => {
      now += ms;
    },
    ask: () => standIn.player('Ada').command('start'),
    callback: (handle, body) => sendRaw(standIn, 'POST', `/interactions/${handle.id}/${handle.token}/callback`, body),
    webhook: (handle, method, message, body) => {
      const suffix = message === undefined ? '' : `/messages/${message}`;
      return sendRaw(standIn, method, `/webhooks/${standIn.applicationId}/${handle.token}${suffix}`, body);
    },
  };
}

const reply = { type: 4, data: { content: 'a' } };
const defer = { type: 5 };
const button = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

describe('the first answer to an interaction', () => {
  it('may come within 3 seconds, and no later', async () => {
    const { ask, advance, callback } = await openTable();
    const inTime = ask();
    const late = ask();
    advance(3_000);
    expect((await callback(inTime, reply)).status).toBe(204);
    advance(1);
    expect(await callback(late, reply)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('may come once', async () => {
    const { ask, callback } = await openTable();
    const handle = ask();
    await callback(handle, defer);
    expect(await callback(handle, reply)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  it('needs the right token', async () => {
    const { standIn, ask } = await openTable();
    const refused = await sendRaw(standIn, 'POST', `/interactions/${ask().id}/wrong/callback`, reply);
    expect(refused).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('may not set the v2 flag when deferring', async () => {
    const { ask, callback } = await openTable();
    const refused = await callback(ask(), { type: 5, data: { flags: MessageFlags.IsComponentsV2 } });
    expect(errorsAt(refused, 'data.flags')).not.toEqual([]);
  });

  it.each([6, 7, 8])('may not be of type %i for a command', async (type) => {
    const { ask, callback } = await openTable();
    const refused = await callback(ask(), { type, ...(type === 6 ? {} : { data: { content: 'a' } }) });
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  it('may be a modal, but not after a defer', async () => {
    const { standIn, ask, callback } = await openTable();
    const input = { type: 18, label: 'Photo', component: { type: 19, custom_id: 'photo' } };
    const modal = { type: 9, data: { custom_id: 'face', title: 'a'.repeat(45), components: [input] } };
    const handle = ask();
    expect((await callback(handle, modal)).status, JSON.stringify(standIn.refusals)).toBe(204);
    expect(handle.state).toBe('modal');
    const deferred = ask();
    await callback(deferred, defer);
    expect((await callback(deferred, modal)).body.code).toBe(40060);
    const long = { ...modal, data: { ...modal.data, title: 'a'.repeat(46) } };
    expect(errorsAt(await callback(ask(), long), 'data.title')).not.toEqual([]);
  });

  it('comes back where with_response asks for it', async () => {
    const { standIn, ask } = await openTable();
    const handle = ask();
    const path = `/interactions/${handle.id}/${handle.token}/callback?with_response=true`;
    const answer = await sendRaw(standIn, 'POST', path, reply);
    expect(answer).toMatchObject({
      status: 200,
      body: { interaction: { id: handle.id }, resource: { type: 4, message: { content: 'a' } } },
    });
  });
});

describe("an interaction's token", () => {
  it('opens nothing before the first answer', async () => {
    const { ask, webhook } = await openTable();
    expect((await webhook(ask(), 'PATCH', '@original', { content: 'a' })).body.code).toBe(10015);
  });

  it('lives 15 minutes, and no longer', async () => {
    const { ask, advance, callback, webhook } = await openTable();
    const handle = ask();
    await callback(handle, defer);
    advance(15 * 60_000);
    expect((await webhook(handle, 'PATCH', '@original', { content: 'a' })).status).toBe(200);
    advance(1);
    expect(await webhook(handle, 'PATCH', '@original', { content: 'b' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  it('is needed', async () => {
    const { standIn } = await openTable();
    const refused = await sendRaw(standIn, 'POST', `/webhooks/${standIn.applicationId}/wrong`, { content: 'a' });
    expect(refused).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  it('edits and deletes its own messages only', async () => {
    const { standIn, ask, callback, webhook } = await openTable();
    const handle = ask();
    const other = standIn.player('Béla').post({ content: 'mine' });
    await callback(handle, reply);
    const followUp = (await webhook(handle, 'POST', undefined, { content: 'b' })).body.id ?? '';
    expect((await webhook(handle, 'PATCH', followUp, { content: 'c' })).body.content).toBe('c');
    expect((await webhook(handle, 'GET', '@original')).body.content).toBe('a');
    expect((await webhook(handle, 'DELETE', followUp)).status).toBe(204);
    expect((await webhook(handle, 'PATCH', followUp, { content: 'd' })).body.code).toBe(10008);
    expect((await webhook(handle, 'DELETE', other)).body.code).toBe(10008);
    expect((await webhook(handle, 'DELETE', '%40original')).status).toBe(204);
    expect((await webhook(handle, 'PATCH', '%40original', { content: 'd' })).body.code).toBe(10008);
  });
});

describe('"is thinking"', () => {
  it('is replaced by the first follow-up, which stays as private as the defer was', async () => {
    const { standIn, ask, callback, webhook } = await openTable();
    const handle = ask();
    await callback(handle, defer);
    const followUp = { content: 'a', flags: MessageFlags.Ephemeral };
    const { id } = (await webhook(handle, 'POST', undefined, followUp)).body;
    expect(standIn.messages()).toMatchObject([{ id, content: 'a', isThinking: false }]);
    expect(standIn.messages()[0]).not.toHaveProperty('privateFor');
  });

  it('is no answer yet', async () => {
    const { standIn, ask, callback, webhook } = await openTable();
    const handle = ask();
    await callback(handle, { type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(handle.state).toBe('thinking');
    expect(handle.original()).toMatchObject({ isThinking: true, privateFor: standIn.player('Ada').id });
    const answered = handle.answered();
    await webhook(handle, 'PATCH', '@original', { flags: MessageFlags.IsComponentsV2, components: [button] });
    expect(await answered).toMatchObject({ isThinking: false, privateFor: standIn.player('Ada').id });
    expect(await answered).not.toHaveProperty('editedTimestamp');
  });
});

it('lets players use only what they see, and what is switched on', async () => {
  const { standIn, ask, callback, webhook } = await openTable();
  const handle = ask();
  await callback(handle, { type: 4, data: { flags: MessageFlags.Ephemeral, components: [button] } });
  const id = handle.original()?.id ?? '';
  expect(() => standIn.player('Béla').press(id, 'go')).toThrow('This message is gone.');
  expect(() => standIn.player('Ada').press(id, 'stop')).toThrow('no such button');
  expect(standIn.player('Ada').press(id, 'go').state).toBe('waiting');
  const off = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go', disabled: true }] };
  await webhook(handle, 'PATCH', '@original', { components: [off] });
  expect(() => standIn.player('Ada').press(id, 'go')).toThrow('switched off');
  expect(() => standIn.player('Ada').command('dance')).toThrow('There is no command /dance.');
  expect(() => standIn.player('Ada').command('start', { fast: true })).toThrow('no option "fast"');
});

it('carries subcommands and direct messages', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply(`${interaction.options.getSubcommand(false)} ${interaction.inGuild()}`);
  });
  const ada = standIn.player('Ada');
  expect(await ada.command('party join').answered()).toMatchObject({ content: 'join true' });
  const channelId = ada.directMessage();
  expect(await ada.command('start', {}, { channelId }).answered()).toMatchObject({ content: 'null false', channelId });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.author.send(`${message.content} ${message.inGuild()}`);
  });
  const answer = standIn.nextMessage(({ author }) => author.isBot);
  ada.post({ channelId, content: 'psst' });
  expect(await answer).toMatchObject({ content: 'psst false', channelId });
  expect(standIn.refusals).toEqual([]);
});

describe('a nonce', () => {
  it('makes one message of two for five minutes, where it is enforced', async () => {
    const { standIn, advance } = await openTable();
    const path = `/channels/${standIn.world.channelId}/messages`;
    const send = async (content: string, nonce = 'n', enforce_nonce = true): Promise<string | undefined> =>
      (await sendRaw(standIn, 'POST', path, { content, nonce, enforce_nonce })).body.id;
    const first = await send('a');
    advance(4 * 60_000);
    expect(await send('b')).toBe(first);
    expect(await send('b', 'm')).not.toBe(first);
    expect(await send('b', 'n', false)).not.toBe(first);
    expect(standIn.messages().map(({ content }) => content)).toEqual(['a', 'b', 'b']);
    advance(60_000);
    expect(await send('c')).not.toBe(first);
  });
});
