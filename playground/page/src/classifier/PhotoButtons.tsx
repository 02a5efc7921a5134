import { FileButton } from '../components/FileButton.tsx';
import { Icon } from '../components/Icon.tsx';
import { TakePhotoButton } from '../photo/TakePhotoButton.tsx';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';

/** The two ways to a photo that need a button. */
export function PhotoButtons({ classifier, isMain }: { classifier: Classifier; isMain: boolean }) {
  const take = (files: readonly File[]) => void classifier.take(files);
  return (
    <div class="photo-buttons">
      <TakePhotoButton
        look={isMain ? 'button is-primary' : 'button is-secondary'}
        open={classifier.openCamera}
        take={take}
      >
        <Icon name="photo" />
        {words.takePhoto}
      </TakePhotoButton>
      <FileButton class="button is-secondary" accept="image/*" take={take}>
        <Icon name="picture" />
        {words.choosePhoto}
      </FileButton>
    </div>
  );
}
