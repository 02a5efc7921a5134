import { expect, it } from 'vitest';
import { changeTo, fakeQuestion, fakeSession, moveOf } from './changes.ts';
import { reopen, rowsIn, temporaryStore } from './temporary-database.ts';

it('a question comes back as it was asked, also after the store was closed', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.questions.ask(fakeQuestion());
  await store.close();
  const reopened = await reopen(file);
  expect(await reopened.questions.open('question', 600_999)).toStrictEqual(fakeQuestion());
  expect(await reopened.questions.open('another', 1)).toBeUndefined();
});

it('a question cannot be answered once its time is over, and its readings are deleted', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.questions.ask(fakeQuestion());
  await store.questions.ask(fakeQuestion({ id: 'later', expiresAt: 700_000 }));
  expect(await store.questions.open('question', 601_000)).toBeUndefined();
  await store.questions.dropExpired(601_000);
  expect(rowsIn(file, 'select id from questions')).toEqual([{ id: 'later' }]);
});

it("a session's questions are gone with its next change, and another session's stay", async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.sessions.commit(changeTo(fakeSession({ id: 's2', serverId: null })));
  await store.questions.ask(fakeQuestion());
  await store.questions.ask(fakeQuestion({ id: 'other', sessionId: 's2', kind: 'which-feeling' }));
  expect(await store.sessions.commit(moveOf(fakeSession()))).toBe('committed');
  expect(rowsIn(file, 'select id from questions')).toEqual([{ id: 'other' }]);
});

it("a session's questions are gone when another session parks it", async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.questions.ask(fakeQuestion());
  const other = changeTo(fakeSession({ id: 's2' }), { parks: { id: 's1', revision: 0 } });
  expect(await store.sessions.commit(other)).toBe('committed');
  expect(rowsIn(file, 'select id from questions')).toEqual([]);
});
