import { botColour } from '../state/bot-colour.ts';
import type { Mentionable } from '../state/mentions.ts';
import { AppBadge } from './AppBadge.tsx';
import { Avatar } from './Avatar.tsx';
import { useView } from './store-context.ts';

/** Somebody in the list of those who fit what is typed after `@`. */
export function MentionChoice({ person: { id, name } }: { person: Mentionable }) {
  const view = useView();
  const player = view.players.find((each) => each.id === id);
  return (
    <span class="picker-person">
      <Avatar name={name} colour={player?.colour ?? botColour(view)} size={28} />
      {name}
      {player === undefined && <AppBadge />}
    </span>
  );
}
