import { z } from 'zod';
import { type Fault, invalidForm } from '../rest/refusal.ts';
import type { Sent } from '../rest/sent.ts';
import type { StoredMessage } from '../state/stored.ts';
import { checkSpec, type SpecName } from './check-spec.ts';

function insist(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}

const callbackType = z.object({ type: z.number() });

const schemaOfType: Readonly<Record<number, SpecName>> = {
  4: 'callback-4',
  5: 'callback-4',
  6: 'callback-6',
  7: 'callback-6',
  8: 'callback-8',
  9: 'callback-9',
};

export function checkCallback(sent: Sent, _source: StoredMessage | undefined): void {
  const parsed = callbackType.safeParse(sent.body);
  const schema = parsed.success ? schemaOfType[parsed.data.type] : undefined;
  if (schema === undefined)
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Unknown callback type' }]);
  insist(checkSpec(schema, sent.body));
}

export function checkFollowUp(sent: Sent): void {
  insist(checkSpec('follow-up', sent.body));
}

export function checkOriginalEdit(sent: Sent, _before: StoredMessage): void {
  insist(checkSpec('webhook-edit', sent.body));
}

export function checkMessage(sent: Sent): void {
  insist(checkSpec('message', sent.body));
}

export function checkMessageEdit(sent: Sent, _before: StoredMessage): void {
  insist(checkSpec('message-edit', sent.body));
}
