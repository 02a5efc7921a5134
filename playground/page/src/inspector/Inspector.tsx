import './inspector.css';
import { useSignal } from '@preact/signals';
import { Icon } from '../components/Icon.tsx';
import { Switch } from '../components/Switch.tsx';
import { useStore } from '../components/store-context.ts';
import { hasText, isError, type TrafficLine } from '../state/traffic.ts';
import { inspectorWords as words } from './inspector-words.ts';
import { TrafficRow } from './TrafficRow.tsx';

/** What goes between the bot and Discord, newest first. */
export function Inspector() {
  const lines = useStore().traffic.value;
  const isErrorsOnly = useSignal(false);
  const filter = useSignal('');
  /** The lines as they were when it was paused. */
  const held = useSignal<readonly TrafficLine[] | undefined>(undefined);
  /** The newest line when the list was cleared. */
  const clearedAt = useSignal(0);
  const newest = lines.at(-1)?.number ?? 0;
  const isPaused = held.value !== undefined;
  const shown = (held.value ?? lines)
    .filter(({ number }) => number > clearedAt.value)
    .filter((line) => (!isErrorsOnly.value || isError(line)) && hasText(line, filter.value))
    .toReversed();
  const none = filter.value !== '' ? words.noMatch : isErrorsOnly.value ? words.noErrors : words.nothing;
  return (
    <>
      <div class="inspector-tools">
        <input
          type="search"
          class="option-input"
          aria-label={words.filter}
          placeholder={words.filterHint}
          value={filter.value}
          onInput={({ currentTarget }) => {
            filter.value = currentTarget.value;
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-pressed={isPaused}
          aria-label={words.pause}
          title={isPaused ? words.resume : words.pause}
          onClick={() => {
            held.value = isPaused ? undefined : lines;
          }}
        >
          <Icon name={isPaused ? 'play' : 'pause'} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => {
            clearedAt.value = newest;
          }}
        >
          <Icon name="bin" />
        </button>
        <Switch
          label={words.errorsOnly}
          isOn={isErrorsOnly.value}
          turn={(isOn) => {
            isErrorsOnly.value = isOn;
          }}
        />
        <p role="status" class="traffic-note">
          {held.value !== undefined && words.paused(newest - (held.value.at(-1)?.number ?? 0))}
        </p>
      </div>
      {shown.length === 0 ? (
        <p class="inspector-empty">{none}</p>
      ) : (
        <ol class="traffic-list">
          {shown.map((line) => (
            <TrafficRow key={line.number} line={line} />
          ))}
        </ol>
      )}
    </>
  );
}
