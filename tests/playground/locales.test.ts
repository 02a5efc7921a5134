import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, Events, type Interaction, Locale } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { logIn, openStandIn } from './open-stand-in.ts';
import { act, openLive, stateOf } from './page-requests.ts';
import { sendRaw } from './raw-requests.ts';

const next = (client: Client): Promise<Interaction> =>
  new Promise((resolve) => client.once(Events.InteractionCreate, resolve));

it('a player sets the language of their client on the page: interactions tell it, and their server’s, also after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await openStandIn({ dataDir });
  const client = await logIn(before);
  await client.application.commands.set([{ name: 'start', description: 'S' }]);
  const ada = before.player('Ada');
  const live = await openLive(before, ada.id);
  expect(await act(before, { kind: 'set-locale', playerId: ada.id, locale: 'ja' })).toEqual({});
  expect((await live.next('player')).player).toMatchObject({ name: 'Ada', locale: 'ja' });
  expect(await act(before, { kind: 'set-locale', playerId: ada.id, locale: 'Klingon' })).toHaveProperty('error');
  const updated = new Promise((resolve) => client.once(Events.GuildUpdate, (_old, guild) => resolve(guild)));
  before.setServerLocale(Locale.German);
  expect(await updated).toMatchObject({ preferredLocale: Locale.German });
  await client.destroy();
  await before.close();

  const after = await openStandIn({ dataDir });
  const again = await logIn(after);
  expect(again.guilds.cache.get(after.world.serverId)?.preferredLocale).toBe(Locale.German);
  const heard = next(again);
  after.player('Ada').command('start');
  expect(await heard).toMatchObject({ locale: Locale.Japanese, guildLocale: Locale.German });
  const others = next(again);
  after.player('Béla').command('start');
  expect((await others).locale).toBe(Locale.EnglishUS);
  expect((await stateOf(after, ada.id)).players.map(({ locale }) => locale)).toEqual(['ja', 'en-US', 'en-US']);
});

it('names in other languages are told to who asks for them only', async () => {
  const standIn = await openStandIn();
  const path = `/applications/${standIn.applicationId}/commands`;
  await sendRaw(standIn, 'PUT', path, [{ name: 'map', description: 'M', name_localizations: { de: 'karte' } }]);
  const plain = await sendRaw(standIn, 'GET', path);
  expect(plain.body).toMatchObject([{ name: 'map' }]);
  expect(JSON.stringify(plain.body)).not.toContain('karte');
  const full = await sendRaw(standIn, 'GET', `${path}?with_localizations=true`);
  expect(full.body).toMatchObject([{ name_localizations: { de: 'karte' } }]);
});
