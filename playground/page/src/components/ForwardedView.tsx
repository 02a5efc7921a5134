import type { PageForwarded } from '../../../protocol.ts';
import { shownFiles, withoutControls } from '../state/forwarded.ts';
import { fullTimeText, messageTimeText } from '../state/message-time.ts';
import { words } from '../words.ts';
import { AttachmentView } from './AttachmentView.tsx';
import { ComponentList } from './ComponentView.tsx';
import { Icon } from './Icon.tsx';
import { Markdown } from './Markdown.tsx';

/** Nothing of a forward can be pressed. */
const place = { busy: undefined, press: () => {} };

/** A forwarded message as it was: its words and pictures, without its buttons and its author. */
export function ForwardedView({ forwarded }: { forwarded: PageForwarded }) {
  const { content, timestamp } = forwarded;
  const components = withoutControls(forwarded.components);
  const files = shownFiles(forwarded);
  return (
    <div class="forwarded">
      <p class="forwarded-label">
        <Icon name="forward" size={16} />
        {words.forwarded}
      </p>
      {content !== '' && <Markdown source={content} />}
      {files.length > 0 && (
        <div class="attachments">
          {files.map((attachment) => (
            <AttachmentView key={attachment.id} attachment={attachment} />
          ))}
        </div>
      )}
      {components.length > 0 && (
        <div class="components">
          <ComponentList components={components} place={place} />
        </div>
      )}
      <time class="forwarded-time" dateTime={timestamp} title={fullTimeText(timestamp)}>
        {messageTimeText(timestamp, new Date())}
      </time>
    </div>
  );
}
