import type { PageGame } from './protocol.ts';

/** Where a player looks at the game from. */
export interface GamePlace {
  readonly playerId: string;
  /** `null` in direct messages. */
  readonly serverId: string | null;
  readonly channelId: string;
  /** Players who are on that server, the one who looks included. */
  readonly playerIds: readonly string[];
}

/** What the page shows of the game beside the channel. The stand-in knows messages only: who starts the bot tells it. */
export interface GameWatch {
  look(place: GamePlace): Promise<PageGame>;
  /** The map as SVG; `undefined` where nothing is played. */
  drawMap(place: GamePlace): Promise<string | undefined>;
}
