import { avatarInitials } from '../state/avatar.ts';
import { openWindow } from '../state/open-window.ts';
import { channelsOf, directMessageOf, entranceOf, serverOf, serversOf } from '../state/places.ts';
import type { View } from '../state/view.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { moveFocus } from './move-focus.ts';
import { PingBadge } from './PingBadge.tsx';
import { useStore, useView } from './store-context.ts';

function hasUnread(view: View, serverId: string): boolean {
  return channelsOf(view, serverId).some(({ id }) => view.unread.includes(id));
}

function pingsIn(view: View, serverId: string): number {
  return channelsOf(view, serverId).reduce((sum, { id }) => sum + (view.pings[id] ?? 0), 0);
}

const pageWindows = [
  { kind: 'tour', icon: 'question', label: words.howToPlay },
  { kind: 'settings', icon: 'gear', label: words.settings },
] as const;

/** The player's servers, the way to their direct messages, and what is about the page itself. */
export function ServerRail() {
  const view = useView();
  const { change, perform, draft } = useStore();
  const open = view.channels.find(({ id }) => id === view.channelId);
  const openServer = open === undefined ? undefined : serverOf(view, open);
  const direct = directMessageOf(view);
  const isDirectUnread = direct !== undefined && view.unread.includes(direct.id);

  const openDirect = async () => {
    const sent = await perform({ kind: 'open-direct-message', playerId: view.playerId });
    if (sent.kind === 'refused') draft.complaint.value = sent.sentence;
    else if (sent.id !== undefined) change({ type: 'channel-opened', channelId: sent.id });
  };
  const openServerById = (serverId: string) => {
    const entrance = entranceOf(view, serverId);
    if (entrance !== undefined) change({ type: 'channel-opened', channelId: entrance.id });
  };

  return (
    <nav class="rail" aria-label={words.servers} onKeyDown={moveFocus}>
      <button
        type="button"
        class={isDirectUnread ? 'rail-item is-unread' : 'rail-item'}
        aria-current={openServer === undefined ? 'true' : undefined}
        title={words.directMessages}
        onClick={() => void openDirect()}
      >
        <span class="rail-icon">
          <Icon name="chat" size={22} />
        </span>
        <span class="hidden">
          {words.directMessages}
          {isDirectUnread && `, ${words.unread}`}
        </span>
      </button>
      <hr class="rail-line" />
      {serversOf(view).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class={hasUnread(view, id) ? 'rail-item is-unread' : 'rail-item'}
          aria-current={id === openServer?.id ? 'true' : undefined}
          title={name}
          onClick={() => openServerById(id)}
        >
          <span class="rail-icon" aria-hidden="true">
            {avatarInitials(name)}
          </span>
          <span class="hidden">
            {name}
            {hasUnread(view, id) && `, ${words.unread}`}
          </span>
          <PingBadge count={pingsIn(view, id)} />
        </button>
      ))}
      <span class="rail-space" />
      <a class="rail-item" href="/classifier" aria-label={words.classifier} title={words.classifier}>
        <span class="rail-icon">
          <Icon name="face" size={22} />
        </span>
      </a>
      {pageWindows.map(({ kind, icon, label }) => (
        <button
          key={kind}
          type="button"
          class="rail-item"
          aria-label={label}
          title={label}
          onClick={() => {
            openWindow.value = kind;
          }}
        >
          <span class="rail-icon">
            <Icon name={icon} size={22} />
          </span>
        </button>
      ))}
    </nav>
  );
}
