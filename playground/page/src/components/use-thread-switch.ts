import type { PageChannel } from '../../../protocol.ts';
import { useStore, useView } from './store-context.ts';

type ThreadState = Pick<PageChannel, 'isArchived' | 'isLocked'>;

/** Archives, reopens, locks or unlocks a thread; what is left out stays as it is. */
export function useThreadSwitch(thread: PageChannel): (state: ThreadState) => void {
  const { playerId } = useView();
  const { perform, draft } = useStore();
  const { id: threadId, isArchived = false, isLocked = false } = thread;
  return (state) => {
    const act = { kind: 'set-thread', playerId, threadId, isArchived, isLocked, ...state } as const;
    void perform(act).then((sent) => {
      if (sent.kind === 'refused') draft.complaint.value = sent.sentence;
    });
  };
}
