import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** How much larger than the window shows it whole. */
const zooms = [1, 1.5, 2, 3, 4] as const;

const stepOfKey: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

/**
 * A picture as large as the window allows. A press on it, the buttons, or + and - make it larger and smaller; it is then
 * moved by scrolling. Escape, the button or a click beside it close it.
 */
export function ImageViewer() {
  const { shownImage } = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const step = useSignal(0);
  const image = shownImage.value;
  useEffect(() => {
    step.value = 0;
    if (image === undefined) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [image]);
  useLayoutEffect(() => {
    const shown = frame.current;
    if (shown === null) return;
    // Its middle stays in the middle.
    shown.scrollTo((shown.scrollWidth - shown.clientWidth) / 2, (shown.scrollHeight - shown.clientHeight) / 2);
  }, [step.value]);
  const close = () => {
    shownImage.value = undefined;
  };
  const zoomBy = (change: number) => {
    step.value = Math.min(zooms.length - 1, Math.max(0, step.value + change));
  };
  const zoom = zooms[step.value] ?? 1;
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={words.image}
      onClose={close}
      onKeyDown={({ key }) => {
        if (key === '0') step.value = 0;
        else zoomBy(stepOfKey[key] ?? 0);
      }}
    >
      {image !== undefined && (
        <>
          <button type="button" class="viewer-shade" tabIndex={-1} aria-hidden="true" onClick={close} />
          <div
            ref={frame}
            class={zoom === 1 ? 'viewer-frame' : 'viewer-frame is-zoomed'}
            tabIndex={zoom === 1 ? -1 : 0}
          >
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys and buttons of the viewer do the same */}
            <img
              src={image.url}
              alt={image.description}
              style={zoom === 1 ? {} : { width: `${zoom * 94}vw` }}
              onClick={() => {
                step.value = zoom === 1 ? 2 : 0;
              }}
            />
          </div>
          {image.description !== '' && (
            <p class="viewer-caption" aria-hidden="true">
              {image.description}
            </p>
          )}
          <div class="viewer-tools">
            <button
              type="button"
              aria-label={words.zoomOut}
              aria-disabled={step.value === 0}
              onClick={() => zoomBy(-1)}
            >
              <Icon name="zoom-out" size={22} />
            </button>
            <span class="viewer-zoom" role="status">
              {words.zoom(zoom)}
            </span>
            <button
              type="button"
              aria-label={words.zoomIn}
              aria-disabled={step.value === zooms.length - 1}
              onClick={() => zoomBy(1)}
            >
              <Icon name="zoom-in" size={22} />
            </button>
            <button type="button" aria-label={words.closeImage} onClick={close}>
              <Icon name="close" size={24} />
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
