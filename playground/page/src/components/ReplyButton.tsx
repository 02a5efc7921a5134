import type { PageMessage } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

export function ReplyButton({ message }: { message: PageMessage }) {
  const { draft } = useStore();
  return (
    <button
      type="button"
      class="reply-button"
      aria-label={words.replyTo(message.author.name)}
      title={words.reply}
      onClick={() => {
        draft.command.value = undefined;
        draft.replyTo.value = message;
        focusComposer();
      }}
    >
      <Icon name="reply" />
    </button>
  );
}
