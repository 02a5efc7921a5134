import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

/** Says why nothing may happen: the server is gone, or the bot is. */
export function StatusBanner() {
  const { bot } = useView();
  const isLost = useStore().connection.value === 'lost';
  const text = isLost ? words.connectionLost : bot.isOnline ? undefined : words.botOffline(bot.name);
  return (
    <div role="status" class="banner-place">
      {text !== undefined && (
        <p class="banner">
          <Icon name="warning" />
          {text}
        </p>
      )}
    </div>
  );
}
