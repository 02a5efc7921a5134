import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileSizeText } from '../state/file-size.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

/** A preview of a photo that is not sent yet, with a button that takes it away. */
export function PickedFile({ file, remove }: { file: File; remove: () => void }) {
  const preview = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const url = URL.createObjectURL(file);
    preview.value = url;
    return () => URL.revokeObjectURL(url);
  }, [file, preview]);
  return (
    <div class="picked-file">
      {preview.value === undefined ? (
        <Icon name="file" size={40} />
      ) : (
        <img
          src={preview.value}
          alt={file.name}
          onError={() => {
            preview.value = undefined;
          }}
        />
      )}
      <span class="picked-name" title={file.name}>
        {file.name}
      </span>
      <span class="picked-size">{fileSizeText(file.size)}</span>
      <button type="button" class="picked-remove" aria-label={words.removeFile(file.name)} onClick={remove}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
