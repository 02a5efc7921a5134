import { defaultLimits } from '../../model/limits.ts';
import type { Rate } from './rate-limit.ts';

/** What requests for a reading may cost; what a photo may cost is the reader's to say (model/limits.ts). */
export interface ClassifierLimits {
  /** Of one encoded photo. */
  readonly photoBytes: number;
  /** From the first look at a body to its last byte. */
  readonly bodyTimeoutMs: number;
  /** Of all bodies in memory together. */
  readonly memoryBytes: number;
  /** Of one client address. */
  readonly rate: Rate;
}

const shared = {
  photoBytes: defaultLimits.maxBytes,
  /** Brings the largest photo over a line of 16 Mbit/s. */
  bodyTimeoutMs: 20_000,
  /** Four photos of the largest size as base64, or hundreds of usual ones. */
  memoryBytes: 256 * 1024 * 1024,
};

/** This machine's own programs may go faster than the reader does; other machines as fast as people take photos. */
export const classifierLimits = {
  loopback: { ...shared, rate: { burst: 600, perSecond: 60 } },
  network: { ...shared, rate: { burst: 30, perSecond: 1 } },
} as const satisfies Record<string, ClassifierLimits>;
