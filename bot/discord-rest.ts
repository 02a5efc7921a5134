import { type InternalRequest, REST, type RESTOptions } from 'discord.js';

/** Answers to interactions: callbacks, and the webhook of an interaction's token. The bot uses no other webhooks. */
function answersInteraction({ fullRoute }: InternalRequest): boolean {
  return fullRoute.startsWith('/interactions/') || fullRoute.startsWith('/webhooks/');
}

/**
 * discord.js's REST, with a way of their own for answers to interactions. Discord does not count these among a bot's 50
 * requests a second (discord-api-docs#4416), as long as they come without its token (#4142); discord.js does, so that an
 * acknowledgement, which is due within three seconds, would stand in line behind messages that can wait.
 */
class DiscordRest extends REST {
  readonly #interactions: REST;

  constructor(options: Partial<RESTOptions>) {
    super(options);
    this.#interactions = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
    this.#interactions.on('invalidRequestWarning', (warning) => this.emit('invalidRequestWarning', warning));
  }

  override queueRequest(request: InternalRequest): ReturnType<REST['queueRequest']> {
    return answersInteraction(request)
      ? this.#interactions.queueRequest({ ...request, auth: false })
      : super.queueRequest(request);
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper();
    this.#interactions.clearHashSweeper();
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper();
    this.#interactions.clearHandlerSweeper();
  }
}

export function createDiscordRest(options: Partial<RESTOptions>): REST {
  return new DiscordRest(options);
}
