import type { PageChannel } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** Stands above the first message and says how to begin. */
export function ChannelStart({ channel }: { channel: PageChannel }) {
  const { draft } = useStore();
  return (
    <div class="channel-start">
      <span class="channel-start-mark">
        <Icon name="hash" size={40} />
      </span>
      <p class="channel-start-title">{words.welcome(channel.name)}</p>
      <p>{words.welcomeHint}</p>
      <button
        type="button"
        class="begin-button"
        onClick={() => {
          draft.text.value = '/start';
          focusComposer();
        }}
      >
        {words.beginHere}
      </button>
    </div>
  );
}
