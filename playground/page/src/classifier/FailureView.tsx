import { useRef } from 'preact/hooks';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { PhotoButtons } from './PhotoButtons.tsx';
import type { ReadingFailure } from './read-photo.ts';
import { TokenForm } from './TokenForm.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** What went wrong, what to do, and the ways to do it. */
export function FailureView({ failure, classifier }: { failure: ReadingFailure; classifier: Classifier }) {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  return (
    <section ref={card} tabIndex={-1} class="card answer is-failed" aria-label={words.answer}>
      <h2 class="answer-label">{words.failed}</h2>
      <p class="answer-sureness">{failure.sentence}</p>
      {failure.needsToken && <TokenForm use={(token) => void classifier.retry(token)} />}
      {failure.canRetry && (
        <button type="button" class="button is-primary" onClick={() => void classifier.retry()}>
          {words.tryAgain}
        </button>
      )}
      <PhotoButtons classifier={classifier} isMain={!failure.canRetry && !failure.needsToken} />
    </section>
  );
}
