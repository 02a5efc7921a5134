import { useId } from 'preact/hooks';

interface SwitchOptions {
  readonly label: string;
  readonly note?: string | undefined;
  readonly isOn: boolean;
  turn(isOn: boolean): void;
}

export function Switch({ label, note, isOn, turn }: SwitchOptions) {
  const noteId = useId();
  return (
    <label class="switch-row">
      <span class="switch-text">
        <span class="switch-label">{label}</span>
        {note !== undefined && (
          <span id={noteId} class="switch-note" aria-hidden="true">
            {note}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
        role="switch"
        class="switch"
        aria-describedby={note === undefined ? undefined : noteId}
        checked={isOn}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
    </label>
  );
}
