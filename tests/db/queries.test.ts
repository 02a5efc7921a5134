import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { createAnswers } from '../../db/answers.ts';
import { createIntake } from '../../db/intake.ts';
import { openDatabase } from '../../db/open-database.ts';
import { createPlayers } from '../../db/players.ts';
import { createQuestions } from '../../db/questions.ts';
import { createSessions } from '../../db/sessions.ts';
import { ImmediateSqliteDialect } from '../../db/sqlite-dialect.ts';
import type { Tables } from '../../db/tables.ts';
import { changeTo, fakeIntake, fakeQuestion, fakeSession, moveOf } from './changes.ts';
import { temporaryStore } from './temporary-database.ts';

it('every query of the store finds its rows by an index, but for the list of open photos, which is short', async () => {
  const { store, file } = await temporaryStore();
  await store.close();
  const { sqlite } = await openDatabase(`file:${file}`);
  const queries: string[] = [];
  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: sqlite }),
    log: ({ query }) => {
      if (/^(select|update|delete|insert)/.test(query.sql)) queries.push(query.sql);
    },
  });
  const [players, sessions, answers, intake, questions] = [
    createPlayers(db),
    createSessions(db),
    createAnswers(db),
    createIntake(db),
    createQuestions(db),
  ];
  await players.giveConsent('1', 1);
  await players.consentedAt('1');
  await players.withdrawConsent('1');
  await intake.open(fakeIntake());
  await intake.left();
  await intake.close('photo');
  await sessions.commit(changeTo(fakeSession()));
  await sessions.commit(moveOf(fakeSession()));
  await sessions.commit(changeTo(fakeSession({ id: 's2' }), { parks: { id: 's1', revision: 1 } }));
  await sessions.current('1', '2');
  await sessions.current('2', null);
  await sessions.byId('s1');
  await sessions.parked('1', null, 'last-flight');
  await sessions.secretPlayers();
  await questions.ask(fakeQuestion());
  await questions.open('question', 1);
  await questions.dropExpired(1);
  await answers.owed();
  await answers.shelvedFor('s1');
  await answers.failed('answer-s1-0');
  await answers.shelve('answer-s1-0');
  await answers.settle('answer-s1-1', 'sent');
  const plans = queries.map((sql) => ({
    sql,
    plan: sqlite
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...(sql.match(/\?/g) ?? []).map(() => null))
      .map(({ detail }) => detail),
  }));
  await db.destroy();
  const slow = plans.filter(
    ({ sql, plan }) =>
      !sql.includes('from "intake" order by') &&
      plan.some((detail) =>
        /SCAN (?!answers USING INDEX answers_owed|secret_one USING INDEX sessions_secret)|USE TEMP B-TREE FOR ORDER BY/.test(
          detail,
        ),
      ),
  );
  expect(slow).toEqual([]);
  for (const index of [
    'sessions_active',
    'sessions_ended',
    'sessions_parked',
    'sessions_secret',
    'answers_owed',
    'questions_expired',
  ]) {
    expect(
      plans.some(({ plan }) => plan.some((detail) => detail.includes(index))),
      index,
    ).toBe(true);
  }
});
