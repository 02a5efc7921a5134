import { openStore } from '../../db/open-store.ts';
import type { Session } from '../../game/session.ts';
import { moveOf } from './changes.ts';

// Tries to move the session that its parent sends, and answers with what came of it.
const [, , file, name] = process.argv;
const store = await openStore({ url: `file:${file}` });
process.on('message', async (session: Session) => {
  const { answer, ...change } = moveOf(session);
  const outcome = await store.sessions.commit({
    ...change,
    sourceId: `${name}-${change.sourceId}`,
    answer: { ...answer, id: `${name}-${answer.id}` },
  });
  process.send?.(outcome);
});
process.send?.('ready');
