import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Listener {
  readonly origin: string;
  /** `127.0.0.1:PORT`, or as it was asked for. */
  readonly host: string;
  close(): Promise<void>;
}

export interface SocketDoor {
  /** Whether a WebSocket may open, before anything is said; an HTTP status refuses it. */
  admit(request: IncomingMessage): 403 | 404 | 'admitted';
  accept(socket: WebSocket, request: IncomingMessage): void;
}

function refuse(socket: Duplex, status: 403 | 404): void {
  socket.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Not Found'}\r\nConnection: close\r\n\r\n`);
}

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** 127.0.0.1, the default, can be reached from this machine only. */
  readonly hostname?: string;
  /** Without it no WebSocket is let in. */
  readonly door?: SocketDoor;
}

/**
 * One HTTP server, with WebSockets where there is a door for them.
 * Rejects where the port or the address cannot be had.
 */
export async function listen<E extends Env>(
  app: Hono<E>,
  { port, hostname = '127.0.0.1', door }: ListenOptions,
): Promise<Listener> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const admitted = door?.admit(request) ?? 404;
    if (admitted !== 'admitted') return refuse(socket, admitted);
    sockets.handleUpgrade(request, socket, head, (opened) => door?.accept(opened, request));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on a port has no address.');
  const host = `${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`;
  return {
    origin: `http://${host}`,
    host,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
