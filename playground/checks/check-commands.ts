import { invalidForm } from '../rest/refusal.ts';
import { checkSpec } from './check-spec.ts';

export function checkCommands(body: unknown): void {
  if (!Array.isArray(body)) throw invalidForm([{ path: [], code: 'LIST_TYPE', message: 'Commands must be a list' }]);
  const faults = body.flatMap((command, index) => checkSpec('command', command, [index]));
  if (faults.length > 0) throw invalidForm(faults);
}
