import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partyModes } from '../../game/party/party-session.ts';
import {
  defaultServerSettings,
  type ServerSettings,
  serverLanguages,
  turnMsRange,
} from '../../game/server-settings.ts';
import { reopen, temporaryStore } from './temporary-database.ts';

const anySettings: fc.Arbitrary<ServerSettings> = fc.record({
  defaultMode: fc.constantFrom(...partyModes),
  turnMs: fc.integer({ min: turnMsRange.least, max: turnMsRange.most }),
  defaultStoryId: fc.option(fc.string()),
  channelIds: fc.array(fc.string()),
  facesOnly: fc.boolean(),
  plainPhotos: fc.boolean(),
  language: fc.option(fc.constantFrom(...serverLanguages)),
  paused: fc.boolean(),
});

it('whatever a server sets comes back as it was set', async () => {
  const { store } = await temporaryStore();
  await fc.assert(
    fc.asyncProperty(anySettings, fc.constantFrom('1', '2'), async (settings, serverId) => {
      await store.serverSettings.put(serverId, settings);
      expect((await store.serverSettings.all()).get(serverId)).toEqual(settings);
    }),
  );
});

it("one server's settings are no other's, and stay when the store is closed", async () => {
  const { store, file } = await temporaryStore();
  expect(await store.serverSettings.all()).toEqual(new Map());
  await store.serverSettings.put('1', { ...defaultServerSettings, paused: true });
  await store.serverSettings.put('2', { ...defaultServerSettings, facesOnly: true });
  await store.serverSettings.put('1', { ...defaultServerSettings, language: 'ja' });
  await store.close();
  const reopened = await reopen(file);
  expect(await reopened.serverSettings.all()).toEqual(
    new Map([
      ['1', { ...defaultServerSettings, language: 'ja' }],
      ['2', { ...defaultServerSettings, facesOnly: true }],
    ]),
  );
});
