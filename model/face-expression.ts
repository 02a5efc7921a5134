import type { Classified, Classifier } from './classifier.ts';
import { calibrate, expressions, loadExpressionCalibration } from './expression-calibration.ts';
import { renormalise } from './feeling.ts';
import { mirrored } from './mirror.ts';
import { loadNet, type Net } from './run-net.ts';

/** Found by a grid search over eye distance and eye line on photos, affect-valid and ferplus-valid (model/README.md). */
export const expressionPlacement = { side: 112, eyeDistance: 0.38, eyeLine: 0.37 };

/** Below this the net's own arithmetic is noise, and a logarithm would only make it loud. */
const leastProbability = 1e-6;

/** face-api's expression net, calibrated: a small densely connected net, trained on faces in the wild. */
export async function loadFaceExpression(): Promise<Classifier> {
  const net = await loadNet('face-expression.onnx');
  const calibration = loadExpressionCalibration();
  return {
    placement: expressionPlacement,
    async classify(faces, count) {
      return (await readExpressions(net, faces, count)).map((logs) => classified(calibrate(calibration, logs)));
    },
  };
}

/**
 * The net's log-probabilities of each face, averaged with those of its mirror image: a face and its mirror image show
 * the same, and the net's answers to both differ by noise alone (nothing to three points of accuracy, model/README.md).
 */
export async function readExpressions(net: Net, faces: Uint8Array, count: number): Promise<number[][]> {
  const both = new Uint8Array(faces.length * 2);
  both.set(faces);
  both.set(mirrored(faces, expressionPlacement.side), faces.length);
  const { probabilities } = await net.run(both, count * 2, expressionPlacement.side);
  if (probabilities === undefined) throw new Error('the classifier lacks its output');
  const log = (face: number, output: number) =>
    Math.log(Math.max(probabilities[face * expressions.length + output] ?? 0, leastProbability));
  return Array.from({ length: count }, (_, face) =>
    expressions.map((_, output) => (log(face, output) + log(face + count, output)) / 2),
  );
}

function classified(shares: readonly number[]): Classified {
  const share = (expression: (typeof expressions)[number]) => shares[expressions.indexOf(expression)] ?? 0;
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
