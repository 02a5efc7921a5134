import { useSignal } from '@preact/signals';
import { CameraView } from '../photo/CameraView.tsx';
import { photoWords } from '../photo/photo-words.ts';
import { TakePhotoButton } from '../photo/TakePhotoButton.tsx';
import type { ModalInput } from '../state/modal-form.ts';
import { words } from '../words.ts';
import { FileButton } from './FileButton.tsx';
import type { FieldPlace } from './field-place.ts';
import { Icon } from './Icon.tsx';
import { PickedFile } from './PickedFile.tsx';
import { useStore } from './store-context.ts';

interface ModalFilesOptions extends FieldPlace {
  readonly input: Extract<ModalInput, { kind: 'files' }>;
}

/** Files to upload: taken, chosen, dropped or pasted, each shown small and easy to take away. */
export function ModalFiles({ field, labelId, describedBy, begins, input }: ModalFilesOptions) {
  const { modal } = useStore();
  const { customId, label } = field;
  const files = modal.files.value[customId] ?? [];
  const { accept, most } = input;
  const take = (added: readonly File[]) => modal.addFiles(customId, added);
  const isCameraOn = useSignal(false);
  const isEmpty = files.length === 0;
  const chooseText = isEmpty ? words.chooseFile(most) : most === 1 ? words.chooseOther : words.chooseMore;
  return (
    <fieldset class="modal-files" aria-labelledby={labelId} aria-describedby={describedBy}>
      {!isEmpty && (
        <ul class="modal-picked" aria-label={words.filesFor(label)}>
          {files.map((file, index) => (
            <li key={`${index}/${file.name}/${file.lastModified}`}>
              <PickedFile file={file} remove={() => modal.removeFile(customId, file)} />
            </li>
          ))}
        </ul>
      )}
      {isCameraOn.value && (
        <CameraView
          take={(photo) => {
            isCameraOn.value = false;
            take([photo]);
          }}
          leave={() => {
            isCameraOn.value = false;
          }}
        />
      )}
      {!isCameraOn.value && (most === 1 || files.length < most) && (
        <div class={isEmpty ? 'modal-slots' : 'modal-slots is-small'}>
          <TakePhotoButton
            look="photo-slot"
            open={() => {
              isCameraOn.value = true;
            }}
            take={take}
          >
            <Icon name="photo" size={28} />
            <span>{photoWords.takePhoto}</span>
          </TakePhotoButton>
          <FileButton
            class="photo-slot"
            data-field={customId}
            data-begin={begins ? '' : undefined}
            accept={accept}
            isMany={most > 1}
            take={take}
          >
            <Icon name="picture" size={28} />
            <span>
              <span class="slot-text">{chooseText}</span>
              <small class="slot-note">{words.orDrop}</small>
            </span>
          </FileButton>
        </div>
      )}
    </fieldset>
  );
}
