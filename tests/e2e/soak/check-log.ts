import type { Fault } from '../../../playground/faults.ts';
import type { LogLine, SoakedGame } from './soaked-game.ts';

const errorLevel = 50;

/** What discord.js makes of a fault that it does not get over by asking again. */
function isCausedBy(fault: Fault, { name = '', code, status, message }: NonNullable<LogLine['err']>): boolean {
  switch (fault.kind) {
    case 'rate-limit':
      return name.startsWith('RateLimitError');
    case 'server-error':
      return name.startsWith('HTTPError') && status === (fault.status ?? 500);
    case 'cut':
      return /other side closed|ECONNRESET|socket hang up/.test(`${message} ${String(code)}`);
    case 'refuse':
      return code === fault.code && status === fault.status;
    default:
      return false;
  }
}

/** Errors in the log that no ordered fault explains. */
export function strangeErrors({ log, faults }: Pick<SoakedGame, 'log' | 'faults'>): string[] {
  return log
    .filter(({ level }) => level >= errorLevel)
    .filter(({ err }) => err === undefined || !faults.met.some(({ fault }) => isCausedBy(fault, err)))
    .map((line) => JSON.stringify(line));
}
