/** The narrow part of a WebSocket that the page needs. */
export interface LiveSocket {
  close(): void;
}

export interface SocketEvents {
  onOpen(): void;
  onText(text: string): void;
  /** Once, also where it never opened. */
  onClose(): void;
}

export interface LiveOptions {
  openSocket(events: SocketEvents): LiveSocket;
  /** Runs `act` after a while; gives what stops it. */
  later(ms: number, act: () => void): () => void;
  /** 0 to 1. */
  random(): number;
  /** The socket is open; called again after each reconnection. */
  onOpen(): void;
  onText(text: string): void;
  /** The connection is lost; the next attempt follows by itself. */
  onLost(): void;
}

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/**
 * How long to wait before attempt number `attempt` (from 0), in milliseconds: doubling up to 5 s, half of it by
 * chance, so that many pages do not come back in the same moment.
 */
export function reconnectDelayMs(attempt: number, random: number): number {
  const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}

/** Keeps a socket open until it is told to stop (the function returned). */
export function keepLive(options: LiveOptions): () => void {
  let isStopped = false;
  let attempt = 0;
  let socket: LiveSocket | undefined;
  let cancel = () => {};
  const connect = () => {
    socket = options.openSocket({
      onOpen: () => {
        if (isStopped) return;
        attempt = 0;
        options.onOpen();
      },
      onText: (text) => {
        if (!isStopped) options.onText(text);
      },
      onClose: () => {
        if (isStopped) return;
        options.onLost();
        cancel = options.later(reconnectDelayMs(attempt, options.random()), connect);
        attempt += 1;
      },
    });
  };
  connect();
  return () => {
    isStopped = true;
    cancel();
    socket?.close();
  };
}
