import { useSignal } from '@preact/signals';
import { emojiAddress } from '../markdown/emoji.ts';

/** An emoji as Discord draws it, the same on every machine; one that the drawings lack is shown in the machine's own look. */
export function Emoji({ emoji, isLarge = false }: { emoji: string; isLarge?: boolean }) {
  const isMissing = useSignal(false);
  if (isMissing.value) return <span class="emoji-text">{emoji}</span>;
  return (
    <img
      class={isLarge ? 'emoji is-large' : 'emoji'}
      src={emojiAddress(emoji)}
      alt={emoji}
      draggable={false}
      onError={() => {
        isMissing.value = true;
      }}
    />
  );
}
