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

/** A line in one word or two, as the list shows it: `POST /channels/1/messages`, `MESSAGE_CREATE`. */
export function trafficTitle(traffic: PageTraffic): string {
  return traffic.kind === 'event' ? traffic.name : `${traffic.method} ${traffic.path}`;
}

/** Whether a line's title, status or content holds the text, whatever its case. */
export function hasText(traffic: PageTraffic, text: string): boolean {
  const status = traffic.kind === 'event' ? '' : ` ${traffic.status}`;
  const title = `${trafficTitle(traffic)}${status}`.toLowerCase();
  const wanted = text.trim().toLowerCase();
  return wanted === '' || title.includes(wanted) || JSON.stringify(contentOf(traffic)).toLowerCase().includes(wanted);
}

/** What was sent with a line, as a JSON value; `null` where nothing was. */
export function contentOf(traffic: PageTraffic): unknown {
  return (traffic.kind === 'event' ? traffic.data : traffic.body) ?? null;
}

/** `text` as one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same request to Discord as a command for a shell. The token is the shell's own variable; files have to be there. */
export function asCurl({ method, path, body, files = [] }: Extract<PageTraffic, { readonly kind: 'request' }>): string {
  const parts = [
    `curl -X ${method} ${quoted(`https://discord.com/api/v10${path}`)}`,
    '-H "Authorization: Bot $DISCORD_TOKEN"',
  ];
  if (files.length > 0) {
    if (body !== undefined) parts.push(`-F ${quoted(`payload_json=${JSON.stringify(body)}`)}`);
    parts.push(...files.map((file, index) => `-F ${quoted(`files[${index}]=@${file}`)}`));
  } else if (body !== undefined) {
    parts.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`);
  }
  return parts.join(' \\\n  ');
}
