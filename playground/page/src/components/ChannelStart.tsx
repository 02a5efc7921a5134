import type { PageChannel } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { mentionables } from '../state/mentions.ts';
import { kindOf, markedName } from '../state/places.ts';
import { words } from '../words.ts';
import { ChannelMark } from './ChannelMark.tsx';
import { useStore, useView } from './store-context.ts';

/** Stands above the first message of a thread. */
function ThreadHead({ thread }: { thread: PageChannel }) {
  const owner = mentionables(useView()).find(({ id }) => id === thread.ownerId);
  return (
    <div class="channel-start">
      <span class="channel-start-mark">
        <ChannelMark channel={thread} size={40} />
      </span>
      <p class="channel-start-title">{thread.name}</p>
      <p>{words.startedBy(owner?.name ?? words.somebody)}</p>
    </div>
  );
}

/** Stands above the first message and says how to begin. */
export function ChannelStart({ channel }: { channel: PageChannel }) {
  const { draft } = useStore();
  if (kindOf(channel) === 'thread') return <ThreadHead thread={channel} />;
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
