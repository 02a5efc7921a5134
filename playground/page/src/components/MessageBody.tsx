import type { MessageFlags } from 'discord-api-types/v10';
import type { PageMessage } from '../../../protocol.ts';
import { isGivenUp } from '../state/thinking.ts';
import { words } from '../words.ts';
import { AttachmentView } from './AttachmentView.tsx';
import { Dots } from './Dots.tsx';
import { Emoji } from './Emoji.tsx';
import { ForwardedView } from './ForwardedView.tsx';
import { Icon } from './Icon.tsx';
import { Markdown } from './Markdown.tsx';
import { MessageComponents } from './MessageComponents.tsx';
import { useView } from './store-context.ts';
import { ThreadCard } from './ThreadCard.tsx';

/** With this flag files are shown where components name them, and nowhere else. */
const isComponentsV2: MessageFlags.IsComponentsV2 = 1 << 15;

export function MessageBody({ message }: { message: PageMessage }) {
  const { failedMessages, channels } = useView();
  const hasFailed = failedMessages.includes(message.id);
  const thread = channels.find(({ id }) => id === message.id);
  const showsFiles = (message.flags & isComponentsV2) === 0 && message.attachments.length > 0;
  if (isGivenUp(message, Date.now()))
    return (
      <p class="failed">
        <Icon name="warning" size={16} />
        {words.commandFailed}
      </p>
    );
  if (message.isThinking)
    return (
      <p class="thinking">
        {words.thinking(message.author.name)}
        <Dots />
      </p>
    );
  return (
    <>
      {message.content !== '' && <Markdown source={message.content} isEdited={message.editedTimestamp !== undefined} />}
      {message.forwarded !== undefined && <ForwardedView forwarded={message.forwarded} />}
      {showsFiles && (
        <div class="attachments">
          {message.attachments.map((attachment) => (
            <AttachmentView key={attachment.id} attachment={attachment} />
          ))}
        </div>
      )}
      <MessageComponents message={message} />
      {message.editedTimestamp !== undefined && message.content === '' && <span class="edited">({words.edited})</span>}
      {message.reactions.length > 0 && (
        <div class="reactions">
          {message.reactions.map(({ emoji, count }) => (
            <span key={emoji} class="reaction" role="img" aria-label={words.reaction(emoji, count)}>
              <Emoji emoji={emoji} /> {count}
            </span>
          ))}
        </div>
      )}
      {thread !== undefined && <ThreadCard thread={thread} />}
      {hasFailed && (
        <p class="failed" role="alert">
          <Icon name="warning" size={16} />
          {words.interactionFailed}
        </p>
      )}
    </>
  );
}
