import { useId } from 'preact/hooks';
import type { ModalField, ModalPart } from '../state/modal-form.ts';
import { words } from '../words.ts';
import type { FieldPlace } from './field-place.ts';
import { Markdown } from './Markdown.tsx';
import { ModalChoice } from './ModalChoice.tsx';
import { ModalFiles } from './ModalFiles.tsx';
import { ModalText } from './ModalText.tsx';
import { useStore } from './store-context.ts';

function FieldInput(place: FieldPlace) {
  switch (place.field.input.kind) {
    case 'text':
      return <ModalText {...place} input={place.field.input} />;
    case 'choice':
      return <ModalChoice {...place} input={place.field.input} />;
    case 'files':
      return <ModalFiles {...place} input={place.field.input} />;
  }
}

function FieldView({ field, begins }: { field: ModalField; begins: boolean }) {
  const { modal } = useStore();
  const id = useId();
  const { label, description, isRequired, customId, input } = field;
  const isOneElement = input.kind === 'text' || (input.kind === 'choice' && input.most === 1);
  const name = (
    <>
      {label}
      {isRequired && (
        <span class="modal-required" title={words.required}>
          <span aria-hidden="true"> *</span>
          <span class="hidden"> ({words.required})</span>
        </span>
      )}
    </>
  );
  return (
    <div class="modal-field">
      {isOneElement ? (
        <label for={id} class="modal-label">
          {name}
        </label>
      ) : (
        <span id={`${id}-label`} class="modal-label">
          {name}
        </span>
      )}
      {description !== undefined && (
        <p id={`${id}-description`} class="modal-description">
          {description}
        </p>
      )}
      <FieldInput
        field={field}
        fieldId={id}
        labelId={`${id}-label`}
        describedBy={description === undefined ? undefined : `${id}-description`}
        isWrong={modal.complaint.value?.customId === customId}
        begins={begins}
      />
    </div>
  );
}

/** A line of a modal: words, or a field with its label. */
export function ModalPartView({ part, begins }: { part: ModalPart; begins: boolean }) {
  switch (part.kind) {
    case 'words':
      return <Markdown source={part.markdown} />;
    case 'unknown':
      return <p class="cannot-show">{words.cannotFill(part.label)}</p>;
    case 'field':
      return <FieldView field={part.field} begins={begins} />;
  }
}
