import { openStore } from '../../db/open-store.ts';
import { fakeSession, moveOf } from './changes.ts';

// Moves a session on and on until it is killed, and tells its parent every revision that was committed.
const [, , file] = process.argv;
const store = await openStore({ url: `file:${file}` });
let session = (await store.sessions.byId('s1')) ?? fakeSession();
for (;;) {
  const change = moveOf(session);
  const outcome = await store.sessions.commit(change);
  if (outcome !== 'committed') throw new Error(`expected a commit, got ${outcome}`);
  session = change.session;
  await store.answers.settle(`answer-s1-${session.revision - 1}`, 'sent');
  await new Promise((resolve) => process.send?.(session.revision, resolve));
}
