import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { goldenPicture } from './golden-picture.ts';
import type { Golden } from './manifest.ts';

export type Outputs = Readonly<Record<string, Float32Array>>;

/** Images in the golden reading of a net that takes any number: more than one, for a fault may show in the second only. */
const batch = 2;

/** Values that are stored of an output: the largest, which matter, and evenly spread ones, which come from everywhere. */
const storedLargest = 8;
const storedSpread = 8;

/** onnxruntime's processors differ by less than 1e-5 in 32-bit floats. */
const usualTolerance = 1e-3;

/**
 * Runs the net on the golden picture.
 * @throws If it does not take RGB bytes [count, side, side, 3] as its one input, fails, or answers other than with numbers.
 */
export async function runGolden(session: InferenceSession): Promise<Outputs> {
  const [input] = session.inputMetadata;
  if (input === undefined || !input.isTensor) throw new Error('the net has no tensor for its input');
  const [images, side] = input.shape;
  const count = typeof images === 'number' ? images : batch;
  if (typeof side !== 'number') throw new Error('the net names no size of its input');
  const picture = new Tensor('uint8', goldenPicture(count, side), [count, side, side, 3]);
  const results = await session.run({ [input.name]: picture });
  return Object.fromEntries(
    Object.entries(results).map(([name, { data }]) => {
      if (!(data instanceof Float32Array)) throw new Error(`the net's output ${name} is not of 32-bit floats`);
      if (!data.every(Number.isFinite)) throw new Error(`the net's output ${name} holds what is no number`);
      return [name, data];
    }),
  );
}

/**
 * What is stored of the outputs, to four decimals, which JavaScript and Python write alike.
 * @param tolerance The net's own, where it has one (8-bit nets differ more).
 */
export function describeGolden(outputs: Outputs, tolerance = usualTolerance): Golden {
  const stored = Object.entries(outputs).map(([name, values]) => {
    const places = placesToStore(values).map((place) => [place, Number((values[place] ?? 0).toFixed(4))]);
    return [name, Object.fromEntries(places)];
  });
  return { tolerance, outputs: Object.fromEntries(stored) };
}

function placesToStore(values: Float32Array): number[] {
  const all = [...values.keys()];
  if (all.length <= storedLargest + storedSpread) return all;
  const size = (place: number) => Math.abs(values[place] ?? 0);
  const largest = all.toSorted((a, b) => size(b) - size(a)).slice(0, storedLargest);
  const spread = all.filter((place) => place % Math.ceil(all.length / storedSpread) === 0);
  return [...new Set([...largest, ...spread])].sort((a, b) => a - b);
}

/** The first stored value that the outputs differ from, as part of a sentence; `undefined` where all agree. */
export function differenceFrom({ tolerance, outputs }: Golden, actual: Outputs): string | undefined {
  for (const [name, values] of Object.entries(outputs)) {
    const allowed = tolerance * Math.max(1, ...Object.values(values).map(Math.abs));
    for (const [place, expected] of Object.entries(values)) {
      const value = actual[name]?.[Number(place)];
      if (value === undefined || !(Math.abs(value - expected) <= allowed)) {
        return `${name}[${place}] is ${value ?? 'missing'}, not ${expected}`;
      }
    }
  }
  return undefined;
}
