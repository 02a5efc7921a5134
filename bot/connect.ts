import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Partials,
  type RESTOptions,
} from 'discord.js';
import type { Config } from './config.ts';
import { createDiscordRest } from './discord-rest.ts';
import type { Log } from './log.ts';
import { SettingError } from './setting-error.ts';

/** Discord's close codes for a wrong token, and for an intent that is switched off in the developer portal. */
const closeCodes = { authenticationFailed: 4004, disallowedIntents: 4014 } as const;

const baseIntents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * Longer rate limits are not waited out but met as an error: the answer is tried again later, or given another way. So is
 * one that does not say how long it lasts, which the client would try again at once and without end.
 */
const longestWaitMs = 10_000;

/** Discord bars an address after 10,000 answers of 401, 403 and 429 in ten minutes (FACTS.md, D23). */
const refusalsPerWarning = 500;

export interface Connection<Prepared> {
  readonly client: Client<true>;
  readonly prepared: Prepared;
  /** Resolves when Discord ends the connection for good: a SettingError where a person must mend something first. */
  readonly lost: Promise<Error>;
}

function createClient(config: Config, log: Log, asksForContent: boolean): Client {
  const rest: Partial<RESTOptions> = {
    api: config.apiUrl,
    invalidRequestWarningInterval: refusalsPerWarning,
    rejectOnRateLimit({ route, method, retryAfter, global }) {
      log.warn({ route, method, retryAfterMs: retryAfter, global }, 'Discord makes the bot wait');
      return retryAfter > longestWaitMs || retryAfter === 0;
    },
  };
  const client = new Client({
    intents: asksForContent ? [...baseIntents, GatewayIntentBits.MessageContent] : baseIntents,
    // Without it the first direct message of a player is dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest,
  });
  // The one that it made itself goes, with its timers.
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  client.rest = createDiscordRest(client.options.rest ?? rest);
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord had an error'));
  client.on(Events.ShardDisconnect, ({ code }) => log.warn({ code }, 'disconnected from Discord'));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to Discord'));
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, 'the connection to Discord goes on'));
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) => {
    log.error(
      { count, remainingTimeMs: remainingTime },
      'Discord refuses much: it bars an address at 10,000 in ten minutes',
    );
  });
  return client;
}

type LoginFailure = 'wrong-token' | 'disallowed-intents';

function failureOf(error: unknown, closeCode: number | undefined): LoginFailure | undefined {
  const isRefused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isRefused || closeCode === closeCodes.authenticationFailed) return 'wrong-token';
  return closeCode === closeCodes.disallowedIntents ? 'disallowed-intents' : undefined;
}

function wrongToken(): SettingError {
  return new SettingError(
    'DISCORD_TOKEN',
    'Discord does not know this DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token).',
  );
}

/** WebSocket's own code for an end that was asked for: the bot is being closed. */
const normalClosure = 1000;

/** discord.js reconnects by itself; what it calls a disconnect is for good. */
function lossOf(client: Client<true>): Promise<Error> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (code === closeCodes.authenticationFailed) resolve(wrongToken());
      else if (code !== normalClosure)
        resolve(new Error(`Discord ended the connection for good (close code ${code}).`));
    });
  });
}

/**
 * Logs in and waits until the bot is ready. `prepare` gets the client before it connects, so that no event
 * is missed, and whether photos in ordinary messages will be seen.
 * With `MESSAGE_CONTENT=auto` it connects once more without the MessageContent intent where Discord refuses it.
 * @throws SettingError for a wrong token, or for a refused intent with `MESSAGE_CONTENT=on`.
 */
export async function connect<Prepared>(
  config: Config,
  log: Log,
  prepare: (client: Client, seesPhotos: boolean) => Prepared,
): Promise<Connection<Prepared>> {
  const attempt = async (asksForContent: boolean): Promise<Connection<Prepared> | LoginFailure> => {
    const client = createClient(config, log, asksForContent);
    let closeCode: number | undefined;
    client.once(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
    });
    const prepared = prepare(client, asksForContent);
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    try {
      await client.login(config.token);
      const connected = await ready;
      return { client: connected, prepared, lost: lossOf(connected) };
    } catch (error) {
      await client.destroy();
      const failure = failureOf(error, closeCode);
      if (failure === undefined) throw error;
      return failure;
    }
  };
  const first = await attempt(config.messageContent !== 'off');
  if (first === 'disallowed-intents' && config.messageContent === 'auto') {
    log.warn(
      'The Message Content Intent is off in the developer portal (Bot, Privileged Gateway Intents), so photos in ordinary messages go unseen: players use /face or mention the bot. Switch it on there, or set MESSAGE_CONTENT=off to silence this line.',
    );
    const second = await attempt(false);
    if (typeof second !== 'string') return second;
    throw wrongToken();
  }
  if (first === 'disallowed-intents') {
    throw new SettingError(
      'MESSAGE_CONTENT',
      'MESSAGE_CONTENT=on, but the Message Content Intent is off in the developer portal (Bot, Privileged Gateway Intents). Switch it on there, or set MESSAGE_CONTENT=auto.',
    );
  }
  if (first === 'wrong-token') throw wrongToken();
  return first;
}
