import type { Story } from '../stories/story.ts';
import { reviseSession } from './revise-session.ts';
import { begin, findRoom } from './rules.ts';
import type { SoloSession } from './session.ts';
import { showScene } from './show-scene.ts';
import type { SessionShown } from './start-session.ts';

/** How long a reset can be undone. */
export const undoMs = 60_000;

export interface ResetRequest {
  readonly story: Story;
  readonly session: SoloSession;
  /** The revision that the pressed button was made for. */
  readonly expectedRevision: number;
  readonly placeId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type Reset = ({ readonly kind: 'reset' } & SessionShown) | { readonly kind: 'outdated' };

/** Whether the story still has the room to go back to, of the same kind: with an ending the session had ended. */
function canReturn(story: Story, { play, status }: Pick<SoloSession, 'play' | 'status'>): boolean {
  const kind = status === 'won' || status === 'lost' ? 'ending' : 'passage';
  return findRoom(story, play.room)?.kind === kind;
}

/**
 * Goes back to the start of the story; what was played is put aside for `undoMs`, if the story still knows it. A parked
 * session is `outdated`.
 */
export function resetSession({ story, session: before, expectedRevision, placeId, now }: ResetRequest): Reset {
  if (before.revision !== expectedRevision || before.status === 'parked') return { kind: 'outdated' };
  const canUndo = canReturn(story, before);
  const undo = canUndo ? { undo: { play: before.play, status: before.status, until: now + undoMs } } : {};
  const session = reviseSession(before, { play: begin(story), status: 'active', placeId, ...undo }, story, now);
  return { kind: 'reset', session, scene: { ...showScene(story, session), ...(canUndo ? { canUndo } : {}) } };
}

export type Undone =
  | ({ readonly kind: 'restored' } & SessionShown)
  | { readonly kind: 'too-late' }
  /** Something else has happened since the reset. */
  | { readonly kind: 'outdated' }
  /** The story has lost the room to go back to, or has changed whether it is an ending. */
  | { readonly kind: 'story-changed' };

/** Brings back what a reset put aside: the room, the things, the road, and whether the session had ended. */
export function undoReset({ story, session: before, expectedRevision, placeId, now }: ResetRequest): Undone {
  const { undo } = before;
  if (before.revision !== expectedRevision || undo === undefined) return { kind: 'outdated' };
  if (now > undo.until) return { kind: 'too-late' };
  if (!canReturn(story, undo)) return { kind: 'story-changed' };
  const session = reviseSession(before, { play: undo.play, status: undo.status, placeId }, story, now);
  return { kind: 'restored', session, scene: showScene(story, session) };
}
