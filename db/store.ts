import type { Feeling } from '../game/feeling.ts';
import type { PartySession } from '../game/party/party-session.ts';
import type { PartyScene } from '../game/party/show-party.ts';
import type { FaceReading } from '../game/reading.ts';
import type { Scene } from '../game/scene.ts';
import type { ServerSettings } from '../game/server-settings.ts';
import type { Session, Step } from '../game/session.ts';

/** Where an answer goes. An interaction's token is deleted from the row as soon as the answer is sent. */
export type AnswerTarget =
  | {
      readonly kind: 'interaction';
      readonly applicationId: string;
      readonly token: string;
      readonly isPrivate: boolean;
      /** The interaction's channel: where a public answer goes once the token has expired. */
      readonly placeId: string;
      /** Milliseconds since the epoch. */
      readonly createdAt: number;
    }
  | { readonly kind: 'channel'; readonly placeId: string; readonly replyTo?: string };

/** A committed answer that has not been delivered yet. Its id is the `nonce` of a channel message (25 characters at most). */
export interface OwedAnswer {
  readonly id: string;
  readonly sessionId: string;
  readonly target: AnswerTarget;
  readonly scene: Scene | PartyScene;
  /** A BCP 47 tag: of the scene's texts, and of what is said around them. */
  readonly language: string;
  /** How often delivering it was tried. */
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** One applied feeling, for the journal. */
export interface MoveRecord {
  readonly from: string;
  readonly to: string;
  readonly feeling: Feeling;
  readonly direction?: string;
  /** Absent where the feeling was picked from the menu. */
  readonly face?: FaceReading;
}

/** Everything that one act changes, written in one transaction. */
export interface Change {
  /** The message or interaction id that caused it; a second change with the same id is a `duplicate`. */
  readonly sourceId: string;
  /** The session as it shall be. `revision` 0 inserts a new row; any other must be one more than the stored one. */
  readonly session: Session;
  /** Another session of the same player and server that this one puts aside. */
  readonly parks?: { readonly id: string; readonly revision: number };
  readonly move?: MoveRecord;
  readonly answer: Omit<OwedAnswer, 'attempts'>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Everything that one act changes in a party, written in one transaction. */
export interface PartyChange {
  /** The message, interaction or deadline that caused it; a second change with the same id is a `duplicate`. */
  readonly sourceId: string;
  /** The party as it shall be. `revision` 0 inserts a new row; any other must be one more than the stored one. */
  readonly party: PartySession;
  readonly move?: MoveRecord;
  /** Absent where the message in the place is only brought up to date. */
  readonly answer?: Omit<OwedAnswer, 'attempts'>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export type Committed = 'committed' | 'duplicate' | 'stale';

/** A photo being handled: committed before its bytes are fetched, so that a photo lost in a crash can be named. No link. */
export interface Intake {
  readonly sourceId: string;
  readonly playerId: string;
  readonly serverId: string | null;
  readonly target: AnswerTarget;
  /** A BCP 47 tag: of what is said if it is lost. */
  readonly language: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/**
 * What a player was asked back about a photo: which of several faces is theirs, or which of the two likeliest feelings of
 * one face is right. It can be answered until the session changes, or its time is over.
 */
export interface Question {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'whose-face' | 'which-feeling';
  /** In the order of the buttons; one face where the question is which feeling. */
  readonly faces: readonly FaceReading[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A game that reached an ending. */
export interface PastGame {
  readonly kind: 'solo' | 'party';
  readonly storyId: string;
  /** The ending's room. */
  readonly room: string;
  readonly outcome: 'win' | 'fail';
  readonly moves: number;
  readonly road: readonly Step[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What one player has done, alone and in parties that they did not leave. Rows that have expired are gone from it. */
export interface Journal {
  /** Every ending reached, each once. */
  endingsFound(playerId: string): Promise<{ readonly storyId: string; readonly room: string }[]>;
  /** Games that have ended, the latest first. */
  games(playerId: string, page: { readonly skip: number; readonly limit: number }): Promise<PastGame[]>;
  /** Every step that the player has made in a story on that server, each once; with those made in secret only if asked for. */
  steps(playerId: string, serverId: string | null, storyId: string, withSecret: boolean): Promise<Step[]>;
}

/** Of one server; nothing that was played in secret is in it. */
export interface Leaderboard {
  /** At most ten, the best first. `parties`: finished together with others. */
  readonly players: readonly {
    readonly playerId: string;
    readonly endings: number;
    readonly wins: number;
    readonly parties: number;
  }[];
  /** By story; without `playerId` it was a party. */
  readonly shortestWins: readonly { readonly storyId: string; readonly moves: number; readonly playerId?: string }[];
  readonly partiesFinished: number;
}

/** What the bot keeps. Every method is one statement or one transaction. */
export interface Store {
  readonly players: {
    /** When the player agreed to have faces read (milliseconds since the epoch); `undefined` where they have not. */
    consentedAt(playerId: string): Promise<number | undefined>;
    giveConsent(playerId: string, at: number): Promise<void>;
    withdrawConsent(playerId: string): Promise<void>;
  };
  readonly sessions: {
    /** The player's active session there; failing that, the one that ended last; `undefined` where none ever was. */
    current(playerId: string, serverId: string | null): Promise<Session | undefined>;
    byId(id: string): Promise<Session | undefined>;
    /** Every player and server whose current session (see above) is secret. */
    secretPlayers(): Promise<{ readonly playerId: string; readonly serverId: string | null }[]>;
    /** The player's parked session of that story, the latest if there are several. */
    parked(playerId: string, serverId: string | null, storyId: string): Promise<Session | undefined>;
    /**
     * Writes the source id, the session (compare-and-set on its revision), what it parks, the move, the answer owed, and
     * closes the intake row of the same source and the questions of both sessions, all or nothing.
     * `duplicate`: the source id was used before. `stale`: the stored revision is not the expected one. Neither writes.
     */
    commit(change: Change): Promise<Committed>;
  };
  readonly parties: {
    byId(id: string): Promise<PartySession | undefined>;
    /** The party that is open (in its lobby, played or resting) in that place. */
    openIn(placeId: string): Promise<PartySession | undefined>;
    /** Every place that an open party is in. */
    openPlaces(): Promise<{ readonly placeId: string; readonly serverId: string }[]>;
    /** Open parties whose deadline is `at` or earlier, earliest first. */
    due(at: number): Promise<PartySession[]>;
    /** The earliest deadline of all; `undefined` where nothing is awaited. */
    nextDeadline(): Promise<number | undefined>;
    /** As `sessions.commit`. `stale` also where the place has an open party already. */
    commit(change: PartyChange): Promise<Committed>;
    /** The id of the latest message that shows the party; `undefined` as long as it has not arrived. */
    latestMessage(id: string): Promise<string | undefined>;
  };
  readonly answers: {
    /** Answers still owed, oldest first. */
    owed(): Promise<OwedAnswer[]>;
    /** The latest answer of a session that was shelved and not settled since, if any. Its target's `token` is empty. */
    shelvedFor(sessionId: string): Promise<OwedAnswer | undefined>;
    /** The language of the latest answer in the player's direct messages; `undefined` where there is none. */
    languageTo(playerId: string): Promise<string | undefined>;
    /** Delivered, or never to be delivered: the target (with its token) is erased. `messageId` is the scene's message. */
    settle(id: string, outcome: 'sent' | 'gone', messageId?: string): Promise<void>;
    /** Counts a failed try. */
    failed(id: string): Promise<void>;
    /** A late answer of a secret session waits behind `/status`: kept, without its token, no longer `owed`, until settled. */
    shelve(id: string): Promise<void>;
  };
  readonly intake: {
    /** `duplicate` where the source id is already open or was already used by a change. */
    open(intake: Intake): Promise<'opened' | 'duplicate'>;
    close(sourceId: string): Promise<void>;
    /** What is still open: at start, the photos that a crash lost. */
    left(): Promise<Intake[]>;
  };
  readonly questions: {
    ask(question: Question): Promise<void>;
    /** The question, unless its session has changed since or its time is over. */
    open(id: string, at: number): Promise<Question | undefined>;
    /** Deletes those whose time is over, with their readings. */
    dropExpired(at: number): Promise<void>;
  };
  readonly serverSettings: {
    /** The settings of every server that has changed any, by its id. */
    all(): Promise<ReadonlyMap<string, ServerSettings>>;
    put(serverId: string, settings: ServerSettings): Promise<void>;
  };
  readonly journal: Journal;
  leaderboard(serverId: string): Promise<Leaderboard>;
  close(): Promise<void>;
}
