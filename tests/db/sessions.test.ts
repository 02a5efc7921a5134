import { describe, expect, it } from 'vitest';
import { changeTo, fakeIntake, fakeSession, moveOf } from './changes.ts';
import { rowsIn, temporaryStore } from './temporary-database.ts';

const face = {
  box: [1, 2, 3, 4],
  score: 0.875,
  feeling: 'fear',
  confidence: 0.5,
  clarity: 'clear',
  probabilities: { happy: 0.125, sad: 0.125, anger: 0.125, fear: 0.5, disgust: 0.125 },
} as const;

function countsIn(file: string): Record<string, number> {
  const tables = ['sessions', 'sources', 'moves', 'answers'];
  return Object.fromEntries(
    tables.map((table) => [table, rowsIn<{ n: number }>(file, `select count(*) n from ${table}`)[0]?.n ?? -1]),
  );
}

describe('a committed session', () => {
  it('comes back as it was, in a server and in a direct message, with and without an undo', async () => {
    const { store } = await temporaryStore();
    const play = {
      room: 'music',
      things: ['passport', 'torch'],
      visits: { start: 1, music: 2, constructor: 1 },
      road: [{ from: 'start', feeling: 'fear', direction: 'dark', to: 'music' }],
    } as const;
    const plain = fakeSession({ id: 'plain', play, secret: true });
    const direct = fakeSession({
      id: 'direct',
      serverId: null,
      undo: { play, status: 'won', until: 61_000 },
    });
    expect(await store.sessions.commit(changeTo(plain))).toBe('committed');
    expect(await store.sessions.commit(changeTo(direct))).toBe('committed');
    expect(await store.sessions.byId('plain')).toStrictEqual(plain);
    expect(await store.sessions.byId('direct')).toStrictEqual(direct);
    expect(await store.sessions.byId('other')).toBeUndefined();
  });

  it('is replaced by its next revision, undo and all', async () => {
    const { store } = await temporaryStore();
    const first = fakeSession({ undo: { play: fakeSession().play, status: 'active', until: 5 } });
    await store.sessions.commit(changeTo(first));
    const next = fakeSession({
      revision: 1,
      placeId: '33',
      storyVersion: 'v2',
      secret: true,
      status: 'lost',
      updatedAt: 9,
    });
    expect(await store.sessions.commit(changeTo(next))).toBe('committed');
    expect(await store.sessions.byId('s1')).toStrictEqual(next);
  });

  it('is written with its move, as numbers only, and with the answer owed', async () => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    const move = { from: 'start', to: 'crash', feeling: 'fear', direction: 'dark', face } as const;
    await store.sessions.commit(moveOf(fakeSession(), { move }));
    expect(rowsIn(file, 'select * from moves')).toEqual([
      {
        id: 1,
        session_id: 's1',
        revision: 1,
        from_room: 'start',
        to_room: 'crash',
        feeling: 'fear',
        direction: 'dark',
        face: JSON.stringify(face),
        at: 1001,
      },
    ]);
    expect((await store.answers.owed()).map(({ id }) => id)).toEqual(['answer-s1-0', 'answer-s1-1']);
  });

  it('closes the intake row of its source, and no other', async () => {
    const { store } = await temporaryStore();
    await store.intake.open(fakeIntake({ sourceId: 'source-s1-0' }));
    await store.intake.open(fakeIntake({ sourceId: 'other' }));
    await store.sessions.commit(changeTo(fakeSession()));
    expect((await store.intake.left()).map(({ sourceId }) => sourceId)).toEqual(['other']);
  });
});

describe('a change', () => {
  it('whose source was used before is a duplicate and writes nothing, whatever its revision', async () => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    await store.sessions.commit(moveOf(fakeSession()));
    const before = countsIn(file);
    expect(await store.sessions.commit(moveOf(fakeSession()))).toBe('duplicate');
    const later = moveOf(fakeSession({ revision: 1 }), { sourceId: 'source-s1-1' });
    expect(await store.sessions.commit(later)).toBe('duplicate');
    expect(
      await store.sessions.commit(changeTo(fakeSession({ id: 's2', serverId: '9' }), { sourceId: 'source-s1-0' })),
    ).toBe('duplicate');
    expect(countsIn(file)).toEqual(before);
    expect((await store.sessions.byId('s1'))?.revision).toBe(1);
  });

  it.each([
    ['an older revision', 1],
    ['the same revision', 2],
    ['a revision too far on', 4],
    ['a first revision again', 0],
  ])('made for %s is stale and writes nothing, so that its source may be used again', async (_name, revision) => {
    const { store, file } = await temporaryStore();
    for (const n of [0, 1, 2]) await store.sessions.commit(changeTo(fakeSession({ revision: n })));
    const before = countsIn(file);
    expect(await store.sessions.commit(changeTo(fakeSession({ revision }), { sourceId: 'new' }))).toBe('stale');
    expect(countsIn(file)).toEqual(before);
    const right = changeTo(fakeSession({ revision: 3 }), { sourceId: 'new' });
    expect(await store.sessions.commit(right)).toBe('committed');
  });

  it('to a session that never was is stale', async () => {
    const { store } = await temporaryStore();
    expect(await store.sessions.commit(moveOf(fakeSession()))).toBe('stale');
  });

  it('that fails in the middle leaves nothing behind and the store in use', async () => {
    const { store, file } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    const before = countsIn(file);
    const { answer } = changeTo(fakeSession());
    await expect(store.sessions.commit(moveOf(fakeSession(), { answer }))).rejects.toThrow('UNIQUE');
    expect(countsIn(file)).toEqual(before);
    expect(await store.sessions.commit(moveOf(fakeSession()))).toBe('committed');
  });
});

describe('parking', () => {
  const parks = { id: 's1', revision: 0 };
  const other = fakeSession({ id: 's2', storyId: 'other', updatedAt: 2000 });

  it('puts one session aside as the other starts', async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    expect(await store.sessions.commit(changeTo(other, { parks }))).toBe('committed');
    expect(await store.sessions.current('1', '2')).toStrictEqual(other);
    const parked = { ...fakeSession(), revision: 1, status: 'parked', updatedAt: 2000 };
    expect(await store.sessions.byId('s1')).toStrictEqual(parked);
    expect(await store.sessions.parked('1', '2', 'last-flight')).toStrictEqual(parked);
    expect(await store.sessions.parked('1', null, 'last-flight')).toBeUndefined();
    expect(await store.sessions.parked('1', '2', 'other')).toBeUndefined();
  });

  it('of a session that has moved on meanwhile makes the whole change stale', async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    await store.sessions.commit(moveOf(fakeSession()));
    expect(await store.sessions.commit(changeTo(other, { parks }))).toBe('stale');
    expect(await store.sessions.byId('s2')).toBeUndefined();
    expect((await store.sessions.current('1', '2'))?.id).toBe('s1');
  });

  it("of another player's or server's session is refused as stale", async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession()));
    for (const elsewhere of [{ playerId: '8' }, { serverId: '9' }, { serverId: null }]) {
      expect(await store.sessions.commit(changeTo({ ...other, ...elsewhere }, { parks }))).toBe('stale');
    }
    expect((await store.sessions.byId('s1'))?.status).toBe('active');
  });

  it('finds the latest of several parked sessions of a story', async () => {
    const { store } = await temporaryStore();
    for (const [id, updatedAt] of [
      ['old', 10],
      ['new', 30],
      ['middle', 20],
    ] as const) {
      await store.sessions.commit(changeTo(fakeSession({ id, status: 'parked', updatedAt })));
    }
    expect((await store.sessions.parked('1', '2', 'last-flight'))?.id).toBe('new');
  });
});

describe("a player's current session", () => {
  it('is the active one, one per server and one for direct messages', async () => {
    const { store } = await temporaryStore();
    expect(await store.sessions.current('1', '2')).toBeUndefined();
    for (const [id, serverId] of [
      ['here', '2'],
      ['there', '5'],
      ['direct', null],
    ] as const) {
      expect(await store.sessions.commit(changeTo(fakeSession({ id, serverId })))).toBe('committed');
    }
    expect((await store.sessions.current('1', '2'))?.id).toBe('here');
    expect((await store.sessions.current('1', '5'))?.id).toBe('there');
    expect((await store.sessions.current('1', null))?.id).toBe('direct');
    expect(await store.sessions.current('7', '2')).toBeUndefined();
  });

  it('is the only active one: a second one is stale, new or brought back', async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession({ serverId: null })));
    const second = fakeSession({ id: 's2', serverId: null });
    expect(await store.sessions.commit(changeTo(second))).toBe('stale');
    expect(await store.sessions.commit(changeTo({ ...second, status: 'parked' }))).toBe('committed');
    expect(await store.sessions.commit(moveOf(second))).toBe('stale');
    expect(await store.sessions.commit(moveOf({ ...second, status: 'won' }))).toBe('committed');
  });

  it('is the one that ended last where none is active', async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession({ id: 'first', status: 'won', updatedAt: 10 })));
    await store.sessions.commit(changeTo(fakeSession({ id: 'last', status: 'lost', updatedAt: 30 })));
    await store.sessions.commit(changeTo(fakeSession({ id: 'middle', status: 'won', updatedAt: 20 })));
    await store.sessions.commit(changeTo(fakeSession({ id: 'parked', status: 'parked', updatedAt: 40 })));
    expect((await store.sessions.current('1', '2'))?.id).toBe('last');
    await store.sessions.commit(changeTo(fakeSession({ id: 'active', updatedAt: 5 })));
    expect((await store.sessions.current('1', '2'))?.id).toBe('active');
  });
});

describe('who plays in secret', () => {
  const secretOnes = async (...sessions: Parameters<typeof fakeSession>[0][]) => {
    const { store } = await temporaryStore();
    for (const session of sessions) await store.sessions.commit(changeTo(fakeSession(session)));
    return store.sessions.secretPlayers();
  };

  it('is known for each server and for direct messages', async () => {
    expect(
      await secretOnes({ secret: true }, { id: 's2', serverId: null, secret: true }, { id: 's3', serverId: '7' }),
    ).toEqual([
      { playerId: '1', serverId: '2' },
      { playerId: '1', serverId: null },
    ]);
  });

  it('is decided by the session that ended last, where none is active', async () => {
    const ended = { status: 'won', secret: true, updatedAt: 5 } as const;
    expect(await secretOnes(ended)).toHaveLength(1);
    expect(await secretOnes(ended, { id: 's2', status: 'lost', updatedAt: 9 })).toEqual([]);
    expect(await secretOnes(ended, { id: 's2', status: 'lost', updatedAt: 1 })).toHaveLength(1);
  });

  it('is decided by the active session, and never by a parked one', async () => {
    expect(await secretOnes({ status: 'won', secret: true, updatedAt: 5 }, { id: 's2', updatedAt: 1 })).toEqual([]);
    expect(await secretOnes({ status: 'parked', secret: true })).toEqual([]);
  });
});
