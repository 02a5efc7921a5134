import type { Change } from '../changes.ts';
import type { PageTraffic } from '../protocol.ts';
import { withoutSecrets } from './without-secrets.ts';

/** A path without what opens it: the token of an interaction or webhook. */
export function withoutToken(path: string): string {
  return path.replace(/^\/api\/v10/, '').replace(/^(\/(?:interactions|webhooks)\/[^/]+\/)[^/]+/, '$1…');
}

/** A line of the inspector for a change, if it is one. */
export function pageTraffic(change: Change): PageTraffic | undefined {
  if (change.type === 'gateway')
    return { kind: 'event', at: change.at, name: change.name, data: withoutSecrets(change.data) };
  if (change.type !== 'request' || change.status === undefined) return undefined;
  const { at, method, path, body, files, status, ms = 0 } = change;
  return {
    kind: 'request',
    at,
    method,
    path: withoutToken(path),
    status,
    ms,
    ...(body == null ? {} : { body: withoutSecrets(body) }),
    ...(files.length === 0 ? {} : { files }),
  };
}
