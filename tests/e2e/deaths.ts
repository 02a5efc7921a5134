import type { FaultOrder } from '../../playground/faults.ts';

/** What became of the move: counted; lost, and the player was told; lost before the bot had noted the photo. */
export type Outcome = 'counted' | 'named' | 'unnoticed';

export interface Death {
  /** A step of the process, or a request, that is held when the process dies. */
  readonly at: string | FaultOrder;
  readonly name: string;
  /** What becomes of the held request: never carried out, or carried out although nobody hears of it. */
  readonly heldRequest?: 'dropped' | 'carried out';
  readonly outcome: Outcome;
}

export const step = (at: string, outcome: Outcome): Death => ({ at, name: at, outcome });

export const attachmentHeld = 'while the attachment is fetched';
export const deferralHeld = 'while Discord is told to wait';
export const dropped = 'when Discord never gets the answer';
export const late = 'when Discord gets the answer late';
export const unheard = 'when Discord has the answer, but nobody hears of it';

export const beforeItCounts = ['before reader.read', 'after reader.read', 'before sessions.commit'].map((at) =>
  step(at, 'named'),
);

export const untilItCounts: readonly Death[] = [
  step('before intake.open', 'unnoticed'),
  step('after intake.open', 'named'),
  {
    name: attachmentHeld,
    at: { path: '/attachments', fault: { kind: 'slow-body' } },
    heldRequest: 'dropped',
    outcome: 'named',
  },
  ...beforeItCounts,
];

/** From the commit on; `answer` is the request that brings the scene. */
export function onceItCounts(answer: Pick<FaultOrder, 'method' | 'path'>): readonly Death[] {
  const before = { ...answer, fault: { kind: 'hold', when: 'before' } } as const;
  const after = { ...answer, fault: { kind: 'hold', when: 'after' } } as const;
  return [
    step('after sessions.commit', 'counted'),
    { name: dropped, at: before, heldRequest: 'dropped', outcome: 'counted' },
    { name: late, at: before, heldRequest: 'carried out', outcome: 'counted' },
    { name: unheard, at: after, heldRequest: 'dropped', outcome: 'counted' },
    step('before answers.settle', 'counted'),
    step('after answers.settle', 'counted'),
  ];
}

export const closing = ['before intake.close', 'after intake.close'].map((at) => step(at, 'counted'));
export const asMessage = { method: 'POST', path: /\/channels\/\d+\/messages$/ } as const;
export const asEdit = { method: 'PATCH', path: /@original$/ } as const;
