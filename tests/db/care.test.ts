import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backUp } from '../../db/back-up.ts';
import { exportPlayer } from '../../db/export-player.ts';
import { forgetPlayer } from '../../db/forget-player.ts';
import { openDatabase } from '../../db/open-database.ts';
import { forgetMember } from '../../game/party/forget-member.ts';
import { joinParty } from '../../game/party/members.ts';
import { openParty } from '../../game/party/open-party.ts';
import { fakeFace, fakeStory, passage } from '../game/builders.ts';
import { changeTo, fakeIntake, fakeQuestion, fakeSession, interactionTarget, moveOf } from './changes.ts';
import { reopen, rowsIn, temporaryFolder, temporaryStore } from './temporary-database.ts';

const marker = 'zq7-marker-zq7';

/** Everything that lies on the disk of a database: the file and what stands beside it. */
function bytesOf(file: string): string {
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return names.map((name) => readFileSync(join(dirname(file), name), 'latin1')).join('');
}

it("forgetting a player removes every row of theirs and every trace in the file, and nobody else's", async () => {
  const { store, file } = await temporaryStore();
  const session = fakeSession({ id: `s-${marker}`, playerId: `p-${marker}`, placeId: marker, storyId: marker });
  await store.players.giveConsent(session.playerId, 1);
  await store.sessions.commit(changeTo(session));
  await store.sessions.commit(moveOf(session, { move: { from: marker, to: marker, feeling: 'sad' } }));
  await store.intake.open(fakeIntake({ sourceId: marker, playerId: session.playerId }));
  await store.questions.ask(fakeQuestion({ id: marker, sessionId: session.id }));
  await store.sessions.commit(changeTo(fakeSession()));
  await store.close();
  expect(bytesOf(file)).toContain(marker);

  const database = await openDatabase(`file:${file}`);
  expect(await forgetPlayer(database, session.playerId, { forgetMember }, 2000)).toEqual({ kind: 'forgotten' });
  for (const table of ['players', 'sessions', 'sources', 'moves', 'answers', 'intake', 'questions']) {
    expect(JSON.stringify(database.sqlite.prepare(`select * from ${table}`).all()), table).not.toContain(marker);
  }
  expect(bytesOf(file)).not.toContain(marker);
  expect(await forgetPlayer(database, session.playerId, { forgetMember }, 2000)).toEqual({ kind: 'unknown-player' });
  await database.db.destroy();
  expect(await (await reopen(file)).sessions.byId('s1')).toStrictEqual(fakeSession());
});

it('forgetting while another process reads deletes the rows, and says that traces are left', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  await store.close();
  const database = await openDatabase(`file:${file}`);
  const reader = new SqliteFile(file, { readonly: true });
  const rows = reader.prepare('select * from players').iterate();
  rows.next();
  expect(await forgetPlayer(database, '1', { forgetMember }, 2000)).toEqual({ kind: 'traces-left' });
  rows.return?.();
  reader.close();
  expect(rowsIn(file, 'select * from sessions')).toEqual([]);
  await database.db.destroy();
});

it("a settled answer's token is overwritten in the file", async () => {
  const { store, file } = await temporaryStore();
  const { answer, ...change } = changeTo(fakeSession());
  await store.sessions.commit({ ...change, answer: { ...answer, target: { ...interactionTarget, token: marker } } });
  await store.answers.settle(answer.id, 'sent');
  await store.close();
  expect(bytesOf(file)).not.toContain(marker);
});

it('an export holds all that is kept about a player and no token', async () => {
  const { store, file } = await temporaryStore();
  const face = fakeFace();
  await store.players.giveConsent('1', 500);
  await store.sessions.commit(changeTo(fakeSession()));
  await store.sessions.commit(
    moveOf(fakeSession(), { move: { from: 'a', to: 'b', feeling: 'sad', direction: 'x', face } }),
  );
  await store.sessions.commit(changeTo(fakeSession({ id: 's2', serverId: null, startedAt: 2000 })));
  await store.sessions.commit(changeTo(fakeSession({ id: 's3', playerId: '8' })));
  await store.intake.open(fakeIntake());
  await store.questions.ask(fakeQuestion());
  await store.close();
  const { db } = await openDatabase(`file:${file}`);
  const exported = await exportPlayer(db, '1');
  const unknown = await exportPlayer(db, '99');
  await db.destroy();
  expect(exported).toMatchObject({
    playerId: '1',
    consentedAt: 500,
    sessions: [
      {
        id: 's1',
        revision: 1,
        moves: [{ revision: 1, from: 'a', to: 'b', feeling: 'sad', direction: 'x', face, at: 1001 }],
        sources: [{ id: 'source-s1-0' }, { id: 'source-s1-1' }],
        answers: [{ id: 'answer-s1-0', state: 'owed' }, { id: 'answer-s1-1' }],
        questions: [{ kind: 'whose-face', faces: [face, face], expiresAt: 601_000 }],
      },
      { id: 's2', moves: [] },
    ],
    parties: [],
    openPhotos: [{ sourceId: 'photo', serverId: '2', at: 1000 }],
  });
  expect(JSON.stringify(exported)).not.toContain(interactionTarget.token);
  expect(unknown).toEqual({ playerId: '99', consentedAt: null, sessions: [], parties: [], openPhotos: [] });
});

it('a backup of an open database is a whole database with all that was committed', async () => {
  const { store, file } = await temporaryStore();
  await store.sessions.commit(changeTo(fakeSession()));
  const copy = join(temporaryFolder(), 'new', 'copy.db');
  expect(await backUp(`file:${file}`, copy)).toEqual({ kind: 'backed-up', file: copy });
  expect(await (await reopen(copy)).sessions.byId('s1')).toStrictEqual(fakeSession());
});

it('a backup neither overwrites a file nor makes a database that is not there', async () => {
  const { file } = await temporaryStore();
  const folder = temporaryFolder();
  const [taken, missing, copy] = [join(folder, 'taken'), join(folder, 'missing.db'), join(folder, 'copy.db')];
  writeFileSync(taken, 'mine');
  expect(await backUp(`file:${file}`, taken)).toEqual({ kind: 'file-exists', file: taken });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(await backUp(`file:${missing}`, copy)).toEqual({ kind: 'no-database', file: missing });
  expect(existsSync(missing)).toBe(false);
});

it("a player's parties are in the export, and are forgotten with them but for what the others did", async () => {
  const { store, file } = await temporaryStore();
  const party = openParty({
    story: fakeStory([passage('a', 'b'), passage('b', 'a')]),
    id: 'party',
    serverId: '2',
    placeId: '3',
    hostId: marker,
    mode: 'vote',
    turnMs: 60_000,
    groupPhotos: false,
    seed: 7,
    now: 1000,
  });
  const joined = joinParty(party, '1', 1001);
  if (joined.kind !== 'changed') throw new Error(joined.why);
  await store.parties.commit({ sourceId: 'opened', party, at: 1000 });
  await store.parties.commit({ sourceId: 'joined', party: joined.party, at: 1001 });
  await store.close();
  const database = await openDatabase(`file:${file}`);
  expect((await exportPlayer(database.db, marker)).parties).toMatchObject([
    { id: 'party', serverId: '2', status: 'lobby', joinedAt: 1000, leftAt: null, vote: null },
  ]);
  await forgetPlayer(database, marker, { forgetMember }, 2000);
  expect(bytesOf(file)).not.toContain(marker);
  await database.db.destroy();
  expect(await (await reopen(file)).parties.byId('party')).toMatchObject({ hostId: '1', members: ['1'] });
});
