import type { Story } from '../stories/story.ts';
import type { SoloSession } from './session.ts';

/**
 * The next revision of a session: bound to the place of the act and to the story as it is now. What a reset put aside is
 * let go, unless the change brings it along: only the act right after a reset can undo it.
 */
export function reviseSession(
  session: SoloSession,
  change: Pick<SoloSession, 'play' | 'status' | 'placeId'> & Pick<Partial<SoloSession>, 'undo' | 'secret'>,
  story: Story,
  now: number,
): SoloSession {
  const { undo: _letGo, ...kept } = session;
  return { ...kept, ...change, revision: session.revision + 1, storyVersion: story.version, updatedAt: now };
}
