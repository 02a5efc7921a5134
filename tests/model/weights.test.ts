import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { calibrate, loadExpressionCalibration } from '../../model/expression-calibration.ts';

const folder = new URL('../../model/weights/', import.meta.url);
const manifest = z.object({
  nets: z.array(z.object({ file: z.string(), sha256: z.string(), licence: z.enum(['MIT', 'Apache-2.0']) })),
});

it('the committed nets are the ones that the manifest names', () => {
  const { nets } = manifest.parse(JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')));
  expect(nets.map(({ file }) => file).sort()).toEqual(
    readdirSync(folder)
      .filter((file) => file.endsWith('.onnx'))
      .sort(),
  );
  for (const { file, sha256 } of nets) {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(file, folder)))
        .digest('hex'),
    ).toBe(sha256);
  }
});

it('calibrated probabilities sum to 1 and keep a sure answer first', () => {
  const logs = [-9, -0.01, -8, -8, -9, -9, -8];
  const probabilities = calibrate(loadExpressionCalibration(), logs);
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
  expect(Math.max(...probabilities)).toBe(probabilities[1]);
});
