import type { Feeling } from '../../game/feeling.ts';
import { type Moved, moveSession } from '../../game/move-session.ts';
import type { SoloSession } from '../../game/session.ts';
import type { Story } from '../../stories/story.ts';
import { ending, fakeStory, passage } from './builders.ts';

/** Two rooms and two endings: car -> home -> plane (win), and from the car to the crash (fail). */
export const story = fakeStory([
  passage('car', { happy: 'home', sad: 'crash', anger: 'crash', fear: 'home', disgust: 'home' }),
  passage('home', 'plane'),
  ending('plane', 'win'),
  ending('crash', 'fail'),
]);

/** Shows a feeling at time 2000, for the session's present revision if no other is named. */
export function move(
  session: SoloSession,
  feeling: Feeling,
  told: Story = story,
  expectedRevision = session.revision,
): Moved {
  return moveSession({ story: told, session, expectedRevision, feeling, placeId: 'place', now: 2000 });
}

/** Shows a feeling that must move. */
export function moved(session: SoloSession, feeling: Feeling, told: Story = story): Extract<Moved, { kind: 'moved' }> {
  const result = move(session, feeling, told);
  if (result.kind !== 'moved') throw new Error(`expected a move, got ${result.kind}`);
  return result;
}
