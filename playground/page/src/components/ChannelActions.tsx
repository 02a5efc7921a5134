import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { openDialog, sidePanel, switchPanel } from '../state/open-panel.ts';
import { kindOf } from '../state/places.ts';
import { words } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';
import { moveFocus } from './move-focus.ts';
import { useStore, useView } from './store-context.ts';
import { useThreadSwitch } from './use-thread-switch.ts';

interface Action {
  readonly icon: IconName;
  readonly label: string;
  readonly isOn?: boolean;
  act(): void;
}

function useActions(channel: PageChannel): readonly Action[] {
  const setThread = useThreadSwitch(channel);
  const { playerId } = useView();
  const { perform, draft } = useStore();
  const { isArchived = false, isLocked = false } = channel;
  const kind = kindOf(channel);
  const isMember = channel.memberIds?.includes(playerId) === true;
  const ofThread: readonly Action[] = [
    {
      icon: isMember ? 'leave' : 'join',
      label: isMember ? words.leaveThread : words.joinThread,
      act: () =>
        void perform({ kind: 'join-thread', playerId, threadId: channel.id, isMember: !isMember }).then((sent) => {
          if (sent.kind === 'refused') draft.complaint.value = sent.sentence;
        }),
    },
    {
      icon: 'archive',
      label: isArchived ? words.reopenThread : words.archiveThread,
      act: () => setThread({ isArchived: !isArchived }),
    },
    {
      icon: isLocked ? 'unlock' : 'lock',
      label: isLocked ? words.unlockThread : words.lockThread,
      act: () => setThread({ isLocked: !isLocked }),
    },
  ];
  const deletion: Action = {
    icon: 'bin',
    label: words.deleteThread,
    act: () => {
      openDialog.value = 'delete-thread';
    },
  };
  const ofChannel: readonly Action[] = [
    {
      icon: 'new-thread',
      label: words.newThread,
      act: () => {
        openDialog.value = 'thread';
      },
    },
  ];
  return [
    ...(kind === 'thread' ? [...ofThread, deletion] : kind === 'text' || kind === 'announcement' ? ofChannel : []),
    {
      icon: 'shield',
      label: words.permissions,
      act: () => {
        openDialog.value = 'permissions';
      },
    },
    {
      icon: 'pulse',
      label: words.panels.inspector,
      isOn: sidePanel.value === 'inspector',
      act: () => switchPanel('inspector'),
    },
    {
      icon: 'map',
      label: words.panels.game,
      isOn: sidePanel.value === 'game',
      act: () => switchPanel('game'),
    },
  ];
}

/** What can be done with the open channel: buttons in a row, on a narrow screen a menu. */
export function ChannelActions({ channel }: { channel: PageChannel }) {
  const actions = useActions(channel);
  const isOpen = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isOpen.value) list.current?.querySelector('button')?.focus();
  }, [isOpen.value, isOpen]);
  const close = () => {
    if (!isOpen.value) return;
    isOpen.value = false;
    button.current?.focus();
  };
  return (
    <div
      class="actions"
      role="toolbar"
      aria-label={words.channelActions}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        moveFocus(event);
      }}
    >
      <button
        ref={button}
        type="button"
        class="actions-button"
        aria-label={words.moreActions}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <Icon name="dots" size={24} />
      </button>
      {isOpen.value && <button type="button" class="actions-shade" aria-label={words.closeActions} onClick={close} />}
      <ul ref={list} class={isOpen.value ? 'actions-list is-open' : 'actions-list'}>
        {actions.map(({ icon, label, isOn, act }) => (
          <li key={icon}>
            <button
              type="button"
              class="action"
              title={label}
              aria-pressed={isOn}
              onClick={() => {
                close();
                act();
              }}
            >
              <Icon name={icon} size={22} />
              <span class="action-label">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
