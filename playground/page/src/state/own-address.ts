/** Names under which the stand-in can be reached from its own machine. */
const ownNames = new Set(['127.0.0.1', 'localhost']);

/**
 * `url` as the page may load it. The stand-in writes its links with one of its names; where the page was opened by the
 * other, they count as another site's and would be refused.
 */
export function ownAddress(url: string, origin: string): string {
  if (!URL.canParse(url) || !URL.canParse(origin)) return url;
  const asked = new URL(url);
  const own = new URL(origin);
  const isOwn = asked.port === own.port && ownNames.has(asked.hostname) && ownNames.has(own.hostname);
  return isOwn ? `${asked.pathname}${asked.search}` : url;
}
