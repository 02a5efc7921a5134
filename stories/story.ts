import type { Feeling } from '../game/feeling.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A parsed `if:`. `seen` counts earlier visits of a room; `players` counts the players present. */
export type Condition =
  | { readonly kind: 'has'; readonly thing: string }
  | { readonly kind: 'lacks'; readonly thing: string }
  | { readonly kind: 'seen'; readonly room: string; readonly comparison: Comparison; readonly count: number }
  | { readonly kind: 'players'; readonly comparison: Comparison; readonly count: number }
  | { readonly kind: 'and'; readonly conditions: readonly Condition[] };

/** One of a room's texts; the first whose condition holds is shown, the last has none. */
export interface RoomText {
  readonly condition?: Condition;
  readonly text: string;
}

export interface Art {
  /** The file's name in the story's `art/` folder. */
  readonly file: string;
  readonly alt: string;
  readonly credit: string;
}

/** One way out of a room; of a feeling's list the first whose condition holds is taken, the last has none. */
export interface Direction {
  readonly id?: string;
  readonly condition?: Condition;
  readonly to: string;
  readonly text: string;
}

interface RoomBase {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly RoomText[];
  readonly art: Art;
  /** Things gained and lost on entering, before the text is chosen. */
  readonly gives: readonly string[];
  readonly takes: readonly string[];
}

export interface PassageRoom extends RoomBase {
  readonly kind: 'passage';
  readonly directions: Readonly<Record<Feeling, readonly Direction[]>>;
}

export interface EndingRoom extends RoomBase {
  readonly kind: 'ending';
  readonly ending: 'win' | 'fail';
}

export type Room = PassageRoom | EndingRoom;

/** A story's colours, as `#rrggbb`. */
export interface ColourScheme {
  /** The stripe of messages that no feeling led to. */
  readonly accent: string;
  /** What the map is drawn on. */
  readonly ground: string;
  /** What is written on the ground: its contrast is at least `leastContrast`. */
  readonly ink: string;
}

/** A story as read from its folder and found valid: every room that a direction names exists. */
export interface Story {
  readonly id: string;
  /** Changes with the story's files; sessions carry it. */
  readonly version: string;
  readonly title: string;
  /** One line for a list of stories. */
  readonly pitch: string;
  /** BCP 47 tag of the language that the texts are in. */
  readonly language: string;
  readonly colours: ColourScheme;
  /** A picture for lists of stories; where there is none, the start's stands in. */
  readonly cover?: Art;
  readonly start: string;
  readonly rooms: Readonly<Record<string, Room>>;
  /** The absolute path of the story's folder. */
  readonly folder: string;
  /** The same story in other languages, by their BCP 47 tags; absent in a translation. */
  readonly translations?: Readonly<Record<string, Story>>;
}
