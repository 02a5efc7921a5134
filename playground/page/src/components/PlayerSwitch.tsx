import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { useStore, useView } from './store-context.ts';

/** Who is playing: the page shows and sends everything as this player. */
export function PlayerSwitch() {
  const { players, playerId } = useView();
  const { playAs } = useStore();
  return (
    <section class="players" aria-label={words.playAs}>
      <fieldset>
        <legend class="hidden">{words.playAs}</legend>
        {players.map((player) => (
          <label key={player.id} class="player">
            <input
              type="radio"
              class="hidden"
              name="player"
              value={player.id}
              checked={player.id === playerId}
              onChange={() => void playAs(player.id)}
            />
            <Avatar name={player.name} colour={player.colour} size={32} />
            <span class="player-name">{player.name}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
