import type { PageMessage } from '../../../protocol.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

export function ReplyBar({ message }: { message: PageMessage }) {
  const { draft } = useStore();
  return (
    <p class="reply-bar">
      <span>{words.replyingTo(message.author.name)}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={words.cancelReply}
        onClick={() => {
          draft.replyTo.value = undefined;
        }}
      >
        <Icon name="close" size={18} />
      </button>
    </p>
  );
}
