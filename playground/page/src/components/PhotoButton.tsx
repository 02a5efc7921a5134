import { FileButton } from './FileButton.tsx';
import { Icon } from './Icon.tsx';

interface PhotoButtonOptions {
  readonly label: string;
  take(files: readonly File[]): void;
}

/** The round button that adds photos to a message. */
export function PhotoButton({ label, take }: PhotoButtonOptions) {
  return (
    <FileButton class="round-button" aria-label={label} title={label} accept="image/*" isMany take={take}>
      <Icon name="picture" size={24} />
    </FileButton>
  );
}
