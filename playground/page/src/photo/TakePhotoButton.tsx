import type { ComponentChildren } from 'preact';
import { FileButton } from '../components/FileButton.tsx';

interface TakePhotoButtonOptions {
  readonly look: string;
  readonly children: ComponentChildren;
  /** Shows a `CameraView`. */
  open(): void;
  take(files: readonly File[]): void;
}

/** Opens the camera: a phone's own, which does it better than a page can, elsewhere the page's. Styles show one of the two. */
export function TakePhotoButton({ look, children, open, take }: TakePhotoButtonOptions) {
  return (
    <>
      <FileButton class={`${look} camera-slot`} accept="image/*" isCamera take={take}>
        {children}
      </FileButton>
      <button type="button" class={`${look} webcam-slot`} onClick={open}>
        {children}
      </button>
    </>
  );
}
