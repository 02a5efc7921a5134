import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface PhotoButtonOptions {
  readonly label: string;
  readonly isMany: boolean;
  take(files: readonly File[]): void;
}

/** Opens the file picker; phones offer their camera there. */
export function PhotoButton({ label, isMany, take }: PhotoButtonOptions) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="round-button"
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        <Icon name="photo" size={24} />
      </button>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept="image/*"
        multiple={isMany}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
