import type { Generated } from 'kysely';

/** The tables as migrations/ leaves them. Discord's ids are text; times are milliseconds since the epoch; JSON is text. */
export interface Tables {
  readonly players: PlayersTable;
  readonly sessions: SessionsTable;
  readonly sources: SourcesTable;
  readonly moves: MovesTable;
  readonly answers: AnswersTable;
  readonly intake: IntakeTable;
  readonly questions: QuestionsTable;
  readonly party_members: PartyMembersTable;
  readonly finishes: FinishesTable;
  readonly server_settings: ServerSettingsTable;
}

interface PlayersTable {
  id: string;
  consented_at: number | null;
}

export interface SessionsTable {
  id: string;
  kind: 'solo' | 'party';
  revision: number;
  /** `null` for a party. */
  player_id: string | null;
  /** `null` in direct messages. */
  server_id: string | null;
  place_id: string;
  story_id: string;
  story_version: string;
  secret: 0 | 1;
  status: 'active' | 'parked' | 'lobby' | 'resting' | 'won' | 'lost' | 'ended';
  /** A `Play`. */
  play: string;
  undo: string | null;
  started_at: number;
  updated_at: number;
  /** What a `PartySession` has beyond the other columns; `null` for a solo session. */
  party: string | null;
  deadline: number | null;
}

/** Who plays or played in a party. */
interface PartyMembersTable {
  session_id: string;
  player_id: string;
  joined_at: number;
  /** `null` as long as they are in it. */
  left_at: number | null;
}

/** Endings reached. */
interface FinishesTable {
  session_id: string;
  /** The session's revision that reached it. */
  revision: number;
  room: string;
  outcome: 'win' | 'fail';
  /** Moves of the play that ended. */
  moves: number;
  /** Whether the session was secret then. */
  secret: 0 | 1;
  at: number;
}

/** Message and interaction ids that have changed a session: each counts once. */
interface SourcesTable {
  source_id: string;
  session_id: string;
  at: number;
}

interface MovesTable {
  id: Generated<number>;
  session_id: string;
  /** The session's revision that the move made. */
  revision: number;
  from_room: string;
  to_room: string;
  feeling: string;
  direction: string | null;
  /** A `FaceReading`; `null` where the feeling was picked. */
  face: string | null;
  at: number;
}

export interface AnswersTable {
  id: string;
  session_id: string;
  revision: number;
  state: 'owed' | 'shelved' | 'sent' | 'gone';
  /** An `AnswerTarget`; `null` once settled. */
  target: string | null;
  /** A `Scene` or `PartyScene`; `null` once settled. */
  scene: string | null;
  /** A BCP 47 tag. */
  language: string;
  attempts: number;
  message_id: string | null;
  created_at: number;
}

export interface IntakeTable {
  source_id: string;
  player_id: string;
  server_id: string | null;
  target: string;
  /** A BCP 47 tag. */
  language: string;
  created_at: number;
}

/** A `ServerSettings`; a server that has changed nothing has no row. */
export interface ServerSettingsTable {
  server_id: string;
  default_mode: 'turns' | 'vote' | 'anyone';
  turn_ms: number;
  default_story_id: string | null;
  /** A list of ids. */
  channel_ids: string;
  faces_only: 0 | 1;
  plain_photos: 0 | 1;
  language: string | null;
  paused: 0 | 1;
}

/** Readings that wait for their sender's answer. */
interface QuestionsTable {
  id: string;
  session_id: string;
  kind: 'whose-face' | 'which-feeling';
  /** A list of `FaceReading`. */
  faces: string;
  expires_at: number;
}
