import type { PageMessage } from '../../../protocol.ts';

/** Discord takes no answer to an interaction after this. */
const answerWithinMs = 15 * 60_000;

/** Whether the bot said that it thinks, and can no longer say what it thought. */
export function isGivenUp({ isThinking, timestamp }: PageMessage, nowMs: number): boolean {
  return isThinking && nowMs - new Date(timestamp).getTime() > answerWithinMs;
}
