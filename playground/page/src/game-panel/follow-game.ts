import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PageChannel, PageGame } from '../../../protocol.ts';
import type { View } from '../state/view.ts';

export interface FollowedGame extends PageGame {
  /** Where the map is, once it has been fetched: the next one takes its place without a gap. */
  readonly mapAddress?: string;
}

/** Another one as soon as the bot has written or edited a message: the game may have moved. */
function pulseOf({ messages, bot }: View): string {
  const told = messages.filter(({ author }) => author.id === bot.id);
  return told.reduce(
    (newest, { id, editedTimestamp = '' }) => {
      const pulse = `${editedTimestamp}/${id}`;
      return pulse > newest ? pulse : newest;
    },
    `${told.length}/${told.at(-1)?.id}`,
  );
}

async function fetchGame(place: string): Promise<FollowedGame | undefined> {
  const answer = await fetch(`/page/game?${place}`);
  if (!answer.ok) return undefined;
  const game: PageGame = JSON.parse(await answer.text());
  if (game.play === undefined) return game;
  const mapAddress = `/page/game/map.svg?${place}&version=${encodeURIComponent(game.play.version)}`;
  const picture = new Image();
  picture.src = mapAddress;
  await picture.decode();
  return { ...game, mapAddress };
}

/**
 * Where the game of a channel stands for the player who looks; it is asked for anew whenever the bot says something.
 * Nothing as long as it was not told.
 */
export function useGame(view: View, channel: PageChannel): FollowedGame | undefined {
  const game = useSignal<FollowedGame | undefined>(undefined);
  const place = new URLSearchParams({ player: view.playerId, channel: channel.id }).toString();
  useEffect(() => {
    game.value = undefined;
  }, [place]);
  useEffect(() => {
    let isOver = false;
    fetchGame(place).then(
      (fetched) => {
        if (!isOver) game.value = fetched;
      },
      // What was shown stays: the next message asks again.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [place, pulseOf(view)]);
  return game.value;
}
