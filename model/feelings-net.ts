import type { Classifier } from './classifier.ts';
import { calibrate, classes, loadFeelingsCalibration } from './feelings-calibration.ts';
import { loadNet } from './run-net.ts';

/** As the net was trained: training/training-placement.ts shows the same with more around it. */
export const feelingsPlacement = { side: 128, eyeDistance: 0.36, eyeLine: 0.36 };

/** The project's own net (training/README.md), calibrated. */
export async function loadFeelingsNet(): Promise<Classifier> {
  const net = await loadNet('feelings.onnx');
  const calibration = loadFeelingsCalibration();
  return {
    placement: feelingsPlacement,
    async classify(faces, count) {
      const { logits } = await net.run(faces, count, feelingsPlacement.side);
      if (logits === undefined) throw new Error('the classifier lacks its output');
      return Array.from({ length: count }, (_, face) =>
        calibrate(calibration, logits.subarray(face * classes.length, (face + 1) * classes.length)),
      );
    },
  };
}
