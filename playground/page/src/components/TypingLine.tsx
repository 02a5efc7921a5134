import { words } from '../words.ts';
import { Dots } from './Dots.tsx';
import { useView } from './store-context.ts';

export function TypingLine({ channelId }: { channelId: string }) {
  const { typingIn, bot } = useView();
  return (
    <div class="typing" role="status">
      {typingIn.includes(channelId) && (
        <>
          <Dots />
          {words.typing(bot.name)}
        </>
      )}
    </div>
  );
}
