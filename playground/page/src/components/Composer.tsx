import type { PageChannel } from '../../../protocol.ts';
import { UploadProgress } from '../photo/UploadProgress.tsx';
import { words } from '../words.ts';
import { CommandForm } from './CommandForm.tsx';
import { Complaint } from './Complaint.tsx';
import { Icon } from './Icon.tsx';
import { MessageForm } from './MessageForm.tsx';
import { PickedFiles } from './PickedFiles.tsx';
import { ReplyBar } from './ReplyBar.tsx';
import { useStore } from './store-context.ts';

/** Where the player writes: a message, or a command with its options. */
export function Composer({ channel }: { channel: PageChannel }) {
  const { draft } = useStore();
  const { complaint, command, replyTo } = draft;
  return (
    <div class="composer">
      <Complaint text={complaint.value}>
        <button
          type="button"
          class="icon-button"
          aria-label={words.dismiss}
          onClick={() => {
            complaint.value = undefined;
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </Complaint>
      <div class="composer-box">
        {replyTo.value !== undefined && <ReplyBar message={replyTo.value} />}
        <PickedFiles />
        <UploadProgress />
        {command.value === undefined ? (
          <MessageForm channel={channel} />
        ) : (
          <CommandForm key={command.value.name} command={command.value} />
        )}
      </div>
    </div>
  );
}
