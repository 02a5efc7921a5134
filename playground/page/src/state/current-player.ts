import type { PagePlayer } from '../../../protocol.ts';

/** The player whom the address asks for (`?player=ID`), else the one remembered, else the first. */
export function choosePlayer(
  players: readonly PagePlayer[],
  search: string,
  remembered: string | undefined,
): PagePlayer | undefined {
  const asked = new URLSearchParams(search).get('player');
  return players.find(({ id }) => id === asked) ?? players.find(({ id }) => id === remembered) ?? players[0];
}
