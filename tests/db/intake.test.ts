import { expect, it } from 'vitest';
import { changeTo, fakeIntake, fakeSession } from './changes.ts';
import { reopen, temporaryStore } from './temporary-database.ts';

it('what a crash leaves open is known at the next start, oldest first', async () => {
  const { store, file } = await temporaryStore();
  const direct = fakeIntake({
    sourceId: 'direct',
    serverId: null,
    createdAt: 900,
    target: { kind: 'channel', placeId: '3' },
  });
  expect(await store.intake.open(fakeIntake())).toBe('opened');
  expect(await store.intake.open(direct)).toBe('opened');
  await store.close();
  expect(await (await reopen(file)).intake.left()).toStrictEqual([direct, fakeIntake()]);
});

it('what was answered is not left', async () => {
  const { store } = await temporaryStore();
  await store.intake.open(fakeIntake());
  await store.intake.close('photo');
  await store.intake.close('never-opened');
  expect(await store.intake.left()).toEqual([]);
});

it('a photo that comes twice is a duplicate while it is open', async () => {
  const { store } = await temporaryStore();
  await store.intake.open(fakeIntake());
  expect(await store.intake.open(fakeIntake())).toBe('duplicate');
  expect(await store.intake.left()).toHaveLength(1);
});

it('a photo that has moved a story already is a duplicate', async () => {
  const { store } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession(), { sourceId: 'photo' }));
  expect(await store.intake.open(fakeIntake())).toBe('duplicate');
  expect(await store.intake.left()).toEqual([]);
});
