import { feelings } from '../../../../model/feeling.ts';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FeelingFace } from './FeelingFace.tsx';
import { PhotoButtons } from './PhotoButtons.tsx';

/** Where a face is shown first. */
export function PhotoPicker({ classifier }: { classifier: Classifier }) {
  return (
    <section class="card picker-card" aria-label={words.photo}>
      <div class="picker-faces">
        {feelings.map((feeling) => (
          <FeelingFace key={feeling} feeling={feeling} />
        ))}
      </div>
      <p class="picker-hint">{words.dropHere}</p>
      <PhotoButtons classifier={classifier} isMain />
    </section>
  );
}
