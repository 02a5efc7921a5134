import { words } from '../words.ts';

const clock: Intl.DateTimeFormatOptions = { timeStyle: 'short' };
const dayMs = 86_400_000;

export function clockText(timestamp: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, clock).format(new Date(timestamp));
}

/** A moment of the day to the second; `at` in milliseconds since 1970. */
export function secondText(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
}

/** When a message was sent, the shorter the nearer: a time today, "Yesterday at …", else date and time. */
export function messageTimeText(timestamp: string, now: Date, locale?: string): string {
  const date = new Date(timestamp);
  if (date.toDateString() === now.toDateString()) return clockText(timestamp, locale);
  if (date.toDateString() === new Date(now.getTime() - dayMs).toDateString())
    return words.yesterday(clockText(timestamp, locale));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(date);
}

export function fullTimeText(timestamp: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(timestamp));
}

export function dayText(timestamp: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(timestamp));
}
