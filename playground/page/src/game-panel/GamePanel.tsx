import './game-panel.css';
import type { PageChannel } from '../../../protocol.ts';
import { Picture } from '../components/Picture.tsx';
import { useView } from '../components/store-context.ts';
import { useGame } from './follow-game.ts';
import { gameWords } from './game-words.ts';
import { MemberList } from './MemberList.tsx';

/** The map of what is played in the channel, and who plays. */
export function GamePanel({ channel }: { channel: PageChannel }) {
  const game = useGame(useView(), channel);
  const { play, mapAddress } = game ?? {};
  return (
    <div class="game-panel">
      {game !== undefined && play === undefined && <p class="game-none">{gameWords.noGame}</p>}
      {play !== undefined && mapAddress !== undefined && (
        <div key={play.version} class="game-map">
          <Picture url={mapAddress} description={gameWords.map(play)} goneText={gameWords.mapGone} />
        </div>
      )}
      <MemberList channel={channel} playing={game?.players ?? []} />
    </div>
  );
}
