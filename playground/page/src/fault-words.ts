import { countWords } from './count-words.ts';
import type { OptionFault } from './state/command-options.ts';
import type { ModalFault, ModalField } from './state/modal-form.ts';

/** What is wrong with a command's option, in words. */
export function faultWords(option: string, fault: OptionFault): string {
  switch (fault.kind) {
    case 'missing':
      return `“${option}” is required.`;
    case 'not-a-number':
      return `“${option}” must be a number.`;
    case 'not-whole':
      return `“${option}” must be a whole number.`;
    case 'not-a-choice':
      return `Pick one of the choices for “${option}”.`;
    case 'too-low':
      return `“${option}” must be at least ${fault.limit}.`;
    case 'too-high':
      return `“${option}” must be at most ${fault.limit}.`;
    case 'too-short':
      return `“${option}” must have at least ${fault.limit} characters.`;
    case 'too-long':
      return `“${option}” must have at most ${fault.limit} characters.`;
  }
}

/** What is wrong with a form's field, in words. */
export function modalFaultWords({ label, input }: ModalField, fault: ModalFault): string {
  const count = (limit: number) =>
    input.kind === 'files' ? countWords(limit, 'file', 'files') : countWords(limit, 'option', 'options');
  switch (fault.kind) {
    case 'missing':
      return `“${label}” is required.`;
    case 'too-few':
      return `“${label}” needs at least ${count(fault.limit)}.`;
    case 'too-many':
      return `“${label}” takes ${count(fault.limit)} at most.`;
    case 'too-short':
      return `“${label}” needs at least ${countWords(fault.limit, 'character', 'characters')}.`;
    case 'too-long':
      return `“${label}” takes ${countWords(fault.limit, 'character', 'characters')} at most.`;
  }
}
