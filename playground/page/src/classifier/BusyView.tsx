import { useRef } from 'preact/hooks';
import { busyText } from './busy-text.ts';
import { classifierWords as words } from './classifier-words.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface BusyViewOptions {
  readonly share: number | undefined;
  cancel(): void;
}

/** How far the photo is, with a button that stops it. */
export function BusyView({ share, cancel }: BusyViewOptions) {
  const stop = useRef<HTMLButtonElement>(null);
  useKeptFocus(stop);
  const text = busyText(share);
  return (
    <section class="card answer is-busy" aria-busy="true" aria-label={words.answer}>
      <h2 class="answer-label">{text}</h2>
      <progress class="busy-bar" value={share === 1 ? undefined : share} aria-label={text} />
      <button ref={stop} type="button" class="button is-secondary" onClick={cancel}>
        {words.cancel}
      </button>
    </section>
  );
}
