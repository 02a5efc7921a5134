import { collectBytes, upTo } from './collect-bytes.ts';
import { isLoopback } from './config.ts';

/** Where a photo is and how large Discord says it is. The link is used at once and never kept (FACTS.md, D5). */
export interface PhotoLink {
  readonly url: string;
  /** Bytes, as Discord reports them. */
  readonly size: number;
}

export type FetchedPhoto =
  | { readonly kind: 'photo'; readonly bytes: Uint8Array<ArrayBuffer> }
  /**
   * `too-big`: over the limit of bytes. `link-expired`: the link is no longer valid. `unreachable`: the host did not
   * answer in time or answered with an error. `foreign-host`: not one of the allowed hosts; nothing was fetched.
   */
  | { readonly kind: 'too-big' | 'link-expired' | 'unreachable' | 'foreign-host' };

export interface PhotoLimits {
  /** Of one photo, and of all photos of one message together: they wait in memory. */
  readonly bytes: number;
  /** Photos looked at in one message. */
  readonly photos: number;
  /** For fetching one photo. */
  readonly timeoutMs: number;
}

/**
 * 40 MiB are what the face reader takes at most (model/limits.ts says why); 20 s bring them over a line of 16 Mbit/s. Of
 * an album the first four photos are looked at.
 */
export const photoLimits: PhotoLimits = { bytes: 40 * 1024 * 1024, photos: 4, timeoutMs: 20_000 };

function isAllowed(link: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  if (url.username !== '' || url.password !== '' || !hosts.includes(url.host)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.host));
}

/**
 * Fetches a photo into memory from one of the allowed attachment hosts. Redirects are not followed: they could lead
 * outside. Counts the bytes that really come, whatever the headers say. Does not throw.
 */
export async function fetchPhoto(
  link: PhotoLink,
  hosts: readonly string[],
  limits: Pick<PhotoLimits, 'bytes' | 'timeoutMs'> = photoLimits,
): Promise<FetchedPhoto> {
  if (!isAllowed(link.url, hosts)) return { kind: 'foreign-host' };
  if (link.size > limits.bytes) return { kind: 'too-big' };
  try {
    const response = await fetch(link.url, { redirect: 'error', signal: AbortSignal.timeout(limits.timeoutMs) });
    if (response.status === 404 || response.status === 403 || response.status === 410) return { kind: 'link-expired' };
    if (!response.ok || response.body === null) return { kind: 'unreachable' };
    const bytes = await collectBytes(response.body, upTo(limits.bytes));
    return bytes === undefined ? { kind: 'too-big' } : { kind: 'photo', bytes };
  } catch {
    return { kind: 'unreachable' };
  }
}

export type FetchedPhotos =
  | { readonly kind: 'photos'; readonly photos: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: Exclude<FetchedPhoto['kind'], 'photo'> };

/** Fetches the photos of one message, one after the other; why the first could not be had, where none could. */
export async function fetchPhotos(
  links: readonly PhotoLink[],
  hosts: readonly string[],
  limits: PhotoLimits = photoLimits,
): Promise<FetchedPhotos> {
  const photos: Uint8Array<ArrayBuffer>[] = [];
  let failure: Exclude<FetchedPhoto['kind'], 'photo'> | undefined;
  let bytesLeft = limits.bytes;
  for (const link of links.slice(0, limits.photos)) {
    const fetched = await fetchPhoto(link, hosts, { ...limits, bytes: bytesLeft });
    if (fetched.kind === 'photo') {
      photos.push(fetched.bytes);
      bytesLeft -= fetched.bytes.byteLength;
    } else failure ??= fetched.kind;
  }
  return photos.length > 0 ? { kind: 'photos', photos } : { kind: failure ?? 'unreachable' };
}
