import { once } from 'node:events';
import { expect, it } from 'vitest';
import { changeTo, fakeSession } from './changes.ts';
import { nextMessage, spawnScript } from './child-process.ts';
import { reopen, rowsIn, temporaryStore } from './temporary-database.ts';

function revisionsIn(file: string, table: 'moves' | 'answers'): number[] {
  return rowsIn<{ revision: number }>(file, `select revision from ${table} order by revision`).map(
    ({ revision }) => revision,
  );
}

const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n);

it('a process killed in the middle of many commits loses no committed move and doubles none', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.close();
  let known = 0;
  for (const commits of [20, 11, 31]) {
    const child = spawnScript('committing-process.ts', file);
    for (let n = 0; n < commits; n += 1) known = Number(await nextMessage(child));
    child.on('message', (revision) => {
      known = Number(revision);
    });
    child.kill('SIGKILL');
    await once(child, 'exit');

    const reopened = await reopen(file);
    const session = await reopened.sessions.byId('s1');
    const revision = session?.revision ?? -1;
    expect(revision).toBeGreaterThanOrEqual(known);
    expect(revisionsIn(file, 'moves')).toEqual(upTo(1, revision));
    expect(revisionsIn(file, 'answers')).toEqual(upTo(0, revision));
    expect(rowsIn(file, 'select count(*) n from sources')).toEqual([{ n: revision + 1 }]);
    expect(rowsIn(file, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect((await reopened.answers.owed()).at(-1)?.scene.revision ?? revision).toBe(revision);
    await reopened.close();
  }
});

it('two processes that race for one revision make one move: one commits, the other is stale', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  const racers = ['one', 'other'].map((name) => spawnScript('racing-process.ts', file, name));
  expect(await Promise.all(racers.map(nextMessage))).toEqual(['ready', 'ready']);
  for (let revision = 0; revision < 12; revision += 1) {
    const session = await store.sessions.byId('s1');
    expect(session?.revision).toBe(revision);
    const outcomes = Promise.all(racers.map(nextMessage));
    for (const racer of racers) racer.send(session ?? 'lost');
    expect((await outcomes).sort()).toEqual(['committed', 'stale']);
  }
  expect(revisionsIn(file, 'moves')).toEqual(upTo(1, 12));
});
