import type { PageChannel, PagePlayer, PagePlaying } from '../../../protocol.ts';
import { AppBadge } from '../components/AppBadge.tsx';
import { Avatar } from '../components/Avatar.tsx';
import { useView } from '../components/store-context.ts';
import { botColour } from '../state/bot-colour.ts';
import { isOnServer, kindOf, mayBot, membersOf } from '../state/places.ts';
import { words } from '../words.ts';
import { gameWords } from './game-words.ts';

function Player({ player, playing }: { player: PagePlayer; playing: PagePlaying | undefined }) {
  const { playerId } = useView();
  return (
    <li class={playing?.doing === 'turn' ? 'member is-next' : 'member'}>
      <Avatar name={player.name} colour={player.colour} size={32} />
      <span class="member-name">
        {player.name}
        {player.id === playerId && <span class="member-note"> ({words.you})</span>}
        {playing !== undefined && <span class="member-doing">{gameWords.doing(playing)}</span>}
      </span>
    </li>
  );
}

/** Who is in the channel, and what each does in the game. */
export function MemberList({ channel, playing }: { channel: PageChannel; playing: readonly PagePlaying[] }) {
  const view = useView();
  const { bot, playerId } = view;
  const members = kindOf(channel) === 'direct' ? [playerId] : membersOf(view, channel);
  const players = view.players.filter(({ id }) => members?.includes(id) ?? true);
  const isBotHere = mayBot(view, channel, 'ViewChannel') && isOnServer(view, channel, bot.id);
  return (
    <div class="members">
      <h3 class="list-title">
        {words.playersHere} — {players.length}
      </h3>
      <ul>
        {players.map((player) => (
          <Player key={player.id} player={player} playing={playing.find((each) => each.playerId === player.id)} />
        ))}
      </ul>
      {isBotHere && (
        <>
          <h3 class="list-title">{words.bots} — 1</h3>
          <ul>
            <li class={bot.isOnline ? 'member' : 'member is-offline'}>
              <Avatar name={bot.name} colour={botColour(view)} size={32} />
              <span class="member-name">
                {bot.name} <AppBadge />
                <span class="member-doing">{bot.isOnline ? words.online : words.offline}</span>
              </span>
            </li>
          </ul>
        </>
      )}
    </div>
  );
}
