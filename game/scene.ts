import type { Feeling } from './feeling.ts';
import type { FaceReading } from './reading.ts';
import type { Step } from './session.ts';

/** What led to a room: the feeling and how it was shown, and the text of the direction taken. */
export interface Lead {
  readonly feeling: Feeling;
  readonly text: string;
  /** The face that was read; absent where the feeling was picked from the menu. */
  readonly face?: FaceReading;
}

/** What to show after a change of a session: free of Discord, complete in itself, and safe to store as JSON. */
export interface Scene {
  readonly sessionId: string;
  readonly revision: number;
  readonly playerId: string;
  readonly storyId: string;
  readonly storyTitle: string;
  readonly room: string;
  readonly title: string;
  readonly text: string;
  /** Absent in a room that is not an ending. */
  readonly ending?: 'win' | 'fail';
  /** Absent at the start and where a scene is shown again. */
  readonly lead?: Lead;
  /** Moves made in this play so far. */
  readonly moves: number;
  /** The whole road, at an ending only. */
  readonly road?: readonly Step[];
  /** Only its player sees it, and photos posted in the place do not move it. */
  readonly secret?: true;
  /** Right after a reset, which can be undone for a minute. */
  readonly canUndo?: true;
}
