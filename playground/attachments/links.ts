import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const hourMs = 60 * 60_000;

/** How long a link lives at least, as Discord's do. */
const linkLifeMs = 24 * 60 * 60_000;

export interface Links {
  /** A signed path with query: `ex` and `is` are hexadecimal seconds, `hm` signs path and times. */
  sign(path: string): string;
  isValid(path: string, query: Readonly<Record<string, string>>): boolean;
  /** All links given out so far are dead from now on. */
  expireAll(): void;
}

export function createLinks(now: () => number): Links {
  let key = randomBytes(32);
  const signature = (path: string, expires: string, issued: string): string =>
    createHmac('sha256', key).update(`${path}\n${expires}\n${issued}`).digest('hex');
  const seconds = (ms: number): string => Math.floor(ms / 1000).toString(16);
  const hours = (ms: number, round: (hours: number) => number): string => seconds(round(ms / hourMs) * hourMs);
  return {
    sign(path) {
      // One link for a whole hour, so that a browser finds in its cache what it has loaded.
      const issued = hours(now(), Math.floor);
      const expires = hours(now() + linkLifeMs, Math.ceil);
      return `${path}?ex=${expires}&is=${issued}&hm=${signature(path, expires, issued)}`;
    },
    isValid(path, { ex = '', is = '', hm = '' }) {
      const wanted = Buffer.from(signature(path, ex, is));
      const given = Buffer.from(hm);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
      return Number.parseInt(ex, 16) * 1000 > now();
    },
    expireAll() {
      key = randomBytes(32);
    },
  };
}
