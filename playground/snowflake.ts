/** Discord's epoch, 2015-01-01, in milliseconds. */
const epoch = 1_420_070_400_000n;
const millisecondsShift = 22n;

export interface SnowflakeSource {
  /** A new id: larger than every earlier one, and made of the current time as Discord's are. */
  next(): string;
}

/** Ids from the injected clock; `last` is the largest id known from earlier runs. */
export function createSnowflakes(now: () => number, last = 0n): SnowflakeSource {
  let previous = last;
  return {
    next() {
      const fromTime = (BigInt(Math.trunc(now())) - epoch) << millisecondsShift;
      previous = fromTime > previous ? fromTime : previous + 1n;
      return previous.toString();
    },
  };
}
