import type { Signal } from '@preact/signals';
import type { FullReading } from '../../../classifier/schemas.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FaceBox } from './FaceBox.tsx';

interface FaceBoxesOptions {
  readonly reading: FullReading;
  readonly chosenFace: Signal<number>;
}

/** A box around each face of a photo, to lie over it; of several, the arrow keys or a click choose one. */
export function FaceBoxes({ reading: { faces, width, height }, chosenFace }: FaceBoxesOptions) {
  const photoSize = { width, height };
  return (
    <fieldset class="face-boxes" aria-label={words.faces(faces.length)}>
      {faces.map((face, index) => (
        <FaceBox
          key={face.box.join()}
          face={face}
          number={index + 1}
          isOnly={faces.length === 1}
          isChosen={chosenFace.value === index}
          photoSize={photoSize}
          choose={() => {
            chosenFace.value = index;
          }}
        />
      ))}
    </fieldset>
  );
}
