import type { Delivery } from './delivery.ts';

export interface DeliveryOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** How much of the body is sent, 0..1. */
  onProgress?(share: number): void;
}

function answerOf(request: XMLHttpRequest): Delivery {
  const retryAfterSeconds = Number.parseInt(request.getResponseHeader('retry-after') ?? '', 10);
  const answer = { kind: 'answered', status: request.status, text: request.responseText } as const;
  return Number.isNaN(retryAfterSeconds) ? answer : { ...answer, retryAfterSeconds };
}

/** Posts a body and tells how far that is: `fetch` cannot. Never rejects. */
export function deliver(path: string, body: XMLHttpRequestBodyInit, options: DeliveryOptions = {}): Promise<Delivery> {
  const { headers = {}, signal, onProgress } = options;
  if (signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' });
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded / Math.max(total, 1)));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  });
}
