import fc from 'fast-check';
import { expect, it } from 'vitest';
import { continueSession } from '../../game/continue-session.ts';
import { resetSession, undoReset } from '../../game/reset-session.ts';
import type { SoloSession } from '../../game/session.ts';
import { anyFeeling, anyStory, fakeSession } from './builders.ts';
import { move } from './moves.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/** What may happen to a session; `again` shows a feeling for the revision before. */
const anyEvent = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('show' as const), feeling: anyFeeling }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), feeling: anyFeeling }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('continue' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset-and-undo' as const) }) },
);

it('whatever happens to a session, it stays in a room of its story, grows by one revision, and ends only at endings', () => {
  fc.assert(
    fc.property(anyStory, fc.array(anyEvent, { maxLength: 25 }), (told, events) => {
      let session = deepFreeze(fakeSession(told));
      const check = (next: SoloSession) => {
        expect(next.revision).toBe(session.revision + 1);
        const room = told.rooms[next.play.room];
        expect(room?.kind === 'ending').toBe(next.status === 'won' || next.status === 'lost');
        expect(JSON.parse(JSON.stringify(next))).toEqual(next);
        session = deepFreeze(next);
      };
      for (const event of events) {
        const before = session;
        switch (event.kind) {
          case 'show': {
            const result = move(session, event.feeling, told);
            expect(JSON.stringify(move(session, event.feeling, told))).toBe(JSON.stringify(result));
            if (before.status !== 'active') {
              expect(result).toEqual({ kind: 'ended' });
              break;
            }
            if (result.kind !== 'moved') throw new Error(result.kind);
            check(result.session);
            expect(result.scene.moves).toBe(before.play.road.length + 1);
            expect(session.play.road).toHaveLength(before.play.road.length + 1);
            expect(result.scene.revision).toBe(session.revision);
            break;
          }
          case 'again':
            expect(move(session, event.feeling, told, session.revision - 1)).toEqual({ kind: 'outdated' });
            break;
          case 'continue': {
            if (before.status !== 'active') break;
            const result = continueSession({ story: told, session, placeId: 'p', secret: false, now: 1 });
            if (result.kind !== 'continued') throw new Error(result.kind);
            check(result.session);
            expect(session.play).toEqual(before.play);
            break;
          }
          case 'reset-and-undo': {
            const request = { story: told, placeId: 'p', now: 1 };
            const reset = resetSession({ ...request, session, expectedRevision: session.revision });
            if (reset.kind !== 'reset') throw new Error(reset.kind);
            check(reset.session);
            const undone = undoReset({ ...request, session, expectedRevision: session.revision });
            if (undone.kind !== 'restored') throw new Error(undone.kind);
            check(undone.session);
            expect(session.play).toEqual(before.play);
            expect(session.status).toBe(before.status);
          }
        }
      }
    }),
  );
});
