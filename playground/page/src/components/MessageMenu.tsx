import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../../protocol.ts';
import { botColour } from '../state/bot-colour.ts';
import { commandTitle } from '../state/commands.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { localeOf } from '../state/locale.ts';
import { type MessageAction, messageActions, messageCommands } from '../state/message-actions.ts';
import { editedMessageId, type MenuPlace, messagePanel, notice } from '../state/message-panel.ts';
import { messageText } from '../state/message-text.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { moveFocus } from './move-focus.ts';
import { useStore, useView } from './store-context.ts';

const icons = {
  reply: 'reply',
  edit: 'pencil',
  forward: 'forward',
  copy: 'copy',
  delete: 'bin',
} as const satisfies Record<MessageAction, IconName>;

/** Kept free between a menu and the window's edge, in CSS pixels. */
const edge = 8;

function close(): void {
  messagePanel.value = undefined;
}

function useActs(message: PageMessage): Record<MessageAction, () => void> {
  const { draft } = useStore();
  return {
    reply: () => {
      close();
      draft.startReply(message);
      focusComposer();
    },
    edit: () => {
      close();
      editedMessageId.value = message.id;
    },
    forward: () => {
      messagePanel.value = { kind: 'forward', message };
    },
    copy: () => {
      close();
      const { content } = message.forwarded ?? message;
      navigator.clipboard.writeText(content).then(
        () => {
          notice.value = words.copied;
        },
        () => {
          notice.value = words.copyFailed;
        },
      );
    },
    delete: () => {
      messagePanel.value = { kind: 'delete', message };
    },
  };
}

/** What can be done with a message: a menu beside it, on phones a sheet. */
export function MessageMenu({ message, place }: { message: PageMessage; place: MenuPlace }) {
  const view = useView();
  const { runOn } = useStore();
  const acts = useActs(message);
  const list = useRef<HTMLDivElement>(null);
  const apps = messageCommands(view.commands);
  const actions = messageActions(view, message);
  useLayoutEffect(() => {
    const dialog = list.current?.closest('dialog');
    if (dialog == null) return;
    const { width, height } = dialog.getBoundingClientRect();
    const left = Math.min(place.left, window.innerWidth - width - edge);
    const top = Math.min(place.top, window.innerHeight - height - edge);
    dialog.style.setProperty('--left', `${Math.max(edge, left)}px`);
    dialog.style.setProperty('--top', `${Math.max(edge, top)}px`);
  }, [place]);
  const item = (action: MessageAction) => (
    <button
      key={action}
      type="button"
      class={action === 'delete' ? 'menu-item is-danger' : 'menu-item'}
      data-begin={action === actions[0] ? '' : undefined}
      onClick={acts[action]}
    >
      <Icon name={icons[action]} />
      {words.messageActions[action]}
    </button>
  );
  return (
    <Dialog title={words.messageOf(message.author.name)} note={messageText(message)} look="message-menu" close={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between its buttons */}
      <div ref={list} class="menu-items" onKeyDown={moveFocus}>
        {actions.filter((action) => action !== 'delete').map(item)}
        {apps.length > 0 && (
          <fieldset class="menu-apps">
            <legend>
              <Avatar name={view.bot.name} colour={botColour(view)} size={18} />
              {words.apps}
            </legend>
            {apps.map((name) => (
              <button
                key={name}
                type="button"
                class="menu-item"
                onClick={() => {
                  close();
                  void runOn(message, name);
                }}
              >
                <Icon name="app" />
                {commandTitle(view.commands, name, localeOf(view)) ?? name}
              </button>
            ))}
          </fieldset>
        )}
        {actions.filter((action) => action === 'delete').map(item)}
      </div>
    </Dialog>
  );
}
