/** Wakes the bot when the next deadline comes. The database is the truth; this only knows when to look again. */
export interface Deadlines {
  /** A party waits until then; `undefined`: it waits for nothing. */
  note(deadline: number | undefined): void;
  stop(): void;
}

/** setTimeout takes no more than 2^31 - 1 ms; looking in vain once a day costs nothing. */
const longestMs = 24 * 60 * 60_000;

/**
 * `look` settles what is due and answers when to look again (milliseconds since the epoch), if at all. It is called once
 * at `begin`, and then whenever a noted deadline has come, never twice at once.
 */
export function createDeadlines(
  now: () => number,
  look: () => Promise<number | undefined>,
): Deadlines & { begin(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isStopped = false;

  const arm = (): void => {
    clearTimeout(timer);
    if (isStopped || due === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(() => void begin(), Math.min(Math.max(due - now(), 1), longestMs));
  };

  const begin = async (): Promise<void> => {
    due = Number.POSITIVE_INFINITY;
    const next = await look();
    if (next !== undefined) due = Math.min(due, next);
    arm();
  };

  return {
    begin,
    note(deadline) {
      if (deadline === undefined || deadline >= due) return;
      due = deadline;
      arm();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
