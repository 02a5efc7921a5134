import type { LiveSocket, SocketEvents } from './live.ts';

/** The browser's WebSocket to `/page/live` of the host that the page comes from. */
export function openPageSocket(playerId: string, events: SocketEvents): LiveSocket {
  const address = new URL(`/page/live?player=${encodeURIComponent(playerId)}`, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  socket.addEventListener('open', () => events.onOpen());
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') events.onText(data);
  });
  socket.addEventListener('close', () => events.onClose());
  return socket;
}
