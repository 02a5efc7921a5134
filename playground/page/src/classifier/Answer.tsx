import { useRef } from 'preact/hooks';
import type { FullReading } from '../../../classifier/schemas.ts';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FeelingBars } from './FeelingBars.tsx';
import { FeelingFace } from './FeelingFace.tsx';
import { PhotoButtons } from './PhotoButtons.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { namedFeelings, type ReadFace, sureness, verdict } from './verdict.ts';

interface AnswerOptions {
  readonly reading: FullReading;
  readonly chosenFace: number;
  readonly classifier: Classifier;
}

/** What was read: the chosen face's feeling, how sure that is, and the four others beside it. */
export function Answer({ reading: { faces, ms }, chosenFace, classifier }: AnswerOptions) {
  const face = faces[chosenFace];
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  return (
    <section ref={card} tabIndex={-1} class="card answer" aria-label={words.answer}>
      {face === undefined ? <NoFace /> : <FaceAnswer face={face} />}
      {faces.length > 1 && <p class="answer-note">{words.chooseFace}</p>}
      <p class="answer-time" title={words.times(ms.decode, ms.detect, ms.classify)}>
        {words.time(ms.total)}
      </p>
      <PhotoButtons classifier={classifier} isMain={face === undefined} />
    </section>
  );
}

function FaceAnswer({ face }: { face: ReadFace }) {
  const named = namedFeelings(face);
  return (
    <>
      <div class={face.clarity === 'clear' ? 'answer-head' : 'answer-head is-unsure'}>
        {named.map((feeling) => (
          <FeelingFace key={feeling} feeling={feeling} />
        ))}
        <h2 class="answer-label">{verdict(face)}</h2>
        <p class="answer-sureness">{sureness(face)}</p>
      </div>
      <FeelingBars face={face} />
    </>
  );
}

function NoFace() {
  return (
    <div class="answer-head is-unsure">
      <h2 class="answer-label">{words.noFace}</h2>
      <p class="answer-sureness">{words.noFaceHint}</p>
    </div>
  );
}
