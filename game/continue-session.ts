import type { Story } from '../stories/story.ts';
import { reviseSession } from './revise-session.ts';
import { findRoom } from './rules.ts';
import type { SoloSession } from './session.ts';
import { showScene } from './show-scene.ts';
import type { SessionShown } from './start-session.ts';

export type Continued = ({ readonly kind: 'continued' } & SessionShown) | { readonly kind: 'story-changed' };

/**
 * Goes on with an active or parked session: it is active and bound to the place from now on, and the present room is shown
 * again. `story-changed`: the story has lost that room, or has made it an ending since.
 */
export function continueSession(request: {
  readonly story: Story;
  readonly session: SoloSession;
  readonly placeId: string;
  /** Whether only its player sees it from now on. */
  readonly secret: boolean;
  readonly now: number;
}): Continued {
  const { story, session: before, placeId, secret, now } = request;
  if (findRoom(story, before.play.room)?.kind !== 'passage') return { kind: 'story-changed' };
  const session = reviseSession(before, { play: before.play, status: 'active', placeId, secret }, story, now);
  return { kind: 'continued', session, scene: showScene(story, session) };
}
