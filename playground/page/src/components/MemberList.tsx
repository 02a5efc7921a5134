import type { PageChannel } from '../../../protocol.ts';
import { botColour } from '../state/bot-colour.ts';
import { isOnServer, mayBot, membersOf } from '../state/places.ts';
import { words } from '../words.ts';
import { AppBadge } from './AppBadge.tsx';
import { Avatar } from './Avatar.tsx';
import { useView } from './store-context.ts';

/** Who is in the channel, beside it on wide screens. */
export function MemberList({ channel }: { channel: PageChannel }) {
  const view = useView();
  const { bot, playerId } = view;
  const members = membersOf(view, channel);
  const players = view.players.filter(({ id }) => members?.includes(id) ?? true);
  const isBotHere = mayBot(view, channel, 'ViewChannel') && isOnServer(view, channel, bot.id);
  return (
    <aside class="members" aria-label={words.members}>
      <h2 class="list-title">
        {words.playersHere} — {players.length}
      </h2>
      <ul>
        {players.map((player) => (
          <li key={player.id} class="member">
            <Avatar name={player.name} colour={player.colour} size={32} />
            <span class="member-name">{player.name}</span>
            {player.id === playerId && <span class="member-note">{words.you}</span>}
          </li>
        ))}
      </ul>
      {isBotHere && (
        <>
          <h2 class="list-title">{words.bots} — 1</h2>
          <ul>
            <li class={bot.isOnline ? 'member' : 'member is-offline'}>
              <Avatar name={bot.name} colour={botColour(view)} size={32} />
              <span class="member-name">
                {bot.name} <AppBadge />
              </span>
              <span class="member-note">{bot.isOnline ? words.online : words.offline}</span>
            </li>
          </ul>
        </>
      )}
    </aside>
  );
}
