import { photoWords } from './photo-words.ts';
import { upload } from './upload.ts';

/** How far the photos are that are being sent, with a button that stops it. It shows itself where that takes a while only. */
export function UploadProgress() {
  const underWay = upload.value;
  if (underWay === undefined) return null;
  return (
    <div class="upload-progress">
      <progress value={underWay.share} aria-label={photoWords.sendingPhoto} />
      <button type="button" class="button is-secondary" onClick={underWay.cancel}>
        {photoWords.cancel}
      </button>
    </div>
  );
}
