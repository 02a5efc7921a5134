import type { GivenFile } from '../../../playground/attachments/attachments.ts';
import type { ActingPlayer } from '../../../playground/players/acting-player.ts';
import type { InteractionHandle } from '../../../playground/players/handle.ts';
import type { StandIn } from '../../../playground/stand-in.ts';
import type { Dice } from '../../dice.ts';
import type { Album } from './photo-album.ts';
import type { SoakedGame } from './soaked-game.ts';
import type { Weather } from './weather.ts';

/** What an act needs: where it plays, and who plays. Each act has dice of its own. */
export interface Stage {
  readonly game: SoakedGame;
  readonly standIn: StandIn;
  readonly album: Album;
  readonly weather: Weather;
  readonly player: ActingPlayer;
  readonly dice: Dice;
}

export type Act = (stage: Stage) => Promise<void>;

/** A photo that the reader finds a feeling in, more often than not. */
export function anyPhoto({ album, dice }: Stage): GivenFile {
  return dice.weigh([
    [6, album.happy],
    [6, album.sad],
    [2, album.close],
    [3, album.group],
    [1, album.blank],
    [1, album.nobody],
    [1, album.cutOff],
    [1, album.text],
  ]);
}

/** A place to play in: mostly the player's own server's, sometimes another's, a thread or a direct message. */
export function anyPlace({ weather, player, dice }: Stage): string {
  if (dice.chance(12)) return player.directMessage();
  const home = Number(player.name.split(' ')[1]) % weather.places.length;
  const server = dice.chance(85) ? home : dice.roll(weather.places.length);
  return dice.pick(weather.places[server] ?? []) ?? player.directMessage();
}

/**
 * Waits for the bot's answer to an interaction. A player does not wait for one that a fault has hit or that Discord
 * refused: whether that was right is checked at the end.
 */
export async function heard({ game, standIn }: Stage, { id, token }: InteractionHandle): Promise<void> {
  const { witness, faults } = game;
  const isOver = (): boolean => {
    const { interaction } = witness.interactions.get(id) ?? {};
    if (interaction === undefined) return false;
    const isAnswered =
      ['answered', 'modal', 'choices'].includes(interaction.state) || interaction.followUpIds.length > 0;
    return isAnswered || [id, token].some((name) => faults.hasHit(name) || witness.wasRefused(name));
  };
  await standIn.until(isOver, `an answer to the interaction ${id}`);
}
