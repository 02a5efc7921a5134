import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store-context.ts';

/** A picture as large as the window allows; Escape, the button or a click beside it close it. */
export function ImageViewer() {
  const { shownImage } = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const image = shownImage.value;
  useEffect(() => {
    if (image === undefined) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [image]);
  const close = () => {
    shownImage.value = undefined;
  };
  return (
    <dialog ref={dialog} class="viewer" aria-label={words.image} onClose={close}>
      {image !== undefined && (
        <>
          <button type="button" class="viewer-shade" tabIndex={-1} aria-hidden="true" onClick={close} />
          <figure>
            <img src={image.url} alt={image.description} />
            {image.description !== '' && <figcaption>{image.description}</figcaption>}
          </figure>
          <button type="button" class="viewer-close" aria-label={words.closeImage} onClick={close}>
            <Icon name="close" size={24} />
          </button>
        </>
      )}
    </dialog>
  );
}
