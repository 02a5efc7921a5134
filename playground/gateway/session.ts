import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

export interface Dispatch {
  readonly name: string;
  readonly data: object;
}

/** One gateway session: it outlives its socket, and replays on RESUME what was missed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly isConnected: boolean;
  /** The sequence number of the last event. */
  readonly sequence: number;
  attach(socket: WebSocket): void;
  detach(socket: WebSocket): void;
  dispatch(dispatch: Dispatch): void;
  /** Sends again all events after `sequence`, then RESUMED. */
  replay(sequence: number): void;
  send(opcode: GatewayOpcodes, data: unknown): void;
  close(code: number, reason: string): void;
  drop(): void;
}

/** How many events a session keeps for RESUME. */
const kept = 500;

export function createSession(id: string, intents: number): Session {
  let socket: WebSocket | undefined;
  let sequence = 0;
  let past: readonly (Dispatch & { readonly sequence: number })[] = [];
  const frame = (op: GatewayOpcodes, d: unknown, s: number | null, t: string | null): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify({ op, d, s, t }));
  };
  const session: Session = {
    id,
    intents,
    get isConnected() {
      return socket !== undefined;
    },
    get sequence() {
      return sequence;
    },
    attach(attached) {
      socket = attached;
    },
    detach(detached) {
      if (socket === detached) socket = undefined;
    },
    dispatch(dispatch) {
      sequence += 1;
      past = [...past, { ...dispatch, sequence }].slice(-kept);
      frame(GatewayOpcodes.Dispatch, dispatch.data, sequence, dispatch.name);
    },
    replay(after) {
      for (const event of past) {
        if (event.sequence > after) frame(GatewayOpcodes.Dispatch, event.data, event.sequence, event.name);
      }
      session.dispatch({ name: 'RESUMED', data: {} });
    },
    send: (opcode, data) => frame(opcode, data, null, null),
    close: (code, reason) => socket?.close(code, reason),
    drop: () => socket?.terminate(),
  };
  return session;
}
