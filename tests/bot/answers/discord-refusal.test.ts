import { DiscordAPIError, HTTPError, type RateLimitData, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refusalOf, Undeliverable } from '../../../bot/answers/discord-refusal.ts';

const body = { files: undefined, body: undefined };
const answered = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', '/', body);
const limited = (method: string): RateLimitError =>
  new RateLimitError({ method, retryAfter: 600_000, route: '/' } as RateLimitData);

describe("what Discord's noes mean", () => {
  it.each([
    [404, 10003, 'place-gone'],
    [404, 10004, 'place-gone'],
    [404, 10008, 'message-gone'],
    [404, 10015, 'expired'],
    [404, 10062, 'expired'],
    [401, 50027, 'expired'],
    [429, 20016, 'passing'],
    [429, 20028, 'passing'],
    [429, 30046, 'no-more-edits'],
    [413, 40005, 'too-large'],
    [403, 50001, 'not-allowed'],
    [403, 50007, 'not-allowed'],
    [400, 50008, 'not-allowed'],
    [403, 50013, 'missing-permission'],
    [403, 50083, 'closed'],
    [403, 160002, 'no-replies'],
    [400, 160005, 'closed'],
    [400, 200000, 'not-allowed'],
    [400, 50035, 'wrong-request'],
    [403, 99999, 'not-allowed'],
    [401, 0, 'passing'],
    [413, 0, 'too-large'],
  ])('status %i with code %i: %s', (status, code, refusal) => {
    expect(refusalOf(answered(status, code))).toBe(refusal);
  });

  it('an error of its own passes', () => {
    expect(refusalOf(new HTTPError(503, 'unavailable', 'POST', '/', body))).toBe('passing');
  });

  it('a long rate limit passes, but before an edit it is that of old messages', () => {
    expect(refusalOf(limited('POST'))).toBe('passing');
    expect(refusalOf(limited('PATCH'))).toBe('no-more-edits');
  });

  it('what was found to be undeliverable keeps its reason, and other errors mean nothing', () => {
    expect(refusalOf(new Undeliverable('closed'))).toBe('closed');
    expect(refusalOf(new TypeError('fetch failed'))).toBeUndefined();
  });
});
