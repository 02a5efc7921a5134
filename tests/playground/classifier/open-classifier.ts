import type { FaceReader, ReadResult } from '../../../model/face-reader.ts';
import { type StartClassifierOptions, startClassifier } from '../../../playground/classifier/start-classifier.ts';
import type { Later } from '../../../playground/later.ts';
import { fakeFace } from '../../game/builders.ts';

/** Timers that run when a test says so. */
export interface Timers {
  readonly later: Later;
  /** Resolves as soon as exactly `count` timers of so many milliseconds are set. */
  areSet(ms: number, count: number): Promise<void>;
  /** Runs the oldest timer of so many milliseconds, as soon as there is one. */
  run(ms: number): Promise<void>;
}

interface Timer {
  readonly ms: number;
  readonly act: () => void;
}

export function createTimers(): Timers {
  const set = new Set<Timer>();
  const changed = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...changed]) listener();
  };
  const of = (ms: number): Timer[] => [...set].filter((timer) => timer.ms === ms);

  function until<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        changed.delete(look);
        resolve(found);
      };
      changed.add(look);
      look();
    });
  }

  return {
    later(ms, act) {
      const timer = { ms, act };
      set.add(timer);
      tell();
      return () => {
        set.delete(timer);
        tell();
      };
    },
    async areSet(ms, count) {
      await until(() => of(ms).length === count || undefined);
    },
    async run(ms) {
      const timer = await until(() => of(ms)[0]);
      set.delete(timer);
      timer.act();
    },
  };
}

/** The classifier alone, on a free port of this machine; the clock and the timers stand still unless a test moves them. */
export function openClassifier(options: Partial<StartClassifierOptions> & Pick<StartClassifierOptions, 'reader'>) {
  return startClassifier({
    port: 0,
    host: '127.0.0.1',
    settings: { token: undefined, corsOrigins: [] },
    now: () => 0,
    later: createTimers().later,
    ...options,
  });
}

/** A reader that sees one face in whatever it is given, unless a test tells it to answer otherwise. */
export function seeingReader(answer: () => Promise<ReadResult> = async () => oneFace): FaceReader {
  return { read: answer, close: async () => {} };
}

const oneFace: ReadResult = {
  kind: 'read',
  reading: { width: 400, height: 300, faces: [fakeFace()] },
  ms: { decode: 1, detect: 1, classify: 1, total: 3 },
};
