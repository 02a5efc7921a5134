/** Runs `act` after a while; returns what stops it. */
export type Later = (ms: number, act: () => void) => () => void;

/** By a timer that does not keep the process alive. */
export const laterByTimer: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
