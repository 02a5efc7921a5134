import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { feelings, ranked } from '../../model/feeling.ts';
import { calibrate, loadFeelingsCalibration } from '../../model/feelings-calibration.ts';

const folder = new URL('../../model/weights/', import.meta.url);
const manifest = z.object({
  nets: z.array(z.object({ file: z.string(), sha256: z.string(), licence: z.string() })),
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
  const logits = Float32Array.from([-4, 5, -3, -3, -4, -1, -4, -4]);
  const { probabilities, neutralShare } = calibrate(loadFeelingsCalibration(), logits);
  expect(feelings.reduce((sum, feeling) => sum + probabilities[feeling], 0)).toBeCloseTo(1, 9);
  expect(ranked(probabilities)[0]).toBe('sad');
  expect(neutralShare).toBeLessThan(0.1);
});

it('a face on which neutral outweighs all feelings shows nothing', () => {
  const logits = Float32Array.from([0, 1, 0, 0, 0, 6, 0, 0]);
  expect(calibrate(loadFeelingsCalibration(), logits).neutralShare).toBeGreaterThan(0.9);
});
