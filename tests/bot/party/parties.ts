import type { PageMessage } from '../../../playground/protocol.ts';
import type { StandIn } from '../../../playground/stand-in.ts';
import type { Player } from '../journeys.ts';
import { buttonOf, menuOf, textOf } from '../message-parts.ts';
import type { Game } from '../open-game.ts';

/** The thread that the bot opened last for a party. */
export function placeNamedIn(announcement: PageMessage): string {
  const [, placeId] = /<#(\d+)>/.exec(textOf(announcement)) ?? [];
  if (placeId === undefined) throw new Error(`No place in: ${textOf(announcement)}`);
  return placeId;
}

/** What everybody sees of the bot in a place, oldest first. */
export function toldIn(standIn: StandIn, placeId: string): readonly PageMessage[] {
  return standIn.messages(placeId).filter(({ author, privateFor }) => author.isBot && privateFor === undefined);
}

/** The latest message of a party's place. */
export function latestIn(standIn: StandIn, placeId: string): PageMessage {
  const message = toldIn(standIn, placeId).at(-1);
  if (message === undefined) throw new Error(`Nothing was told in ${placeId}.`);
  return message;
}

export interface OpenedParty {
  readonly placeId: string;
  readonly players: readonly Player[];
  latest(): PageMessage;
  /** The player picks a feeling from the menu of the latest scene; what the bot tells them alone. */
  pick(player: Player, feeling: string): Promise<string>;
  press(player: Player, label: string): Promise<string>;
}

/** A party of these players (the first opens it) in a thread of its own; `isStarted`: their first scene is there. */
export async function openedParty(
  game: Game,
  names: readonly string[],
  options: Readonly<Record<string, string | boolean>>,
  isStarted = true,
): Promise<OpenedParty> {
  const { standIn } = game;
  const players = names.map((name) => standIn.player(name));
  const [host, ...others] = players;
  if (host === undefined) throw new Error('A party needs a player.');
  const announcement = await host.command('party start', options).answered();
  const placeId = placeNamedIn(announcement);
  await game.settled();
  const party: OpenedParty = {
    placeId,
    players,
    latest: () => latestIn(standIn, placeId),
    async pick(player, feeling) {
      const scene = latestIn(standIn, placeId);
      return textOf(await player.choose(scene.id, menuOf(scene), [feeling]).answered());
    },
    async press(player, label) {
      const message = latestIn(standIn, placeId);
      return textOf(await player.press(message.id, buttonOf(message, label)).answered());
    },
  };
  for (const other of others) await party.press(other, 'Join');
  if (isStarted) await party.press(host, 'Start');
  await game.settled();
  return party;
}
