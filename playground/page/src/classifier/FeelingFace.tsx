import { feelingLooks } from '../../../../bot/render/feelings.ts';
import { Emoji } from '../components/Emoji.tsx';
import type { Feeling } from './verdict.ts';

/** A feeling's emoji, as in the game; its name stands beside it for those who do not see it. */
export function FeelingFace({ feeling }: { feeling: Feeling }) {
  return (
    <span class="feeling-face" aria-hidden="true">
      <Emoji emoji={feelingLooks[feeling].emoji} />
    </span>
  );
}
