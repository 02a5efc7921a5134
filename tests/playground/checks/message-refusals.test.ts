import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../playground/stand-in.ts';
import { errorsAt, sendRaw } from '../raw-requests.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

const v2 = 1 << 15;
const text = (content: string): object => ({ type: 10, content });
const row = (...components: object[]): object => ({ type: 1, components });
let count = 0;
const button = (more: object = {}): object => ({ type: 2, style: 1, label: 'Go', custom_id: `b${count++}`, ...more });
const option = (value: string): object => ({ label: value, value });
const many = <Item>(length: number, make: (index: number) => Item): Item[] => Array.from({ length }, (_, i) => make(i));
const select = (more: object = {}): object => ({
  type: 3,
  custom_id: `s${count++}`,
  options: [option('a'), option('b')],
  ...more,
});
const scene = (...components: object[]): object => ({ flags: v2, components });
const gallery = (...urls: string[]): object => ({ type: 12, items: urls.map((url) => ({ media: { url } })) });
const embed = (more: object): object => ({ embeds: [{ description: 'd', ...more }] });

interface Case {
  readonly rule: string;
  readonly right: object;
  readonly wrong: object;
  /** Where the tree of errors names it. */
  readonly at: string;
  readonly files?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    rule: 'content of 2000',
    right: { content: 'a'.repeat(2000) },
    wrong: { content: 'a'.repeat(2001) },
    at: 'content',
  },
  {
    rule: 'embeds of 6000 in all',
    right: { embeds: [{ description: 'a'.repeat(4096) }, { title: 'b', description: 'a'.repeat(1903) }] },
    wrong: { embeds: [{ description: 'a'.repeat(4096) }, { title: 'bb', description: 'a'.repeat(1903) }] },
    at: 'embeds',
  },
  {
    rule: 'an embed description of 4096',
    right: embed({ description: 'a'.repeat(4096) }),
    wrong: embed({ description: 'a'.repeat(4097) }),
    at: 'embeds.0.description',
  },
  {
    rule: '25 embed fields',
    right: embed({ fields: many(25, () => ({ name: 'n', value: 'v' })) }),
    wrong: embed({ fields: many(26, () => ({ name: 'n', value: 'v' })) }),
    at: 'embeds.0.fields',
  },
  {
    rule: 'an embed field of 1024',
    right: embed({ fields: [{ name: 'n', value: 'v'.repeat(1024) }] }),
    wrong: embed({ fields: [{ name: 'n', value: 'v'.repeat(1025) }] }),
    at: 'embeds.0.fields.0.value',
  },
  {
    rule: 'names of embed fields',
    right: embed({ fields: [{ name: 'n', value: 'v' }] }),
    wrong: embed({ fields: [{ name: '', value: 'v' }] }),
    at: 'embeds.0.fields.0.name',
  },
  { rule: 'embeds with something in them', right: embed({}), wrong: { embeds: [{}] }, at: 'embeds.0.description' },
  {
    rule: 'files that came along',
    right: scene(gallery('attachment://room.png')),
    wrong: scene(gallery('attachment://roof.png')),
    at: 'components',
    files: { 'room.png': 'x' },
  },
  {
    rule: 'attachments that came along',
    right: { content: 'a', attachments: [{ id: '0', description: 'A room' }] },
    wrong: { content: 'a', attachments: [{ id: '1' }] },
    at: 'attachments.0.id',
    files: { 'room.png': 'x' },
  },
  {
    rule: 'alt text of 1024',
    right: { attachments: [{ id: '0', description: 'a'.repeat(1024) }] },
    wrong: { attachments: [{ id: '0', description: 'a'.repeat(1025) }] },
    at: 'attachments.0.description',
    files: { 'room.png': 'x' },
  },
  {
    rule: '10 files',
    right: { content: 'a' },
    wrong: { content: 'a', attachments: many(11, (i) => ({ id: String(i) })) },
    at: 'attachments',
  },
  {
    rule: 'no content beside components v2',
    right: scene(text('a')),
    wrong: { ...scene(text('a')), content: 'a' },
    at: 'content',
  },
  {
    rule: 'no embeds beside components v2',
    right: scene(text('a')),
    wrong: { ...scene(text('a')), ...embed({}) },
    at: 'embeds',
  },
  {
    rule: 'the v2 flag for v2 components',
    right: scene(text('a')),
    wrong: { components: [text('a')] },
    at: 'components.0.type',
  },
  {
    rule: '40 components of v2, nested ones counted',
    right: scene({ type: 17, components: many(39, () => text('a')) }),
    wrong: scene({ type: 17, components: many(40, () => text('a')) }),
    at: 'components',
  },
  {
    rule: '4000 of text in v2, in all',
    right: scene(text('a'.repeat(2000)), text('a'.repeat(2000))),
    wrong: scene(text('a'.repeat(2000)), text('a'.repeat(2001))),
    at: 'components',
  },
  {
    rule: '10 items in a gallery',
    right: scene(gallery(...many(10, () => 'attachment://room.png'))),
    wrong: scene(gallery(...many(11, () => 'attachment://room.png'))),
    at: 'components.0.items',
    files: { 'room.png': 'x' },
  },
  {
    rule: '5 rows',
    right: { components: many(5, () => row(button())) },
    wrong: { components: many(6, () => row(button())) },
    at: 'components',
  },
  {
    rule: '5 buttons in a row',
    right: { components: [row(...many(5, () => button()))] },
    wrong: { components: [row(...many(6, () => button()))] },
    at: 'components.0.components',
  },
  {
    rule: 'one select in a row',
    right: { components: [row(select())] },
    wrong: { components: [row(select(), button())] },
    at: 'components.0.components',
  },
  {
    rule: 'custom_id of 100',
    right: { components: [row(button({ custom_id: 'a'.repeat(100) }))] },
    wrong: { components: [row(button({ custom_id: 'a'.repeat(101) }))] },
    at: 'components.0.components.0.custom_id',
  },
  {
    rule: 'a custom_id for a button',
    right: { components: [row(button())] },
    wrong: { components: [row({ type: 2, style: 1, label: 'Go' })] },
    at: 'components.0.components.0.custom_id',
  },
  {
    rule: 'a custom_id only once, wherever it stands',
    right: scene(row(button()), { type: 9, components: [text('a')], accessory: button() }),
    wrong: scene(row(button({ custom_id: 'same' })), {
      type: 9,
      components: [text('a')],
      accessory: button({ custom_id: 'same' }),
    }),
    at: 'components.1.accessory.custom_id',
  },
  {
    rule: 'a label of 80',
    right: { components: [row(button({ label: 'a'.repeat(80) }))] },
    wrong: { components: [row(button({ label: 'a'.repeat(81) }))] },
    at: 'components.0.components.0.label',
  },
  {
    rule: 'a label or an emoji on a button',
    right: { components: [row({ type: 2, style: 1, custom_id: 'e', emoji: { name: '😀' } })] },
    wrong: { components: [row({ type: 2, style: 1, custom_id: 'e' })] },
    at: 'components.0.components.0',
  },
  {
    rule: 'an emoji that is one',
    right: { components: [row(button({ emoji: { name: '🛬' } }))] },
    wrong: { components: [row(button({ emoji: { name: 'plane' } }))] },
    at: 'components.0.components.0.emoji.name',
  },
  {
    rule: 'a URL for a link button',
    right: { components: [row({ type: 2, style: 5, label: 'Go', url: 'https://example.org' })] },
    wrong: { components: [row({ type: 2, style: 5, label: 'Go' })] },
    at: 'components.0.components.0.url',
  },
  {
    rule: '25 options of a select',
    right: { components: [row(select({ options: many(25, (i) => option(`${i}`)) }))] },
    wrong: { components: [row(select({ options: many(26, (i) => option(`${i}`)) }))] },
    at: 'components.0.components.0.options',
  },
  {
    rule: 'a value only once in a select',
    right: { components: [row(select())] },
    wrong: { components: [row(select({ options: [option('a'), option('a')] }))] },
    at: 'components.0.components.0.options.1.value',
  },
  {
    rule: 'min_values up to max_values',
    right: { components: [row(select({ min_values: 2, max_values: 2 }))] },
    wrong: { components: [row(select({ min_values: 2, max_values: 1 }))] },
    at: 'components.0.components.0.min_values',
  },
  {
    rule: 'max_values up to the number of options',
    right: { components: [row(select({ max_values: 2 }))] },
    wrong: { components: [row(select({ max_values: 3 }))] },
    at: 'components.0.components.0.max_values',
  },
  {
    rule: 'mentions that do not exclude each other',
    right: { content: 'a', allowed_mentions: { parse: ['roles'], users: ['1180000000000000011'] } },
    wrong: { content: 'a', allowed_mentions: { parse: ['users'], users: ['1180000000000000011'] } },
    at: 'allowed_mentions',
  },
  {
    rule: 'keys that Discord knows',
    right: { content: 'a', tts: false },
    wrong: { content: 'a', ephemeral: true },
    at: 'ephemeral',
  },
  {
    rule: 'no private messages in a channel',
    right: { content: 'a' },
    wrong: { content: 'a', flags: 64 },
    at: 'flags',
  },
  {
    rule: 'a nonce of 25',
    right: { content: 'a', nonce: 'n'.repeat(25), enforce_nonce: true },
    wrong: { content: 'a', nonce: 'n'.repeat(26), enforce_nonce: true },
    at: 'nonce',
  },
];

describe('a message', () => {
  it.each(cases)('keeps to $rule', async ({ right, wrong, at, files = {} }) => {
    const path = `/channels/${standIn.world.channelId}/messages`;
    expect(await sendRaw(standIn, 'POST', path, right, files)).toMatchObject({ status: 200 });
    const refused = await sendRaw(standIn, 'POST', path, wrong, files);
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(errorsAt(refused, at), JSON.stringify(refused.body)).not.toEqual([]);
    expect(standIn.refusals.at(-1)).toMatchObject({ code: 50035, path: `/api/v10${path}` });
  });

  it.each([
    ['nothing', {}],
    ['blanks', { content: ' \n' }],
    ['a v2 flag and nothing else', { flags: v2 }],
  ])('is refused with 50006 where it holds %s', async (_name, body) => {
    const refused = await sendRaw(standIn, 'POST', `/channels/${standIn.world.channelId}/messages`, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  it('is refused with 40005 where a file is over 10 MiB', async () => {
    const path = `/channels/${standIn.world.channelId}/messages`;
    const limit = 10 * 1024 * 1024;
    expect(await sendRaw(standIn, 'POST', path, {}, { 'a.png': new Uint8Array(limit) })).toMatchObject({ status: 200 });
    const refused = await sendRaw(standIn, 'POST', path, {}, { 'a.png': new Uint8Array(limit + 1) });
    expect(refused).toMatchObject({ status: 413, body: { code: 40005 } });
  });
});

describe('an edit', () => {
  const post = async (body: object, files = {}): Promise<string> => {
    const path = `/channels/${standIn.world.channelId}/messages`;
    const { id } = (await sendRaw(standIn, 'POST', path, body, files)).body;
    return `${path}/${id}`;
  };

  it('keeps old files unless attachments leaves them out', async () => {
    const path = await post({ content: 'a' }, { 'old.png': 'old' });
    expect((await sendRaw(standIn, 'PATCH', path, {}, { 'new.png': 'new' })).body).toMatchObject({
      attachments: [{ filename: 'old.png' }, { filename: 'new.png' }],
    });
    expect((await sendRaw(standIn, 'PATCH', path, { attachments: [] }, { 'new.png': 'new' })).body).toMatchObject({
      attachments: [{ filename: 'new.png' }],
    });
    expect((await sendRaw(standIn, 'PATCH', path, { attachments: [] })).body).toMatchObject({ attachments: [] });
  });

  it('forgets the bytes of files that it drops', async () => {
    const path = await post({ content: 'a' }, { 'old.png': 'old' });
    const [attachment] = standIn.messages().at(-1)?.attachments ?? [];
    expect((await fetch(attachment?.url ?? '')).status).toBe(200);
    await sendRaw(standIn, 'PATCH', path, { attachments: [] });
    expect((await fetch(attachment?.url ?? '')).status).toBe(404);
  });

  it('never takes the v2 flag off, and adds nothing that v2 forbids', async () => {
    const path = await post(scene(text('a')));
    expect(errorsAt(await sendRaw(standIn, 'PATCH', path, { flags: 0 }), 'flags')).not.toEqual([]);
    expect(errorsAt(await sendRaw(standIn, 'PATCH', path, { content: 'b' }), 'content')).not.toEqual([]);
    expect((await sendRaw(standIn, 'PATCH', path, { components: [text('b')] })).status).toBe(200);
  });

  it('becomes v2 only without its old content', async () => {
    const path = await post({ content: 'a' });
    const edit = scene(text('b'));
    expect(errorsAt(await sendRaw(standIn, 'PATCH', path, edit), 'content')).not.toEqual([]);
    expect((await sendRaw(standIn, 'PATCH', path, { ...edit, content: null })).status).toBe(200);
  });

  it('may not leave the message empty, nor touch the messages of others', async () => {
    expect((await sendRaw(standIn, 'PATCH', await post({ content: 'a' }), { content: '' })).body.code).toBe(50006);
    const id = standIn.player('Ada').post({ content: 'mine' });
    const path = `/channels/${standIn.world.channelId}/messages/${id}`;
    expect(await sendRaw(standIn, 'PATCH', path, { content: 'b' })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
    expect(await sendRaw(standIn, 'DELETE', path)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
});
