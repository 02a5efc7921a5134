import type { Fault } from '../rest/refusal.ts';
import { componentFaults } from './component-rules.ts';
import { limits } from './limits.ts';

type Path = readonly (string | number)[];

/** What is wrong with a modal's components; their shape was checked before. */
export function modalFaults(components: unknown, path: Path): Fault[] {
  if (!Array.isArray(components)) return [];
  const rows = components.length > limits.modalComponents;
  const message = `Must be between 1 and ${limits.modalComponents} in length.`;
  // Rows of a modal hold a text input, which the rule for messages' rows takes for a select: one a row, as it is here.
  return [...componentFaults(components, path), ...(rows ? [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }] : [])];
}
