import type { Signal } from '@preact/signals';
import type { FullReading } from '../../../classifier/schemas.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FaceBox } from './FaceBox.tsx';
import { PhotoView } from './PhotoView.tsx';

interface FacePictureOptions {
  readonly photo: File;
  readonly reading: FullReading;
  readonly chosenFace: Signal<number>;
}

/** The photo with a box around each face; of several, the arrow keys or a click choose one. */
export function FacePicture({ photo, reading: { faces, width, height }, chosenFace }: FacePictureOptions) {
  const place = { width, height };
  return (
    <PhotoView photo={photo} ratio={width / height}>
      <fieldset class="face-boxes" aria-label={words.faces(faces.length)}>
        {faces.map((face, index) => (
          <FaceBox
            key={face.box.join()}
            face={face}
            number={index + 1}
            isOnly={faces.length === 1}
            isChosen={chosenFace.value === index}
            photoSize={place}
            choose={() => {
              chosenFace.value = index;
            }}
          />
        ))}
      </fieldset>
    </PhotoView>
  );
}
