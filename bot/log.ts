import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** Webhook paths hold interaction tokens, attachment links hold signatures; neither may reach a log (DESIGN.md, promise 1). */
function withoutSecrets(text: string): string {
  return text
    .replace(/(webhooks\/\d+\/)[\w.-]+/g, '$1[token]')
    .replace(/(interactions\/\d+\/)[\w.-]+/g, '$1[token]')
    .replace(/(https?:\/\/[^\s"'?]+)\?[^\s"')]*/g, '$1?[query]');
}

/** What of an error may be logged: never its request body, files or address, which discord.js attaches to its errors. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    name: error.name,
    message: withoutSecrets(error.message),
    code,
    status,
    method,
    stack: error.stack === undefined ? undefined : withoutSecrets(error.stack),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

/** A log of JSON lines on stdout, or on `destination`. Errors go under the key `err`. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
