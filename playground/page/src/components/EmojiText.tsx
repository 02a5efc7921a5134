import { splitEmoji } from '../markdown/emoji.ts';
import { Emoji } from './Emoji.tsx';

/** Text with its emoji drawn. */
export function EmojiText({ text }: { text: string }) {
  return (
    <>
      {splitEmoji(text).map((part, index) =>
        part.kind === 'emoji' ? <Emoji key={`${index}/${part.text}`} emoji={part.text} /> : part.text,
      )}
    </>
  );
}
