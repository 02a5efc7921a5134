import type { Changes } from '../changes.ts';

/** A request of the bot's, as it came. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, from `/api/v10` on. */
  readonly path: string;
  readonly body: unknown;
  /** Names of the files that came along. */
  readonly files: readonly string[];
  /** Milliseconds, the stand-in's clock. */
  readonly at: number;
  /** HTTP status of the response; absent while it is under way, or where the socket was cut. */
  readonly status?: number;
}

/** A request that Discord would have refused. */
export interface RefusedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code: number;
  /** Discord's sentence and what exactly is wrong. */
  readonly reason: string;
}

/** How many of the last requests the log keeps. */
const keptRequests = 10_000;

export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  readonly refusals: readonly RefusedRequest[];
  /** Returns what notes the response's status. */
  note(request: LoggedRequest): (status: number) => void;
  refuse(refused: RefusedRequest): void;
}

export function createRequestLog(changes: Changes, now: () => number): RequestLog {
  const requests: (LoggedRequest & { status?: number })[] = [];
  const refusals: RefusedRequest[] = [];
  return {
    requests,
    refusals,
    note(request) {
      const entry: LoggedRequest & { status?: number } = { ...request };
      requests.push(entry);
      if (requests.length > keptRequests) requests.shift();
      const { at, method, path, body, files } = request;
      const told = { type: 'request', at, method, path, body, files } as const;
      changes.tell(told);
      return (status) => {
        entry.status = status;
        changes.tell({ ...told, status, ms: now() - at });
      };
    },
    refuse(refused) {
      refusals.push(refused);
      changes.tell({ type: 'refusal', reason: `${refused.method} ${refused.path}: ${refused.reason}` });
    },
  };
}
