import type { Feeling } from '../../game/feeling.ts';
import { type Evaluation, evaluate, type Judged } from '../evaluate.ts';
import type { FaceReader } from '../face-reader.ts';
import type { Condition } from './conditions.ts';
import type { Sample } from './sample.ts';

export interface LabelledSample {
  readonly truth: Feeling;
  readonly sample: Sample;
}

/** One row of the table. */
export type RobustnessRow = { readonly condition: string } & Pick<
  Evaluation,
  'n' | 'found' | 'accuracy' | 'balancedAccuracy' | 'clearShare' | 'clearAccuracy'
>;

/** Names of the thirds of the faces by brightness, darkest first. */
const thirds = ['the darkest third of the faces', 'the middle third', 'the lightest third'] as const;

/**
 * Reads all faces under each condition, and tells of those of the first condition how they do by brightness.
 * @param readers How many photos `reader` reads at once.
 * @param progress Is told each condition's name when it is done.
 */
export async function measureRobustness(
  reader: FaceReader,
  samples: readonly LabelledSample[],
  conditions: readonly Condition[],
  readers: number,
  progress: (condition: string) => void,
): Promise<RobustnessRow[]> {
  const rows: RobustnessRow[] = [];
  for (const condition of conditions) {
    const judged = await readAll(reader, samples, condition, readers);
    rows.push(rowOf(condition.name, judged));
    if (condition === conditions[0]) rows.push(...byBrightness(samples, judged));
    progress(condition.name);
  }
  return rows;
}

async function readAll(
  reader: FaceReader,
  samples: readonly LabelledSample[],
  condition: Condition,
  readers: number,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const waiting = samples.entries();
  const work = async () => {
    for (const [index, { truth, sample }] of waiting) {
      const result = await reader.read(new Uint8Array(await condition.change(sample)));
      judged[index] = { truth, face: result.kind === 'read' ? result.reading.faces[0] : undefined };
    }
  };
  await Promise.all(Array.from({ length: readers }, work));
  return judged;
}

/** @param judged In the order of `samples`. */
export function byBrightness(samples: readonly LabelledSample[], judged: readonly Judged[]): RobustnessRow[] {
  const order = [...samples.keys()].sort((a, b) => brightness(samples[a]) - brightness(samples[b]));
  return thirds.map((name, third) => {
    const [from, to] = [third, third + 1].map((end) => Math.round((end * order.length) / thirds.length));
    return rowOf(
      name,
      order.slice(from, to).flatMap((index) => judged[index] ?? []),
    );
  });
}

const brightness = (labelled: LabelledSample | undefined): number => labelled?.sample.brightness ?? 0;

function rowOf(condition: string, judged: readonly Judged[]): RobustnessRow {
  const { n, found, accuracy, balancedAccuracy, clearShare, clearAccuracy } = evaluate(judged);
  return { condition, n, found, accuracy, balancedAccuracy, clearShare, clearAccuracy };
}
