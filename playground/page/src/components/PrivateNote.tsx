import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** Under a private answer: that it is private, and how to put it away. */
export function PrivateNote({ messageId }: { messageId: string }) {
  const { change } = useStore();
  return (
    <p class="private-note">
      <Icon name="eye" size={16} />
      {words.onlyYou}
      <span aria-hidden="true">•</span>
      <button type="button" class="text-button" onClick={() => change({ type: 'message-dismissed', messageId })}>
        {words.dismiss}
      </button>
    </p>
  );
}
