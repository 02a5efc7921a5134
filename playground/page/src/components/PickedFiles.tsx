import { words } from '../words.ts';
import { PickedFile } from './PickedFile.tsx';
import { useStore } from './store-context.ts';

/** The photos that go with the message, before it is sent. */
export function PickedFiles() {
  const { draft } = useStore();
  if (draft.files.value.length === 0) return null;
  return (
    <ul class="picked-files" aria-label={words.attached}>
      {draft.files.value.map((file, index) => (
        <li key={`${index}/${file.name}/${file.lastModified}`}>
          <PickedFile file={file} remove={() => draft.removeFile(file)} />
        </li>
      ))}
    </ul>
  );
}
