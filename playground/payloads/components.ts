import { z } from 'zod';
import type { StoredMessage } from '../state/stored.ts';

/** Any component or part of one, as it travels in JSON. */
export type ComponentNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is ComponentNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every component of a message, containers before what they hold. */
export function walkComponents(components: readonly unknown[]): ComponentNode[] {
  return components
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...walkComponents(Array.isArray(node.components) ? node.components : []),
      ...walkComponents(isNode(node.accessory) ? [node.accessory] : []),
      ...walkComponents(isNode(node.component) ? [node.component] : []),
    ]);
}

const scheme = 'attachment://';

function resolve(value: unknown, linkOf: (filename: string) => Readonly<Record<string, unknown>> | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, linkOf));
  if (!isNode(value)) return value;
  const { url } = value;
  const media = typeof url === 'string' && url.startsWith(scheme) ? linkOf(url.slice(scheme.length)) : undefined;
  return media === undefined
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, linkOf)]))
    : { ...value, ...media };
}

/** Components or embeds with their `attachment://` links replaced by links that can be loaded. */
export function resolveFiles<Part extends object>(
  message: Pick<StoredMessage, 'attachments'>,
  parts: readonly Part[],
  link: (attachment: StoredMessage['attachments'][number]) => string,
): Part[] {
  const linkOf = (filename: string): Readonly<Record<string, unknown>> | undefined => {
    const attachment = message.attachments.find((one) => one.filename === filename);
    if (attachment === undefined) return undefined;
    const url = link(attachment);
    const { width, height } = attachment;
    return {
      url,
      proxy_url: url,
      content_type: attachment.contentType,
      attachment_id: attachment.id,
      ...(width === undefined || height === undefined ? {} : { width, height }),
    };
  };
  // Resolving keeps the shape of what was sent and only replaces and adds what Discord adds.
  return z.array(z.custom<Part>()).parse(resolve(parts, linkOf));
}

/** Names of the files that components and embeds point to. */
export function namedFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedFiles);
  if (!isNode(value)) return [];
  const { url } = value;
  const own = typeof url === 'string' && url.startsWith(scheme) ? [url.slice(scheme.length)] : [];
  return [...own, ...Object.values(value).flatMap(namedFiles)];
}
