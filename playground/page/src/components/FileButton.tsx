import type { ButtonHTMLAttributes } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonOptions extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Files that the picker offers first, as a file input has it; empty for any. */
  readonly accept: string;
  readonly isMany?: boolean;
  /** Opens a phone's own camera, the one that looks at its owner, in place of the picker. */
  readonly isCamera?: boolean;
  take(files: readonly File[]): void;
}

/** A button that opens the file picker; phones offer their camera there too. */
export function FileButton({ accept, isMany = false, isCamera = false, take, ...button }: FileButtonOptions) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={isMany}
        capture={isCamera ? 'user' : undefined}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
