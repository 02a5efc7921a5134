import { expect, it } from 'vitest';
import type { Scene } from '../../game/scene.ts';
import { fakeFace } from '../game/builders.ts';
import { changeTo, fakeSession, interactionTarget, moveOf } from './changes.ts';
import { reopen, rowsIn, temporaryStore } from './temporary-database.ts';

it('an owed answer comes back as it was, also after the store was closed', async () => {
  const { store, file } = await temporaryStore();
  const road = [{ from: 'a', feeling: 'sad', to: 'b' }] as const;
  const { answer, ...change } = changeTo(fakeSession());
  const scene: Scene = {
    ...(answer.scene as Scene),
    ending: 'win',
    road,
    canUndo: true,
    secret: true,
    lead: { feeling: 'sad', text: 'x', face: fakeFace() },
  };
  const whole = { ...answer, scene, target: { kind: 'channel', placeId: '3', replyTo: '55' } } as const;
  await store.sessions.commit({ ...change, answer: whole });
  expect(await store.answers.owed()).toStrictEqual([{ ...whole, attempts: 0 }]);
  await store.close();
  expect(await (await reopen(file)).answers.owed()).toStrictEqual([{ ...whole, attempts: 0 }]);
});

it('answers are owed oldest first', async () => {
  const { store } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession({ updatedAt: 50 })));
  await store.sessions.commit(changeTo(fakeSession({ id: 's2', serverId: null, updatedAt: 10 })));
  await store.sessions.commit(moveOf(fakeSession({ updatedAt: 50 })));
  expect((await store.answers.owed()).map(({ id }) => id)).toEqual(['answer-s2-0', 'answer-s1-0', 'answer-s1-1']);
});

it.each(['sent', 'gone'] as const)(
  'an answer that is %s is owed no more, and its token and scene are erased',
  async (outcome) => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    await store.answers.settle('answer-s1-0', outcome, '777');
    await store.answers.settle('answer-s1-0', outcome === 'sent' ? 'gone' : 'sent');
    expect(await store.answers.owed()).toEqual([]);
    expect(await store.answers.shelvedFor('s1')).toBeUndefined();
    expect(rowsIn(file, 'select state, target, scene, message_id from answers')).toEqual([
      { state: outcome, target: null, scene: null, message_id: '777' },
    ]);
  },
);

it('tries that failed are counted, and the answer stays owed', async () => {
  const { store } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.answers.failed('answer-s1-0');
  await store.answers.failed('answer-s1-0');
  expect((await store.answers.owed())[0]?.attempts).toBe(2);
});

it('a shelved answer is not delivered by itself: it waits for its session, without its token, until it is settled', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  expect(await store.answers.shelvedFor('s1')).toBeUndefined();
  await store.answers.shelve('answer-s1-0');
  expect(await store.answers.owed()).toEqual([]);
  expect(await store.answers.shelvedFor('s1')).toMatchObject({
    id: 'answer-s1-0',
    target: { ...interactionTarget, token: '' },
    scene: { room: 'start' },
  });
  expect(rowsIn<{ target: string }>(file, 'select target from answers')[0]?.target).not.toContain('interaction-token');
  await store.answers.settle('answer-s1-0', 'sent');
  expect(await store.answers.shelvedFor('s1')).toBeUndefined();
});

it('a settled answer is not shelved again', async () => {
  const { store } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.answers.settle('answer-s1-0', 'sent');
  await store.answers.shelve('answer-s1-0');
  await store.answers.failed('answer-s1-0');
  expect(await store.answers.shelvedFor('s1')).toBeUndefined();
});

it('a channel answer can be shelved too: it has no token to lose', async () => {
  const { store } = await temporaryStore();
  const { answer, ...change } = changeTo(fakeSession());
  const target = { kind: 'channel', placeId: '3' } as const;
  await store.sessions.commit({ ...change, answer: { ...answer, target } });
  await store.answers.shelve(answer.id);
  expect((await store.answers.shelvedFor('s1'))?.target).toStrictEqual(target);
});

it('the language of direct messages is that of the latest answer there', async () => {
  const { store } = await temporaryStore();
  expect(await store.answers.languageTo('1')).toBeUndefined();
  const tell = async (extra: Parameters<typeof fakeSession>[0], language: string): Promise<void> => {
    const { answer, ...change } = changeTo(fakeSession(extra));
    await store.sessions.commit({ ...change, answer: { ...answer, language } });
    await store.answers.settle(answer.id, 'sent');
  };
  await tell({ id: 'server' }, 'en-GB');
  expect(await store.answers.languageTo('1')).toBeUndefined();
  await tell({ id: 'direct', serverId: null, updatedAt: 10 }, 'ja');
  await tell({ id: 'others', serverId: null, playerId: '2', updatedAt: 30 }, 'es-419');
  await tell({ id: 'later', serverId: null, status: 'parked', updatedAt: 20 }, 'de');
  expect(await store.answers.languageTo('1')).toBe('de');
});
