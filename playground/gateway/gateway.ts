import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { apiUser } from '../payloads/people.ts';
import { guildCreate } from '../payloads/places.ts';
import { closeCodes, endsSession } from './close-codes.ts';
import { eventOf } from './events.ts';
import { createSession, type Dispatch, type Session } from './session.ts';

/** Discord's heartbeat interval. */
const heartbeatIntervalMs = 41_250;

/** All intents that Discord has, as bits. */
const allIntents = 2 ** 26 - 1;

export interface SessionView {
  readonly id: string;
  readonly intents: number;
  readonly isConnected: boolean;
  readonly sequence: number;
}

/** Levers of the gateway for tests. */
export interface GatewayLevers {
  /** All sessions of this run, those that ended too. */
  readonly sessions: readonly SessionView[];
  readonly isOnline: boolean;
  /** Closes the connected sessions' sockets with a code. */
  close(code: number, reason?: string): void;
  /** Cuts the connected sessions' sockets without a word. */
  drop(): void;
  /** Asks the connected sessions to reconnect (opcode 7). */
  reconnect(): void;
  /** Tells the connected sessions that they are invalid (opcode 9). */
  invalidate(isResumable?: boolean): void;
  /**
   * Delivers the last message or interaction of a player's once more, to sessions that began since too, as Discord does
   * after some resumes (FACTS.md, D3). discord.js itself swallows a message that it still has in its cache.
   */
  redeliver(): void;
  /**
   * At the next RESUME the last `events` come once more, although the session had them, as Discord does when it lost
   * count of what it has delivered.
   */
  rewind(events: number): void;
  /** Intents that are switched off in the "portal": who asks for them is closed with 4014. */
  disallow(intents: number): void;
  /** The next `times` that a client identifies, its socket is closed with this code. */
  refuseIdentify(code: number, times?: number): void;
}

export interface Gateway extends GatewayLevers {
  /** Speaks Discord's gateway protocol on a fresh socket. */
  accept(socket: WebSocket): void;
  /** Sends an event to all sessions, or keeps it for those that may resume. */
  dispatch(dispatch: Dispatch): void;
  end(): void;
}

const payload = z.object({ op: z.number(), d: z.unknown().optional() });
const identify = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

function parseFrame(text: string): z.infer<typeof payload> | undefined {
  try {
    return payload.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function createGateway(core: Core): Gateway {
  let sessions: readonly Session[] = [];
  const sockets = new Set<WebSocket>();
  const ended = new Set<Session>();
  let disallowed = 0;
  let rewound = 0;
  let refused = { code: 0, left: 0 };
  let lastOf: (intents: number) => Dispatch | undefined = () => undefined;
  const url = (): string => `${core.origin().replace('http:', 'ws:')}/gateway`;
  const connected = (): Session[] => sessions.filter((session) => session.isConnected);

  const tell = (session: Session, dispatch: Dispatch): void => {
    session.dispatch(dispatch);
    if (session.isConnected)
      core.changes.tell({ type: 'gateway', at: core.now(), name: dispatch.name, data: dispatch.data });
  };

  const onIdentify = (socket: WebSocket, data: unknown): Session | undefined => {
    const parsed = identify.safeParse(data);
    if (!parsed.success) return void socket.close(closeCodes.decodeError, 'Error while decoding payload.');
    const { token, intents, shard } = parsed.data;
    if (refused.left > 0) {
      refused = { ...refused, left: refused.left - 1 };
      return void socket.close(refused.code, 'Ordered.');
    }
    if (intents < 0 || intents > allIntents) return void socket.close(closeCodes.invalidIntents, 'Invalid intent(s).');
    if (token !== core.token) return void socket.close(closeCodes.authenticationFailed, 'Authentication failed.');
    if ((intents & disallowed) !== 0) return void socket.close(closeCodes.disallowedIntents, 'Disallowed intent(s).');
    const session = createSession(core.newId(), intents);
    sessions = [...sessions, session];
    session.attach(socket);
    const { bot, applicationId } = core.places.world;
    const servers = core.places.servers().filter(({ id }) => core.places.isMember(id, bot.id));
    tell(session, {
      name: GatewayDispatchEvents.Ready,
      data: {
        v: 10,
        user: apiUser(bot),
        guilds: servers.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: url(),
        application: { id: applicationId, flags: 0 },
        ...(shard === undefined ? {} : { shard }),
      },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const server of servers) {
        tell(session, { name: GatewayDispatchEvents.GuildCreate, data: guildCreate(core, server) });
      }
    }
    return session;
  };

  const onResume = (socket: WebSocket, data: unknown): Session | undefined => {
    const parsed = resume.safeParse(data);
    const session = parsed.success ? sessions.find(({ id }) => id === parsed.data.session_id) : undefined;
    const isKnown = session !== undefined && !ended.has(session) && parsed.data?.token === core.token;
    if (!isKnown || parsed.data === undefined) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }));
      return undefined;
    }
    if (parsed.data.seq > session.sequence) return void socket.close(closeCodes.invalidSequence, 'Invalid seq.');
    session.attach(socket);
    session.replay(parsed.data.seq - rewound);
    rewound = 0;
    return session;
  };

  core.changes.listen((change) => {
    if (change.type === 'message' && change.isNew && change.message.authorId !== core.places.world.bot.id)
      lastOf = (intents) => eventOf(core, intents, change);
    for (const session of sessions) {
      if (ended.has(session)) continue;
      const dispatch = eventOf(core, session.intents, change);
      if (dispatch !== undefined) tell(session, dispatch);
    }
  });

  return {
    get sessions() {
      return sessions;
    },
    get isOnline() {
      return connected().length > 0;
    },
    accept(socket) {
      let session: Session | undefined;
      sockets.add(socket);
      const send = (op: GatewayOpcodes, d: unknown): void => socket.send(JSON.stringify({ op, d, s: null, t: null }));
      send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatIntervalMs });
      socket.on('message', (raw) => {
        const frame = parseFrame(String(raw));
        if (frame === undefined) return socket.close(closeCodes.decodeError, 'Error while decoding payload.');
        switch (frame.op) {
          case GatewayOpcodes.Heartbeat:
            return send(GatewayOpcodes.HeartbeatAck, null);
          case GatewayOpcodes.Identify:
          case GatewayOpcodes.Resume:
            if (session !== undefined) return socket.close(closeCodes.alreadyAuthenticated, 'Already authenticated.');
            session = frame.op === GatewayOpcodes.Identify ? onIdentify(socket, frame.d) : onResume(socket, frame.d);
            if (session !== undefined) core.changes.tell({ type: 'bot', isOnline: true });
            return undefined;
          case GatewayOpcodes.PresenceUpdate:
          case GatewayOpcodes.RequestGuildMembers:
          case GatewayOpcodes.VoiceStateUpdate:
            return session === undefined ? socket.close(closeCodes.notAuthenticated, 'Not authenticated.') : undefined;
          default:
            return socket.close(closeCodes.unknownOpcode, 'Unknown opcode.');
        }
      });
      socket.on('close', (code) => {
        sockets.delete(socket);
        if (session === undefined) return;
        session.detach(socket);
        if (endsSession.has(code)) ended.add(session);
        core.changes.tell({ type: 'bot', isOnline: connected().length > 0 });
      });
      socket.on('error', () => socket.terminate());
    },
    dispatch(dispatch) {
      lastOf = () => dispatch;
      for (const session of sessions) if (!ended.has(session)) tell(session, dispatch);
    },
    close(code, reason = 'Ordered.') {
      for (const session of connected()) {
        if (endsSession.has(code)) ended.add(session);
        session.close(code, reason);
      }
    },
    drop() {
      for (const session of connected()) session.drop();
    },
    reconnect() {
      for (const session of connected()) session.send(GatewayOpcodes.Reconnect, null);
    },
    invalidate(isResumable = false) {
      for (const session of connected()) {
        if (!isResumable) ended.add(session);
        session.send(GatewayOpcodes.InvalidSession, isResumable);
      }
    },
    redeliver() {
      for (const session of connected()) {
        const last = lastOf(session.intents);
        if (last !== undefined) tell(session, last);
      }
    },
    rewind(events) {
      rewound = events;
    },
    disallow(intents) {
      disallowed = intents;
    },
    refuseIdentify(code, times = 1) {
      refused = { code, left: times };
    },
    end() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
