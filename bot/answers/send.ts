import { Routes } from 'discord.js';
import { z } from 'zod';
import type { AnswerTarget } from '../../db/store.ts';
import type { DiscordApi } from '../bot.ts';
import { messageBody, type OutgoingMessage, rawFiles } from '../render/outgoing-message.ts';
import { askTwice } from './ask-twice.ts';

const sentMessage = z.object({ id: z.string() });

export type InteractionTarget = Extract<AnswerTarget, { kind: 'interaction' }>;

/** An interaction's token lives 15 minutes; the last one is left for the way to Discord (FACTS.md, D1). */
const tokenLifeMs = 14 * 60_000;

/** Whether Discord still takes an answer by the interaction's token: a dead one is refused, and refusals add up (D23). */
export function isTokenAlive({ createdAt }: Pick<InteractionTarget, 'createdAt'>, now: number): boolean {
  return now - createdAt < tokenLifeMs;
}

/** Puts the message into the interaction's own answer. Safe to repeat. Returns the message's id. */
export async function editOriginal(
  discord: DiscordApi,
  target: Pick<InteractionTarget, 'applicationId' | 'token'>,
  message: OutgoingMessage,
): Promise<string> {
  const route = Routes.webhookMessage(target.applicationId, target.token, '@original');
  const request = { auth: false, body: messageBody(message), files: rawFiles(message) };
  const answer = await askTwice(() => discord.patch(route, request));
  return sentMessage.parse(answer).id;
}

/** Adds a message to an interaction that was answered already. Returns the message's id. */
export async function followUp(
  discord: DiscordApi,
  target: Pick<InteractionTarget, 'applicationId' | 'token'>,
  message: OutgoingMessage,
  isPrivate: boolean,
): Promise<string> {
  const answer = await discord.post(Routes.webhook(target.applicationId, target.token), {
    auth: false,
    body: messageBody(message, { isPrivate }),
    files: rawFiles(message),
  });
  return sentMessage.parse(answer).id;
}

/**
 * Posts into a channel. Discord drops a second message with the same nonce (25 characters at most) for some minutes, so
 * that repeating after a crash shows one message (FACTS.md, D30). Returns the message's id.
 */
export async function postInChannel(
  discord: DiscordApi,
  target: { readonly placeId: string; readonly replyTo?: string },
  message: OutgoingMessage,
  nonce: string,
): Promise<string> {
  const request = {
    body: {
      ...messageBody(message),
      nonce,
      enforce_nonce: true,
      ...(target.replyTo === undefined
        ? {}
        : { message_reference: { message_id: target.replyTo, fail_if_not_exists: false } }),
    },
    files: rawFiles(message),
  };
  const answer = await askTwice(() => discord.post(Routes.channelMessages(target.placeId), request));
  return sentMessage.parse(answer).id;
}
