import { expect, it } from 'vitest';
import { reopen, temporaryStore } from './temporary-database.ts';

it('a player has not agreed until they do, and no more after withdrawing', async () => {
  const { store } = await temporaryStore();
  const { players } = store;
  expect(await players.consentedAt('1')).toBeUndefined();
  await players.giveConsent('1', 500);
  expect(await players.consentedAt('1')).toBe(500);
  expect(await players.consentedAt('2')).toBeUndefined();
  await players.withdrawConsent('1');
  expect(await players.consentedAt('1')).toBeUndefined();
  await players.withdrawConsent('never-seen');
  await players.giveConsent('1', 700);
  expect(await players.consentedAt('1')).toBe(700);
});

it('agreeing twice keeps the first time', async () => {
  const { store } = await temporaryStore();
  await store.players.giveConsent('1', 500);
  await store.players.giveConsent('1', 600);
  expect(await store.players.consentedAt('1')).toBe(500);
});

it('what was agreed is known after the store was closed and opened again', async () => {
  const { store, file } = await temporaryStore();
  await store.players.giveConsent('123456789012345678', 500);
  await store.close();
  expect(await (await reopen(file)).players.consentedAt('123456789012345678')).toBe(500);
});
