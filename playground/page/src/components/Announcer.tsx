import { messagesOfChannel } from '../state/message-groups.ts';
import { messageText } from '../state/message-text.ts';
import { words } from '../words.ts';
import { useView } from './store-context.ts';

/**
 * Tells screen readers the newest message of others. The log itself stays quiet: it would be read out whole at each change
 * of player, and its buttons at each press.
 */
export function Announcer() {
  const view = useView();
  const newest = messagesOfChannel(view).at(-1);
  const text =
    newest === undefined || newest.author.id === view.playerId
      ? ''
      : newest.isThinking
        ? words.thinking(newest.author.name)
        : words.said(newest.author.name, messageText(newest));
  return (
    <div class="hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
