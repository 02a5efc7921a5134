/** What a request meets instead of, before or after its usual way. */
export type Fault =
  /** Waits until it is released; `after`: the request is carried out, its response waits. */
  | { readonly kind: 'hold'; readonly when: 'before' | 'after' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** 429; without `retryAfter` (seconds) it carries no header. */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: number; readonly isGlobal?: boolean }
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503 }
  /** The socket is cut; `after`: the request was carried out. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: number; readonly message: string }
  /** Of an attachment only the first half comes, the rest when released. */
  | { readonly kind: 'slow-body' };

/** A request as a fault's order sees it; `path` is decoded and begins with `/api/v10` or `/attachments`. */
export interface FaultyRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export interface FaultOrder {
  readonly fault: Fault;
  readonly method?: string;
  /** A part of the path, or what it must match. */
  readonly path?: string | RegExp;
  readonly where?: (request: FaultyRequest) => boolean;
  /** How many matching requests meet it; 1 unless told. */
  readonly times?: number;
}

export interface OrderedFault {
  /** The first request that met the fault; for `hold` and `slow-body` it is being held now. */
  readonly met: Promise<FaultyRequest>;
  /** How many requests met it so far. */
  readonly count: number;
  /** Lets all held ones go on, those to come too. */
  release(): void;
  /** Cuts the sockets of all held ones: what was held before it was carried out never happens. */
  drop(): void;
  /** No further request meets it; releases. */
  cancel(): void;
}

/** A fault that a request has met. */
export interface MetFault {
  readonly fault: Fault;
  readonly released: Promise<Release>;
}

/** How the holding of a request ends. */
export type Release = 'go-on' | 'cut';

export interface Faults {
  order(order: FaultOrder): OrderedFault;
  /** The first order that matches, if any; counts it as met. */
  take(request: FaultyRequest): MetFault | undefined;
  releaseAll(): void;
}

interface Standing {
  readonly order: FaultOrder;
  left: number;
  count: number;
  readonly released: Promise<Release>;
  readonly meet: (request: FaultyRequest) => void;
}

function matches({ method, path, where }: FaultOrder, request: FaultyRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (typeof path === 'string' && !request.path.includes(path)) return false;
  if (path instanceof RegExp && !path.test(request.path)) return false;
  return where === undefined || where(request);
}

export function createFaults(): Faults {
  let standing: readonly Standing[] = [];
  const releases = new Set<(how: Release) => void>();
  return {
    order(order) {
      let end: (how: Release) => void = () => {};
      let meet: (request: FaultyRequest) => void = () => {};
      const released = new Promise<Release>((resolve) => {
        end = resolve;
      });
      const met = new Promise<FaultyRequest>((resolve) => {
        meet = resolve;
      });
      const entry: Standing = { order, left: order.times ?? 1, count: 0, released, meet };
      standing = [...standing, entry];
      releases.add(end);
      return {
        met,
        get count() {
          return entry.count;
        },
        release: () => end('go-on'),
        drop: () => end('cut'),
        cancel() {
          entry.left = 0;
          end('go-on');
        },
      };
    },
    take(request) {
      const entry = standing.find((one) => one.left > 0 && matches(one.order, request));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entry.count += 1;
      entry.meet(request);
      return { fault: entry.order.fault, released: entry.released };
    },
    releaseAll() {
      for (const end of releases) end('go-on');
      standing = [];
    },
  };
}
