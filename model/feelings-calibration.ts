import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Classified } from './classifier.ts';
import { feelings, renormalise } from './feeling.ts';

/** The net's outputs in their order: the game's feelings, then what else a face may show. */
export const classes = [...feelings, 'neutral', 'surprise', 'contempt'] as const;

/** Fitted on validation faces by training/calibrate.py. */
const feelingsCalibration = z.object({
  /** Divides the logits: above 1 the net was too sure of itself (C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017). */
  temperature: z.number().positive(),
  /** Added to the logits of the five feelings. */
  bias: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
});

export type FeelingsCalibration = z.infer<typeof feelingsCalibration>;

const file = new URL('./weights/feelings-calibration.json', import.meta.url);

export function loadFeelingsCalibration(): FeelingsCalibration {
  return feelingsCalibration.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** @param logits Of one face, in the order of `classes`. */
export function calibrate({ temperature, bias }: FeelingsCalibration, logits: Float32Array): Classified {
  const scaled = Array.from(logits, (logit, index) => (logit + (bias[index] ?? 0)) / temperature);
  const highest = Math.max(...scaled);
  const powers = scaled.map((value) => Math.exp(value - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const share = (name: (typeof classes)[number]) => (powers[classes.indexOf(name)] ?? 0) / total;
  return {
    probabilities: renormalise({
      happy: share('happy'),
      sad: share('sad'),
      anger: share('anger'),
      fear: share('fear'),
      disgust: share('disgust'),
    }),
    neutralShare: share('neutral'),
  };
}
