import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { PageAct, PageInteraction, PagePost } from '../../playground/page-requests.ts';
import type { PageEvent, PageState } from '../../playground/protocol.ts';
import type { StandIn } from '../../playground/stand-in.ts';

export async function stateOf(standIn: StandIn, playerId: string): Promise<PageState> {
  const response = await fetch(`${standIn.url}/page/state?player=${playerId}`);
  expect(response.status).toBe(200);
  return (await response.json()) as PageState;
}

export interface Live {
  /** The oldest unread event of this type, read or to come. */
  next<Type extends PageEvent['type']>(type: Type): Promise<Extract<PageEvent, { type: Type }>>;
  readonly seen: readonly PageEvent[];
}

export async function openLive(standIn: StandIn, playerId: string): Promise<Live> {
  const socket = new WebSocket(`${standIn.url.replace('http', 'ws')}/page/live?player=${playerId}`);
  const seen: PageEvent[] = [];
  const unread: PageEvent[] = [];
  const arrivals = new EventEmitter();
  socket.on('message', (text) => {
    const event = JSON.parse(String(text)) as PageEvent;
    seen.push(event);
    unread.push(event);
    arrivals.emit('event');
  });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  const next = async (type: PageEvent['type']): Promise<PageEvent> => {
    for (;;) {
      const index = unread.findIndex((event) => event.type === type);
      const [event] = index === -1 ? [] : unread.splice(index, 1);
      if (event !== undefined) return event;
      await once(arrivals, 'event');
    }
  };
  return { seen, next: next as Live['next'] };
}

export function form(payload: PagePost | PageInteraction, files: Readonly<Record<string, Blob>> = {}): FormData {
  const data = new FormData();
  data.set('payload', JSON.stringify(payload));
  for (const [name, file] of Object.entries(files)) data.set(name, file, 'me.jpg');
  return data;
}

export const send = (standIn: StandIn, path: string, body: FormData): Promise<Response> =>
  fetch(`${standIn.url}${path}`, { method: 'POST', body });

/** Does an act as the page does. */
export async function act(standIn: StandIn, what: PageAct): Promise<{ readonly id?: string; readonly error?: string }> {
  const response = await fetch(`${standIn.url}/page/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  return (await response.json()) as { id?: string; error?: string };
}
