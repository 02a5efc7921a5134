import { RESTJSONErrorCodes as codes, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * What Discord's no means for the message that was on its way.
 * - `expired`: the interaction can no longer be answered (its time is over, or at random: FACTS.md, D2).
 * - `message-gone`: the message to be edited was deleted; its interaction may still be answered by another one.
 * - `no-more-edits`: the message is too old to be edited that often (D22); another one may be posted.
 * - `missing-permission`: the bot lacks a permission there: for the message, or for its files only.
 * - `not-allowed`: no message of the bot's goes there: it does not see the channel, the player takes no direct messages,
 *   the channel holds threads only, or a filter of the server's dropped it.
 * - `no-replies`: the bot may write there, but not reply.
 * - `place-gone`: the channel, thread or server was deleted.
 * - `closed`: the thread is archived or locked.
 * - `too-large`: a file is over the server's limit.
 * - `passing`: a rate limit, slow mode or an error of Discord's own: try again later.
 * - `wrong-request`: a mistake of the bot's.
 */
export type Refusal =
  | 'expired'
  | 'message-gone'
  | 'no-more-edits'
  | 'missing-permission'
  | 'not-allowed'
  | 'no-replies'
  | 'place-gone'
  | 'closed'
  | 'too-large'
  | 'passing'
  | 'wrong-request';

/** Thrown where Discord takes no answer at all, now or later: nothing is wrong with the bot, but the player hears nothing. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`Discord takes no answer: ${refusal}.`);
    this.refusal = refusal;
  }
}

/** Discord's table of JSON error codes, as far as answers meet them. */
const meanings = new Map<number | string, Refusal>([
  [codes.UnknownInteraction, 'expired'],
  [codes.UnknownWebhook, 'expired'],
  [codes.InvalidWebhookToken, 'expired'],
  [codes.UnknownMessage, 'message-gone'],
  [codes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached, 'no-more-edits'],
  [codes.MissingPermissions, 'missing-permission'],
  [codes.MissingAccess, 'not-allowed'],
  [codes.CannotSendMessagesToThisUser, 'not-allowed'],
  [codes.CannotSendMessagesInNonTextChannel, 'not-allowed'],
  [codes.CannotSendAMessageInAForumChannel, 'not-allowed'],
  [codes.ChannelVerificationLevelTooHighForYouToGainAccess, 'not-allowed'],
  [codes.ExplicitContentCannotBeSentToTheDesiredRecipient, 'not-allowed'],
  [codes.MessageWasBlockedByAutomaticModeration, 'not-allowed'],
  [codes.MessageBlockedByHarmfulLinksFilter, 'not-allowed'],
  [codes.CannotReplyWithoutPermissionToReadMessageHistory, 'no-replies'],
  [codes.UnknownChannel, 'place-gone'],
  [codes.UnknownGuild, 'place-gone'],
  [codes.InvalidActionOnArchivedThread, 'closed'],
  [codes.ThreadLocked, 'closed'],
  [codes.RequestEntityTooLarge, 'too-large'],
  [codes.ActionCannotBePerformedDueToSlowmodeRateLimit, 'passing'],
  [codes.ChannelSendRateLimit, 'passing'],
  [codes.ServerSendRateLimit, 'passing'],
]);

const tooLarge = 413;
const unauthorized = 401;
const forbidden = 403;
const tooManyRequests = 429;

function ofStatus(status: number): Refusal {
  if (status === tooLarge) return 'too-large';
  if (status === forbidden) return 'not-allowed';
  // 401: the token was reset. What is owed is delivered once the host has set the new one.
  return status === unauthorized || status === tooManyRequests ? 'passing' : 'wrong-request';
}

/**
 * What an error that sending brought means; `undefined` for one that is not Discord's (a lost connection, or a bug).
 * The one place that knows Discord's error codes.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Undeliverable) return error.refusal;
  // connect.ts lets the client wait out short rate limits. A long one before an edit is that of old messages, which
  // Discord answers as a rate limit too.
  if (error instanceof RateLimitError) return error.method.toUpperCase() === 'PATCH' ? 'no-more-edits' : 'passing';
  if (error instanceof HTTPError) return 'passing';
  if (!(error instanceof DiscordAPIError)) return undefined;
  return meanings.get(error.code) ?? ofStatus(error.status);
}

/** 10007: the player is not (or no longer) on that server. */
export function isUnknownMember(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === codes.UnknownMember;
}

/** 40060: Discord has an answer to this interaction already. */
export function isAnsweredAlready(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === codes.InteractionHasAlreadyBeenAcknowledged;
}
