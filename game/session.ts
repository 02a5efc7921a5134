import type { Feeling } from './feeling.ts';

/** One step of a road: the room left, the feeling that led out of it, and the room entered. */
export interface Step {
  readonly from: string;
  readonly feeling: Feeling;
  /** The direction's id, where a room has several for one feeling. */
  readonly direction?: string;
  readonly to: string;
}

/** Where a player stands in a story. The part of a session that the rules read and write. */
export interface Play {
  readonly room: string;
  /** Things held: a set, kept sorted so that equal plays are equal JSON. */
  readonly things: readonly string[];
  /** How often each room was entered, the present visit included. */
  readonly visits: Readonly<Record<string, number>>;
  readonly road: readonly Step[];
}

/** `active`: being played; `parked`: put aside by starting another story; `won` and `lost`: at an ending. */
export type SessionStatus = 'active' | 'parked' | 'won' | 'lost';

/** One play of one story by one player. */
export interface SoloSession {
  readonly kind: 'solo';
  readonly id: string;
  /** Grows by one with every committed change; a button or photo made for an older revision is outdated. */
  readonly revision: number;
  readonly playerId: string;
  /** `null` in direct messages. */
  readonly serverId: string | null;
  /** The channel, thread or direct message that holds the last scene. */
  readonly placeId: string;
  readonly storyId: string;
  readonly storyVersion: string;
  /** Only its player may see a secret session. */
  readonly secret: boolean;
  readonly status: SessionStatus;
  readonly play: Play;
  /** What `/reset` put aside, until when (milliseconds since the epoch) it can be brought back. */
  readonly undo?: { readonly play: Play; readonly status: SessionStatus; readonly until: number };
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly updatedAt: number;
}

export type Session = SoloSession;
