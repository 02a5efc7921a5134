import type { Fault, FaultOrder, FaultyRequest, OrderedFault } from '../../../playground/faults.ts';
import type { StandIn } from '../../../playground/stand-in.ts';
import type { Dice } from '../../dice.ts';
import { idsIn } from './ids-in.ts';

/** A fault and the request that met it. */
export interface Met {
  readonly fault: Fault;
  readonly request: FaultyRequest;
}

export interface OrderedFaults {
  /** Orders some for the next acts; those ordered before that nothing has met are taken back. */
  orderSome(dice: Dice): void;
  takeBack(): void;
  readonly met: readonly Met[];
  /** Whether a request that named this met a fault: an id, a token, or a scene as `session:revision`. */
  hasHit(id: string): boolean;
}

const refuse = (status: number, code: number): Fault => ({
  kind: 'refuse',
  status,
  code,
  message: `Ordered refusal ${code}`,
});

/** How often discord.js asks before it gives up: once, and three times more. */
const untilGivenUp = 4;

type Kind = readonly [fault: Fault, times?: number];

/** What any request may meet. */
const anywhere: readonly Kind[] = [
  [{ kind: 'rate-limit', retryAfter: 0.1 }],
  [{ kind: 'rate-limit' }],
  [{ kind: 'server-error', status: 502 }],
  [{ kind: 'server-error', status: 500 }, untilGivenUp],
  [{ kind: 'cut', when: 'before' }],
  [{ kind: 'cut', when: 'after' }],
  [{ kind: 'delay', ms: 300 }],
];

const answers: readonly Kind[] = [
  [{ kind: 'rate-limit', retryAfter: 60 }],
  [refuse(404, 10008)],
  [refuse(401, 50027)],
  [refuse(404, 10015)],
  [refuse(413, 40005)],
  [refuse(400, 50035)],
];

/** What bot and stand-in say to each other, and which faults beside those of anywhere it may meet. */
const targets: readonly { readonly request: Pick<FaultOrder, 'method' | 'path'>; readonly kinds: readonly Kind[] }[] = [
  {
    request: { method: 'POST', path: /\/callback$/ },
    kinds: [[refuse(404, 10062)], [refuse(404, 10062)], [refuse(400, 40060)]],
  },
  { request: { method: 'PATCH', path: /@original$/ }, kinds: answers },
  { request: { method: 'POST', path: /\/webhooks\/\d+\/[^/]+$/ }, kinds: answers },
  { request: { method: 'DELETE', path: /@original$/ }, kinds: [[refuse(404, 10008)], [refuse(401, 50027)]] },
  {
    request: { method: 'POST', path: /\/channels\/\d+\/messages$/ },
    kinds: [
      [{ kind: 'rate-limit', retryAfter: 60 }],
      [refuse(403, 50013)],
      [refuse(403, 50001)],
      [refuse(403, 160002)],
      [refuse(413, 40005)],
      [refuse(400, 200000)],
      [refuse(400, 50035)],
    ],
  },
  { request: { method: 'POST', path: /\/typing$/ }, kinds: [] },
  { request: { method: 'GET', path: /^\/attachments\// }, kinds: [[refuse(404, 0)], [{ kind: 'delay', ms: 800 }]] },
];

const faultsAtOnce = 4;

export function createOrderedFaults(standIn: Pick<StandIn, 'faults'>): OrderedFaults {
  const met: Met[] = [];
  const hits = new Set<string>();
  let standing: readonly OrderedFault[] = [];
  const takeBack = (): void => {
    for (const order of standing) order.cancel();
    standing = [];
  };

  const order = (dice: Dice): OrderedFault[] => {
    const target = dice.pick(targets);
    const [fault, times = 1] = dice.pick([...anywhere, ...(target?.kinds ?? [])]) ?? [];
    if (target === undefined || fault === undefined) return [];
    let path: string | undefined;
    return [
      standIn.faults.order({
        ...target.request,
        fault,
        times,
        where(request) {
          path ??= request.path;
          if (request.path !== path) return false;
          met.push({ fault, request });
          for (const id of idsIn(request.path, request.body)) hits.add(id);
          return true;
        },
      }),
    ];
  };
  return {
    met,
    hasHit: (id) => hits.has(id),
    takeBack,
    orderSome(dice) {
      takeBack();
      standing = Array.from({ length: faultsAtOnce }, () => order(dice)).flat();
    },
  };
}
