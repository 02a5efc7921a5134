import type { PageTraffic } from '../../../protocol.ts';

/** How many lines the inspector keeps. */
export const keptTraffic = 200;

/** A line with a number of its own, counted from the page's beginning, so that a list can tell lines apart. */
export type TrafficLine = PageTraffic & { readonly number: number };

/** The newest lines, oldest first, with one more. */
export function withTraffic(lines: readonly TrafficLine[], traffic: PageTraffic): readonly TrafficLine[] {
  const number = (lines.at(-1)?.number ?? 0) + 1;
  return [...lines, { ...traffic, number }].slice(-keptTraffic);
}

/** Whether Discord refused the bot's request. */
export function isError(traffic: PageTraffic): boolean {
  return traffic.kind === 'request' && traffic.status >= 400;
}
