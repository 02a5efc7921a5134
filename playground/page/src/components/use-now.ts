import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const secondMs = 1_000;
const minuteMs = 60_000;

/** The time in milliseconds, kept up: each second around `nearMs`, else each minute; not at all without one. */
export function useNow(nearMs: number | undefined): number {
  const now = useSignal(Date.now());
  const isNear = nearMs !== undefined && Math.abs(nearMs - now.value) < 2 * minuteMs;
  useEffect(() => {
    if (nearMs === undefined) return;
    const timer = setInterval(
      () => {
        now.value = Date.now();
      },
      isNear ? secondMs : minuteMs,
    );
    return () => clearInterval(timer);
  }, [nearMs, isNear, now]);
  return now.value;
}
