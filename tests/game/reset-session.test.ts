import { describe, expect, it } from 'vitest';
import { resetSession, undoMs, undoReset } from '../../game/reset-session.ts';
import type { SoloSession } from '../../game/session.ts';
import type { Story } from '../../stories/story.ts';
import { fakeSession, fakeStory, passage } from './builders.ts';
import { moved, story } from './moves.ts';

describe('a reset', () => {
  const at = (session: SoloSession, now: number, told: Story = story) =>
    ({ story: told, session, expectedRevision: session.revision, placeId: 'place', now }) as const;
  const home = moved(fakeSession(story), 'happy').session;
  const reset = resetSession(at(home, 5000));
  if (reset.kind !== 'reset') throw new Error(reset.kind);

  it('goes back to the start, keeps the play aside for a minute, and offers to undo it', () => {
    expect(reset.session).toMatchObject({
      revision: 2,
      status: 'active',
      play: { room: 'car', road: [], visits: { car: 1 } },
      undo: { play: home.play, status: 'active', until: 5000 + undoMs },
    });
    expect(reset.scene).toMatchObject({ room: 'car', moves: 0, canUndo: true });
  });

  it('can be undone until the minute is over', () => {
    expect(undoReset(at(reset.session, 5000 + undoMs)).kind).toBe('restored');
    expect(undoReset(at(reset.session, 5001 + undoMs))).toEqual({ kind: 'too-late' });
  });

  it('cannot be undone after a move, nor twice', () => {
    expect(undoReset(at(moved(reset.session, 'happy').session, 5001))).toEqual({ kind: 'outdated' });
    const undone = undoReset(at(reset.session, 5001));
    if (undone.kind !== 'restored') throw new Error(undone.kind);
    expect(undone.session).not.toHaveProperty('undo');
    expect(undoReset(at(undone.session, 5002))).toEqual({ kind: 'outdated' });
  });

  it('asked for an older revision or a parked session is outdated', () => {
    expect(resetSession({ ...at(home, 1), expectedRevision: 0 })).toEqual({ kind: 'outdated' });
    expect(resetSession(at({ ...home, status: 'parked' }, 1))).toEqual({ kind: 'outdated' });
    expect(undoReset({ ...at(reset.session, 5001), expectedRevision: 1 })).toEqual({ kind: 'outdated' });
  });

  it('of a session at its ending can be undone to the ending', () => {
    const won = moved(home, 'happy').session;
    const again = resetSession(at(won, 1));
    if (again.kind !== 'reset') throw new Error(again.kind);
    expect(undoReset(at(again.session, 2))).toMatchObject({
      kind: 'restored',
      session: { status: 'won', play: won.play },
      scene: { ending: 'win', road: won.play.road },
    });
  });

  it('out of a room that the story has lost offers no way back', () => {
    const changed = fakeStory([passage('car', 'car')]);
    const again = resetSession(at(home, 1, changed));
    if (again.kind !== 'reset') throw new Error(again.kind);
    expect(again.scene).not.toHaveProperty('canUndo');
    expect(undoReset(at(again.session, 2, changed))).toEqual({ kind: 'outdated' });
  });

  it('cannot be undone into a room that the story has lost', () => {
    const changed = fakeStory([passage('car', 'car')]);
    expect(undoReset(at(reset.session, 5001, changed))).toEqual({ kind: 'story-changed' });
  });
});
