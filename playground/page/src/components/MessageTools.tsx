import type { PageMessage } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { messagePanel } from '../state/message-panel.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** The buttons at a message's corner: reply, and all else behind "more". On touch screens "more" alone. */
export function MessageTools({ message }: { message: PageMessage }) {
  const { draft } = useStore();
  const { name } = message.author;
  return (
    <div class="message-tools">
      <button
        type="button"
        class="message-tool reply-tool"
        aria-label={words.replyTo(name)}
        title={words.reply}
        onClick={() => {
          draft.startReply(message);
          focusComposer();
        }}
      >
        <Icon name="reply" />
      </button>
      <button
        type="button"
        class="message-tool"
        aria-label={words.moreOf(name)}
        aria-haspopup="dialog"
        title={words.more}
        onClick={({ currentTarget }) => {
          const { right, bottom } = currentTarget.getBoundingClientRect();
          messagePanel.value = { kind: 'menu', message, place: { left: right, top: bottom } };
        }}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
