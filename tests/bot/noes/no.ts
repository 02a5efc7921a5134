import type { Fault, FaultOrder } from '../../../playground/faults.ts';
import { type KnownRefusal, refusal } from '../../../playground/rest/refusal.ts';

/** One of Discord's noes, to be ordered from the stand-in. */
export function no(name: KnownRefusal): Fault {
  const { status, body } = refusal(name);
  return { kind: 'refuse', status, code: body.code, message: body.message };
}

/** The requests that answers go by. */
export const ways = {
  defer: { method: 'POST', path: '/callback' },
  edit: { method: 'PATCH', path: '@original' },
  followUp: { method: 'POST', path: /\/webhooks\/\d+\/[\w-]+$/ },
  post: { method: 'POST', path: /\/channels\/\d+\/messages$/ },
  photo: { method: 'GET', path: '/attachments' },
} as const satisfies Record<string, Pick<FaultOrder, 'method' | 'path'>>;
