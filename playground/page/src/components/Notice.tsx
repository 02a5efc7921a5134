import { useEffect } from 'preact/hooks';
import { notice } from '../state/message-panel.ts';

const shownMs = 4_000;

/** Says for a while what was done where the player does not see it. */
export function Notice() {
  const sentence = notice.value;
  useEffect(() => {
    if (sentence === undefined) return;
    const timer = setTimeout(() => {
      notice.value = undefined;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <div class="notice-place" role="status">
      {sentence !== undefined && <p class="notice">{sentence}</p>}
    </div>
  );
}
