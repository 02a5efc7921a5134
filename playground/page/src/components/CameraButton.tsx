import { useSignal } from '@preact/signals';
import { CameraView } from '../photo/CameraView.tsx';
import { photoWords } from '../photo/photo-words.ts';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';

/** The round button that adds a photo of the moment to a message. Phones have their camera in the file picker. */
export function CameraButton({ take }: { take(files: readonly File[]): void }) {
  const isOpen = useSignal(false);
  const close = () => {
    isOpen.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="round-button webcam-slot"
        aria-label={photoWords.takePhoto}
        title={photoWords.takePhoto}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <Icon name="photo" size={24} />
      </button>
      {isOpen.value && (
        <Dialog title={photoWords.takePhoto} look="camera-dialog" close={close}>
          <CameraView
            take={(photo) => {
              close();
              take([photo]);
            }}
            leave={close}
          />
        </Dialog>
      )}
    </>
  );
}
