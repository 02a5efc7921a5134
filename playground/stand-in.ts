import type { Locale } from 'discord-api-types/v10';
import { openArchive } from './archive.ts';
import { createAttachments } from './attachments/attachments.ts';
import { type Changes, createChanges } from './changes.ts';
import { limits } from './checks/limits.ts';
import type { Core } from './core.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type GatewayLevers } from './gateway/gateway.ts';
import { type Later, laterByTimer } from './later.ts';
import { listen } from './listen.ts';
import { pageChannel } from './page-server/page-channel.ts';
import { pageMessage } from './page-server/page-message.ts';
import { type ActingPlayer, actingPlayer } from './players/acting-player.ts';
import { deleteChannel, deleteMessage } from './players/delete-channel.ts';
import { createPlayers } from './players/players.ts';
import { type ThreadLevers, threadLevers } from './players/thread-levers.ts';
import type { PageChannel, PageChannelKind, PageMessage } from './protocol.ts';
import { createRequestLog, type LoggedRequest, type RefusedRequest } from './rest/request-log.ts';
import { createSnowflakes } from './snowflake.ts';
import { createSocketDoor } from './socket-door.ts';
import { type RouteOptions, standInRoutes } from './stand-in-routes.ts';
import { createCommands } from './state/commands.ts';
import { createInteractions } from './state/interactions.ts';
import { createLocales } from './state/locales.ts';
import { createMessages } from './state/messages.ts';
import { createPlaces } from './state/places.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { firstPlace } from './world/first-place.ts';
import { departureHall, type Person, type World } from './world/world.ts';

export type { ThreadLevers };

export interface StandInOptions extends RouteOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Where state is kept across restarts; without it all is forgotten. */
  readonly dataDir?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Runs an act after a while; returns what stops it. */
  readonly later?: Later;
  readonly world?: World;
}

export interface StandIn {
  /** The page's address. */
  readonly url: string;
  /** For `rest.api` and `DISCORD_API_URL`: up to `/api`. */
  readonly apiUrl: string;
  /** For `ATTACHMENT_HOSTS`. */
  readonly attachmentHost: string;
  readonly token: string;
  readonly applicationId: string;
  /** Ids of what there is; `serverId` and `channelId` are where players act unless told otherwise. */
  readonly world: {
    readonly serverId: string;
    readonly channelId: string;
    /** All servers with their channels, in order; threads and direct messages are opened later. */
    readonly servers: readonly {
      readonly id: string;
      readonly name: string;
      readonly channels: readonly { readonly id: string; readonly name: string; readonly kind: PageChannelKind }[];
    }[];
    readonly botId: string;
    readonly players: readonly { readonly id: string; readonly name: string }[];
  };
  /** A player by name or id. Throws for a stranger. */
  player(nameOrId: string): ActingPlayer;
  /** What is in a channel, oldest first; without `visibleTo` private answers of all players too. */
  messages(channelId?: string, options?: { readonly visibleTo?: string }): readonly PageMessage[];
  message(id: string): PageMessage | undefined;
  /** The next message that is written or edited from now on and fits; never one that "is thinking". */
  nextMessage(predicate?: (message: PageMessage) => boolean, wish?: string): Promise<PageMessage>;
  readonly until: Waiting['until'];
  /** Everything that happens, as it happens. */
  readonly changes: Pick<Changes, 'listen'>;
  /** Requests of the bot's, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Requests that Discord would have refused. Errors that were ordered are none. */
  readonly refusals: readonly RefusedRequest[];
  readonly faults: Pick<Faults, 'order'>;
  readonly gateway: GatewayLevers;
  /** All attachment links given out so far answer 404 from now on. */
  expireLinks(): void;
  /** What the bot may do in a channel: Discord's permission bits. */
  permit(botPermissions: bigint, channelId?: string): void;
  /** How large one file of the bot's may be, in bytes: a larger one is refused with 40005. */
  limitAttachments(bytes: number): void;
  /** A moderator deletes a message, whoever wrote it. */
  deleteMessage(id: string): void;
  /** A moderator deletes a channel or thread with all that is in it. */
  deleteChannel(id: string): void;
  /** Slow mode: members wait so many seconds between two messages. Bots need not. */
  slow(seconds: number, channelId?: string): void;
  /** A channel, thread or direct message as it is now. */
  channel(id: string): PageChannel | undefined;
  /** What steers a thread that is there already. */
  threadLevers(id: string): ThreadLevers;
  /** The language that a server, the first unless told otherwise, has set in Discord. */
  setServerLocale(locale: Locale, serverId?: string): void;
  /** Takes the bot off a server, the first unless told otherwise: GUILD_DELETE, then 50001 and 10004. */
  removeBot(serverId?: string): void;
  /** Adds the bot to a server again. */
  addBot(serverId?: string): void;
  /** A server cannot be reached for a while: GUILD_DELETE with `unavailable`, the bot is still on it. */
  outage(isOut: boolean, serverId?: string): void;
  /** Opens a thread in a channel, the first player's unless told otherwise; returns what steers it. */
  thread(options?: { readonly name?: string; readonly channelId?: string; readonly owner?: string }): ThreadLevers;
  close(): Promise<void>;
}

/** Any token would do on loopback; this one is easily told from a real one. */
const token = 'playground-token';

/**
 * Starts a Discord of one's own on loopback: REST, gateway, attachment host and the page, on one port.
 * Rejects where the port is taken or `dataDir` cannot be written.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { port = 0, now = Date.now, later = laterByTimer, world = departureHall } = options;
  const archive = openArchive(options.dataDir);
  const changes = createChanges();
  const messages = createMessages(archive, changes, now);
  const interactions = createInteractions(archive, changes, now);
  const ids = createSnowflakes(now, archive.largestId());
  const newId = (): string => ids.next();
  let origin = '';
  let attachmentLimit = limits.fileSize;
  const core: Core = {
    now,
    newId,
    token,
    origin: () => origin,
    changes,
    attachmentLimit: () => attachmentLimit,
    messages,
    interactions,
    commands: createCommands(archive, changes),
    locales: createLocales(archive, changes),
    places: createPlaces(world, { archive, changes, newId, now }),
    attachments: createAttachments({ archive, now, newId, origin: () => origin }),
  };
  const log = createRequestLog(changes, now);
  const faults = createFaults();
  const gateway = createGateway(core);
  const players = createPlayers(core, gateway, later);
  const waiting = createWaiting(core, changes);
  const { server, channel } = firstPlace(world);

  const routes = standInRoutes(core, { faults, log, gateway, players, server, later }, options);
  const listener = await listen(routes.app, { port, door: createSocketDoor(core, gateway, server) }).catch(
    (error: unknown) => {
      archive.close();
      throw error;
    },
  );
  origin = listener.origin;

  const view = (id: string): PageMessage | undefined => {
    const message = messages.get(id);
    return message === undefined ? undefined : pageMessage(core, message);
  };

  const person = (nameOrId: string): Person => {
    const found = world.players.find(({ id, name }) => id === nameOrId || name === nameOrId);
    if (found === undefined) throw new Error(`There is no player ${nameOrId}.`);
    return found;
  };

  return {
    url: origin,
    apiUrl: `${origin}/api`,
    attachmentHost: listener.host,
    token,
    applicationId: world.applicationId,
    world: {
      serverId: server.id,
      channelId: channel.id,
      servers: world.servers.map(({ id, name }) => ({
        id,
        name,
        channels: world.channels
          .filter(({ serverId }) => serverId === id)
          .map((one) => ({ id: one.id, name: one.name, kind: pageChannel(core, one).kind ?? 'text' })),
      })),
      botId: world.bot.id,
      players: world.players.map(({ id, name }) => ({ id, name })),
    },
    player(nameOrId) {
      return actingPlayer(core, waiting, players, person(nameOrId), { serverId: server.id, channelId: channel.id });
    },
    messages: (channelId = channel.id, { visibleTo } = {}) =>
      messages
        .inChannel(channelId)
        .filter(({ privateFor }) => visibleTo === undefined || privateFor === undefined || privateFor === visibleTo)
        .map((message) => pageMessage(core, message)),
    message: view,
    nextMessage(predicate = () => true, wish = 'a message') {
      let found: PageMessage | undefined;
      const stop = changes.listen((change) => {
        if (change.type !== 'message' || found !== undefined) return;
        const message = pageMessage(core, change.message);
        if (!message.isThinking && predicate(message)) found = message;
      });
      return waiting.until(() => found, wish).finally(stop);
    },
    until: waiting.until,
    changes,
    requests: log.requests,
    refusals: log.refusals,
    faults,
    gateway,
    expireLinks: () => core.attachments.links.expireAll(),
    permit: (botPermissions, channelId = channel.id) => core.places.permit(channelId, botPermissions.toString()),
    limitAttachments(bytes) {
      attachmentLimit = bytes;
    },
    deleteMessage: (id) => deleteMessage(core, id),
    deleteChannel: (id) => deleteChannel(core, id),
    slow: (seconds, channelId = channel.id) => core.places.slow(channelId, seconds),
    channel(id) {
      const found = core.places.channel(id);
      return found === undefined ? undefined : pageChannel(core, found);
    },
    thread({ name = 'A thread', channelId = channel.id, owner = world.players[0]?.name ?? '' } = {}) {
      return threadLevers(core, players.openThread(person(owner), channelId, name).id);
    },
    threadLevers: (id) => threadLevers(core, id),
    setServerLocale: (locale, serverId = server.id) => core.locales.setServer(serverId, locale),
    removeBot: (serverId = server.id) => core.places.setMember(serverId, world.bot.id, false),
    addBot: (serverId = server.id) => core.places.setMember(serverId, world.bot.id, true),
    outage: (isOut, serverId = server.id) => changes.tell({ type: 'outage', serverId, isOut }),
    async close() {
      faults.releaseAll();
      await routes.answered();
      gateway.end();
      await listener.close();
      archive.close();
    },
  };
}
