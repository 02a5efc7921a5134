import type { Core } from './core.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { SocketDoor } from './listen.ts';
import { servePage } from './page-server/page-live.ts';
import { isSameSite } from './page-server/same-site.ts';
import type { WorldServer } from './world/world.ts';

/** Leads the bot's sockets to the gateway and the page's to what its player may see; others stay outside. */
export function createSocketDoor(core: Core, gateway: Gateway, server: WorldServer): SocketDoor {
  const urlOf = (path: string | undefined): URL => new URL(path ?? '/', core.origin());
  const playerOf = (url: URL): string | undefined =>
    core.places.world.players.find(({ id }) => id === url.searchParams.get('player'))?.id;
  return {
    admit(request) {
      const { host, origin } = request.headers;
      if (!isSameSite(new URL(core.origin()).port, { host, origin })) return 403;
      const url = urlOf(request.url);
      // Browsers send an Origin with every WebSocket, bots send none.
      if (url.pathname.startsWith('/gateway')) return origin === undefined ? 'admitted' : 403;
      return url.pathname === '/page/live' && playerOf(url) !== undefined ? 'admitted' : 404;
    },
    accept(socket, request) {
      const url = urlOf(request.url);
      const playerId = playerOf(url);
      if (url.pathname === '/page/live' && playerId !== undefined) servePage(core, gateway, server, playerId, socket);
      else gateway.accept(socket);
    },
  };
}
