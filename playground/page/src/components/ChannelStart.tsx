import type { PageChannel } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { kindOf, markedName } from '../state/places.ts';
import { words } from '../words.ts';
import { ChannelMark } from './ChannelMark.tsx';
import { useStore } from './store-context.ts';

/** Stands above the first message and says how to begin. */
export function ChannelStart({ channel }: { channel: PageChannel }) {
  const { draft } = useStore();
  return (
    <div class="channel-start">
      <span class="channel-start-mark">
        <ChannelMark channel={channel} size={40} />
      </span>
      <p class="channel-start-title">
        {kindOf(channel) === 'direct' ? words.directStart(channel.name) : words.welcome(markedName(channel))}
      </p>
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
