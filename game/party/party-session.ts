import type { Feeling } from '../feeling.ts';
import type { FaceReading } from '../reading.ts';
import type { Play } from '../session.ts';

/** `turns`: one after the other; `vote`: everyone's face counts; `anyone`: the first face moves. */
export const partyModes = ['turns', 'vote', 'anyone'] as const;
export type PartyMode = (typeof partyModes)[number];

/**
 * `lobby`: players gather; `active`: being played; `resting`: nobody showed a face for too long, any member can wake it;
 * `won` and `lost`: at an ending; `ended`: given up before one.
 */
export type PartyStatus = 'lobby' | 'active' | 'resting' | 'won' | 'lost' | 'ended';

/** One player's face in the present round of a vote. */
export interface Vote {
  readonly playerId: string;
  readonly feeling: Feeling;
  /** The reading's share for that feeling, 0..1; 1 where it was picked from the menu. */
  readonly confidence: number;
}

/** How a vote was decided: more votes than any other; as many, but surer faces; or as sure, and a lot was drawn. */
export type Decision = 'majority' | 'confidence' | 'lot';

export interface Tally {
  readonly feeling: Feeling;
  readonly votes: number;
  /** Summed confidence. */
  readonly weight: number;
}

/** What led a party to its present room. */
export interface PartyLead {
  readonly feeling: Feeling;
  readonly text: string;
  /** Who showed it, in turns and where anyone may. */
  readonly playerId?: string;
  /** The face that was read; absent where the feeling was picked, and after a vote. */
  readonly face?: FaceReading;
  /** After a vote: what was voted, most votes first. */
  readonly tally?: readonly Tally[];
  readonly decision?: Decision;
}

/** What happened to the party besides a move, for one line of the next message. */
export type PartyNews =
  | {
      readonly kind: 'joined' | 'left' | 'left-server' | 'kicked' | 'passed' | 'skipped' | 'woken';
      readonly playerId: string;
    }
  | { readonly kind: 'rests'; readonly why: 'silence' | 'place-closed' | 'story-changed' }
  | {
      readonly kind: 'ended';
      readonly why: 'by-player' | 'all-left' | 'lobby-over' | 'place-gone';
      readonly playerId?: string;
    };

/** One play of one story by several players in one place. Pure data, safe to store as JSON. */
export interface PartySession {
  readonly kind: 'party';
  readonly id: string;
  /** Grows by one with every committed change. */
  readonly revision: number;
  /** Grows by one with every message that takes the place of the one before; a button of an earlier round is outdated. */
  readonly round: number;
  readonly serverId: string;
  /** The thread (or channel) that it is played in. */
  readonly placeId: string;
  /** Who may start, skip, kick and end it, besides those who manage the server: the starter, and after them the member who is there longest. */
  readonly hostId: string;
  readonly storyId: string;
  readonly storyVersion: string;
  readonly mode: PartyMode;
  readonly status: PartyStatus;
  readonly play: Play;
  /** Players present, in order of joining. */
  readonly members: readonly string[];
  /** Who was sent away, and does not come back. */
  readonly kicked: readonly string[];
  /** Votes of the present round. */
  readonly votes: readonly Vote[];
  /** Whose turn it is; in turns only. */
  readonly turnId?: string;
  /** Where anyone may move: until when (milliseconds since the epoch) the scene is to be read first. */
  readonly readUntil?: number;
  /** When the turn, the vote or the patience ends (milliseconds since the epoch); absent where nothing is awaited. */
  readonly deadline?: number;
  /** How long a turn or a vote lasts, in milliseconds. */
  readonly turnMs: number;
  /** Whether a photo of several players casts a vote for each face. */
  readonly groupPhotos: boolean;
  /** 32 bits that every lot of this party is drawn from, so that it can be explained. */
  readonly seed: number;
  /** Turns in a row that passed without a face. */
  readonly silentTurns: number;
  readonly lead?: PartyLead;
  readonly news?: PartyNews;
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** Parties of more players lose the thread; a scene names them all. */
export const mostMembers = 12;

/** How long a lobby waits for its start. */
export const lobbyMs = 24 * 60 * 60_000;

/** How long a party in which anyone may move waits for a face. */
export const anyonePatienceMs = 24 * 60 * 60_000;

/** How long a new scene is to be read before the next face moves it, where anyone may. */
export const readingMs = 8_000;

/** Whether players can still do something in it. */
export function isOpen({ status }: Pick<PartySession, 'status'>): boolean {
  return status === 'lobby' || status === 'active' || status === 'resting';
}
