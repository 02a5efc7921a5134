import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const secondMs = 1000;

/** Counts down by seconds once it is begun; `left` is nothing while it stands still. */
export function useCountdown(seconds: number, act: () => void) {
  const left = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const now = left.value;
    if (now === undefined) return;
    const timer = setTimeout(() => {
      left.value = now > 1 ? now - 1 : undefined;
      if (now === 1) act();
    }, secondMs);
    return () => clearTimeout(timer);
  }, [left.value]);
  return {
    left: left.value,
    begin: () => {
      left.value = seconds;
    },
    end: () => {
      left.value = undefined;
    },
  };
}
