import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { PageChannel } from '../../../protocol.ts';
import { attachmentOption } from '../state/draft.ts';
import { markedName } from '../state/places.ts';
import { words } from '../words.ts';
import { fileDrop } from './file-drop.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** The open channel; photos can be dropped anywhere on it. */
export function DropArea({ channel, children }: { channel: PageChannel; children: ComponentChildren }) {
  const { draft } = useStore();
  const isOver = useSignal(false);
  const option = attachmentOption(draft.command.value, draft.optionFiles.value);
  return (
    <main class="channel-view" {...fileDrop(isOver, draft.addFiles)}>
      {children}
      {isOver.value && (
        <div class="drop-overlay">
          <div class="drop-card">
            <Icon name="photo" size={48} />
            <strong>{option === undefined ? words.dropHere(markedName(channel)) : words.dropHereOption(option)}</strong>
            <span>{words.dropNote}</span>
          </div>
        </div>
      )}
    </main>
  );
}
