import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a link lives, as Discord's do. */
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
  return {
    sign(path) {
      const issued = seconds(now());
      const expires = seconds(now() + linkLifeMs);
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
