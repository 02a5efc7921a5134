import type { Story } from '../stories/story.ts';
import type { Feeling } from './feeling.ts';
import type { FaceReading } from './reading.ts';
import { reviseSession } from './revise-session.ts';
import { findRoom, follow, roomOf } from './rules.ts';
import type { SessionStatus, SoloSession, Step } from './session.ts';
import { alone, showScene } from './show-scene.ts';
import type { SessionShown } from './start-session.ts';

/** One applied feeling: the step taken, and the face that was read, where there was one. */
export interface Move extends Step {
  readonly face?: FaceReading;
}

export type Moved =
  | ({ readonly kind: 'moved'; readonly move: Move } & SessionShown)
  /** The feeling was shown to an older revision, or the session is parked. */
  | { readonly kind: 'outdated' }
  /** The session is at an ending. */
  | { readonly kind: 'ended' }
  /** The story has lost the present room, or has made it an ending since. */
  | { readonly kind: 'story-changed' };

const statusAt = { win: 'won', fail: 'lost' } as const satisfies Record<'win' | 'fail', SessionStatus>;

/**
 * Applies a feeling: the session moves to the room that it leads to. At an ending it is `won` or `lost`, and the scene
 * carries the whole road. `expectedRevision` is the revision that the photo or the button was made for; `face` is absent
 * where the feeling was picked from a menu; `now` is in milliseconds since the epoch.
 */
export function moveSession(request: {
  readonly story: Story;
  readonly session: SoloSession;
  readonly expectedRevision: number;
  readonly feeling: Feeling;
  readonly face?: FaceReading;
  readonly placeId: string;
  readonly now: number;
}): Moved {
  const { story, session: before, expectedRevision, feeling, placeId, now } = request;
  if (before.revision !== expectedRevision || before.status === 'parked') return { kind: 'outdated' };
  if (before.status !== 'active') return { kind: 'ended' };
  if (findRoom(story, before.play.room)?.kind !== 'passage') return { kind: 'story-changed' };
  const { play, direction } = follow(story, before.play, feeling, alone);
  const room = roomOf(story, play.room);
  const status = room.kind === 'ending' ? statusAt[room.ending] : 'active';
  const session = reviseSession(before, { play, status, placeId }, story, now);
  const face = request.face === undefined ? {} : { face: request.face };
  const move = {
    from: before.play.room,
    feeling,
    ...(direction.id === undefined ? {} : { direction: direction.id }),
    to: direction.to,
    ...face,
  };
  return { kind: 'moved', session, scene: showScene(story, session, { feeling, text: direction.text, ...face }), move };
}
