import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PageChannel, PageGame } from '../../../protocol.ts';
import type { View } from '../state/view.ts';

export interface FollowedGame extends PageGame {
  /** Where the map is, once it has been fetched: the next one takes its place without a gap. */
  readonly mapAddress?: string;
}

async function fetchGame(place: string, shown: FollowedGame | undefined): Promise<FollowedGame | undefined> {
  const answer = await fetch(`/page/game?${place}`);
  if (!answer.ok) return undefined;
  const game: PageGame = JSON.parse(await answer.text());
  if (game.play === undefined) return game;
  const mapAddress = `/page/game/map.svg?${place}&version=${encodeURIComponent(game.play.version)}`;
  if (mapAddress !== shown?.mapAddress) {
    const picture = new Image();
    picture.src = mapAddress;
    await picture.decode();
  }
  return { ...game, mapAddress };
}

/**
 * Where the game of a channel stands for the player who looks; nothing as long as it was not told. It is asked for anew
 * whenever a message comes or changes, for the bot tells every move.
 */
export function useGame(view: View, channel: PageChannel): FollowedGame | undefined {
  const game = useSignal<FollowedGame | undefined>(undefined);
  const place = new URLSearchParams({ player: view.playerId, channel: channel.id }).toString();
  useEffect(() => {
    game.value = undefined;
  }, [place]);
  useEffect(() => {
    let isOver = false;
    fetchGame(place, game.peek()).then(
      (fetched) => {
        if (!isOver) game.value = fetched;
      },
      // What was shown stays: the next message asks again.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [place, view.messages]);
  return game.value;
}
