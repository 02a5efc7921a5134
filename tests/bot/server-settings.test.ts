import { expect, it } from 'vitest';
import { createSettingsBook } from '../../bot/server-settings.ts';
import { defaultServerSettings, type ServerSettings } from '../../game/server-settings.ts';

const client = { channels: { cache: new Map() }, guilds: { cache: new Map() } } as never;

/** A book on rows that are kept in the order of their writing. */
function openBook(put = async (_serverId: string, _settings: ServerSettings): Promise<void> => {}) {
  const written: ServerSettings[] = [];
  const rows = {
    async put(serverId: string, settings: ServerSettings) {
      await put(serverId, settings);
      written.push(settings);
    },
  };
  return { book: createSettingsBook(rows, new Map(), client), written };
}

it('two changes at once are both kept, in the database too', async () => {
  const { book, written } = openBook();
  await Promise.all([book.change('1', { facesOnly: true }), book.change('1', { paused: true })]);
  const both = { ...defaultServerSettings, facesOnly: true, paused: true };
  expect(book.of('1')).toEqual(both);
  expect(written.at(-1)).toEqual(both);
});

it('of two changes of one setting the later one stays', async () => {
  const { book } = openBook();
  await Promise.all([book.change('1', { turnMs: 60_000 }), book.change('1', { turnMs: 120_000 })]);
  expect(book.of('1').turnMs).toBe(120_000);
});

it('a change that cannot be written does not hold', async () => {
  const { book } = openBook(() => Promise.reject(new Error('disk full')));
  await expect(book.change('1', { paused: true })).rejects.toThrow('disk full');
  expect(book.of('1')).toEqual(defaultServerSettings);
});

it('direct messages and servers that changed nothing have the defaults', async () => {
  const { book } = openBook();
  await book.change('1', { paused: true });
  expect(book.of('2')).toEqual(defaultServerSettings);
  expect(book.of(null)).toEqual(defaultServerSettings);
  expect(book.closedAt(null, '5')).toBeUndefined();
});
