import type { FaceReader } from '../../model/face-reader.ts';
import type { Later } from '../later.ts';

export type Health = 'ready' | 'queue-full' | 'not-ready';

/** A reader that does not get round to an empty file for so long is stuck, or too busy to be of use. */
const patienceMs = 5_000;

/**
 * Asks whether the reader can take photos, by an empty file: it waits for its turn as a photo does and is refused at its
 * first byte. Who asks in the meantime shares the answer.
 */
export function createHealthCheck(reader: () => FaceReader | undefined, later: Later): () => Promise<Health> {
  let underWay: Promise<Health> | undefined;

  const probe = async (): Promise<Health> => {
    const asked = reader()?.read(new Uint8Array());
    if (asked === undefined) return 'not-ready';
    let stopTimer = (): void => {};
    const patience = new Promise<Health>((resolve) => {
      stopTimer = later(patienceMs, () => resolve('not-ready'));
    });
    const health = asked.then(
      (result): Health => (result.kind === 'refused' && result.reason === 'queue-full' ? 'queue-full' : 'ready'),
      (): Health => 'not-ready',
    );
    return Promise.race([health, patience]).finally(stopTimer);
  };

  return () => {
    underWay ??= probe().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
