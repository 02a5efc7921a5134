import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

interface DialogOptions {
  readonly title: string;
  readonly note?: string | undefined;
  /** A class beside `dialog`. */
  readonly look?: string;
  /** Whether a click beside it leaves it open: where something was filled in that would be lost. */
  readonly staysOpen?: boolean;
  readonly children: ComponentChildren;
  close(): void;
}

/**
 * A window over the page, on a narrow screen a sheet at its foot. Escape, the button or a click beside it close it, and
 * the focus goes back to where it came from. It begins at the element marked `data-begin`, else at its first button.
 */
export function Dialog({ title, note, look = '', staysOpen = false, children, close }: DialogOptions) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** The finger that opened it is lifted over it, and a mouse may be dragged out of it: only a whole press closes it. */
  const isPressedBeside = useRef(false);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-begin]')?.focus();
    // While it is still in the document: only then does the browser give the focus back.
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      class={`dialog ${look}`}
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected) close();
      }}
      onPointerDown={({ target, currentTarget }) => {
        isPressedBeside.current = target === currentTarget;
      }}
      onClick={({ target, currentTarget }) => {
        if (!staysOpen && isPressedBeside.current && target === currentTarget) close();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={titleId} class="dialog-title">
            {title}
          </h2>
          <button type="button" class="icon-button dialog-close" aria-label={words.close} onClick={close}>
            <Icon name="close" size={22} />
          </button>
          {note !== undefined && <p class="dialog-note">{note}</p>}
        </header>
        {children}
      </div>
    </dialog>
  );
}
