import { useEffect, useId, useRef } from 'preact/hooks';
import type { PickableOption } from '../state/commands.ts';
import { words } from '../words.ts';
import { FileButton } from './FileButton.tsx';
import { Icon } from './Icon.tsx';
import { OptionLabel } from './OptionLabel.tsx';
import { PickedFile } from './PickedFile.tsx';
import { useStore } from './store-context.ts';

/** An attachment option: a button that opens the file picker, or the photo that was chosen, dropped or pasted. */
export function AttachmentField({ option }: { option: PickableOption }) {
  const { draft } = useStore();
  const field = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const textId = useId();
  const file = draft.optionFiles.value[option.name];
  useEffect(() => {
    // The button that opened the picker is gone now: the keyboard goes on where the command is sent.
    if (file !== undefined) field.current?.closest('form')?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, [file]);
  return (
    <div ref={field} class="option-field">
      <OptionLabel id={labelId} option={option} />
      {file === undefined ? (
        <FileButton
          class="photo-slot"
          data-option={option.name}
          aria-labelledby={`${labelId} ${textId}`}
          accept="image/*"
          take={([chosen]) => draft.setOptionFile(option.name, chosen)}
        >
          <Icon name="photo" size={28} />
          <span id={textId}>{words.pickPhoto}</span>
        </FileButton>
      ) : (
        <PickedFile file={file} remove={() => draft.setOptionFile(option.name, undefined)} />
      )}
    </div>
  );
}
