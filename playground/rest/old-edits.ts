import type { Core } from '../core.ts';
import type { StoredMessage } from '../state/stored.ts';
import { DiscordRefusal, refusal } from './refusal.ts';

const hourMs = 60 * 60_000;

/** How often a message older than an hour can be edited within an hour. Discord does not publish its number; it is small. */
const editsOfOldMessages = 3;

/** How long Discord asks to wait, in seconds. */
const retryAfterSeconds = 600;

/** Counts an edit. Throws 30046 for one too many of a message that is older than an hour. */
export function countOldEdit(core: Core, message: StoredMessage): void {
  if (core.now() - message.createdAt <= hourMs) return;
  if (core.messages.countEdit(message.id) <= editsOfOldMessages) return;
  const { status, body } = refusal('old-edits');
  throw new DiscordRefusal(status, { ...body, retry_after: retryAfterSeconds, global: false });
}
