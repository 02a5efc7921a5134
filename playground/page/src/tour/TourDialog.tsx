import './tour.css';
import { useSignal } from '@preact/signals';
import { Dialog } from '../components/Dialog.tsx';
import { Emoji } from '../components/Emoji.tsx';
import { useStore } from '../components/store-context.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { tourWords } from './tour-words.ts';

const faces = ['😄', '😢', '😠', '😨', '🤢'] as const;

function StepPicture({ step }: { step: number }) {
  switch (step) {
    case 0:
      return <span class="tour-command">/start</span>;
    case 1:
      return (
        <>
          <Emoji emoji="📷" />
          <span class="tour-arrow">→</span>
          <Emoji emoji="😄" />
        </>
      );
    default:
      return (
        <>
          {faces.map((face) => (
            <Emoji key={face} emoji={face} />
          ))}
        </>
      );
  }
}

/** Three steps that explain the game. The last one begins a story. */
export function TourDialog({ close }: { close(): void }) {
  const { draft } = useStore();
  const step = useSignal(0);
  const { steps } = tourWords;
  const shown = steps[step.value];
  if (shown === undefined) return null;
  const isLast = step.value === steps.length - 1;
  const begin = () => {
    close();
    draft.text.value = '/start';
    focusComposer();
  };
  return (
    <Dialog title={tourWords.title} look="tour" close={close}>
      <div class={`tour-picture is-step-${step.value}`} aria-hidden="true">
        <StepPicture step={step.value} />
      </div>
      <div class="tour-text" aria-live="polite">
        <p class="tour-count">{tourWords.step(step.value + 1, steps.length)}</p>
        <h3 class="tour-step">{shown.title}</h3>
        <p>{shown.text}</p>
      </div>
      <div class="dialog-foot">
        <button
          type="button"
          class="button is-secondary"
          onClick={() => {
            if (step.value === 0) close();
            else step.value -= 1;
          }}
        >
          {step.value === 0 ? tourWords.skip : tourWords.back}
        </button>
        <button
          type="button"
          class="button is-primary"
          data-begin
          onClick={() => {
            if (isLast) begin();
            else step.value += 1;
          }}
        >
          {isLast ? tourWords.begin : tourWords.next}
        </button>
      </div>
    </Dialog>
  );
}
