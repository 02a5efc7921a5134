import { feelings } from '../../../../model/feeling.ts';
import { TakePhotoButton } from '../photo/TakePhotoButton.tsx';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FeelingFace } from './FeelingFace.tsx';
import { exampleAddress } from './offer.ts';

/** Faces to try the reader with; where none shows a feeling, the visitor makes the face. */
export function Examples({ classifier }: { classifier: Classifier }) {
  const { examples } = classifier.offer.value;
  const ownFeelings = feelings.filter((feeling) => !examples.includes(feeling));
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title" class="examples-title">
        {words.examples}
      </h2>
      <ul class="example-list">
        {examples.map((name) => (
          <li key={name}>
            <button type="button" class="example" onClick={() => void classifier.tryExample(name)}>
              <img src={exampleAddress(name)} alt={words.drawnFace(name) ?? ''} />
              <span class="example-name">
                {words.example(name)} {words.drawnFace(name) !== undefined && <small>{words.drawn}</small>}
              </span>
            </button>
          </li>
        ))}
        {ownFeelings.map((feeling) => (
          <li key={feeling}>
            <TakePhotoButton
              look="example is-own"
              open={classifier.openCamera}
              take={(files) => void classifier.take(files)}
            >
              <span class="example-face">
                <FeelingFace feeling={feeling} />
              </span>
              <span class="example-name">
                {feeling} <small>{words.yourTurn}</small>
              </span>
            </TakePhotoButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
