import type { PagePlayer } from '../../../protocol.ts';

/** Letters without their accents and case: who types “bela” means Béla. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The player whom the address asks for (`?player=` an id or a name), else the one remembered, else the first. */
export function choosePlayer(
  players: readonly PagePlayer[],
  search: string,
  remembered: string | undefined,
): PagePlayer | undefined {
  const asked = new URLSearchParams(search).get('player');
  return (
    players.find(({ id }) => id === asked) ??
    players.find(({ name }) => asked !== null && folded(name) === folded(asked)) ??
    players.find(({ id }) => id === remembered) ??
    players[0]
  );
}
