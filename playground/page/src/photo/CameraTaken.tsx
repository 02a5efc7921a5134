import { useEffect, useRef } from 'preact/hooks';
import { photoWords } from './photo-words.ts';
import { useObjectUrl } from './use-object-url.ts';

interface CameraTakenOptions {
  readonly photo: File;
  take(photo: File): void;
  again(): void;
}

/** The photo as it was taken: used, or taken again. */
export function CameraTaken({ photo, take, again }: CameraTakenOptions) {
  const url = useObjectUrl(photo);
  const use = useRef<HTMLButtonElement>(null);
  useEffect(() => use.current?.focus(), []);
  return (
    <div class="camera">
      <div class="camera-frame">{url !== undefined && <img src={url} alt={photoWords.takenPhoto} />}</div>
      <div class="camera-buttons">
        <button type="button" class="button is-secondary" onClick={again}>
          {photoWords.retake}
        </button>
        <button ref={use} type="button" class="button is-primary" onClick={() => take(photo)}>
          {photoWords.usePhoto}
        </button>
      </div>
    </div>
  );
}
