import type { Classified, Classifier } from './classifier.ts';
import { renormalise } from './feeling.ts';
import { loadNet } from './run-net.ts';

/** The net's outputs in their order. */
const outputs = ['neutral', 'happy', 'sad', 'anger', 'fear', 'disgust', 'surprise'] as const;

/** Found by a grid search over eye distance and eye line on photos, affect-valid and ferplus-valid (model/README.md). */
const placement = { side: 112, eyeDistance: 0.4, eyeLine: 0.36 };

/** face-api's expression net: a small densely connected net, trained on faces in the wild. */
export async function loadFaceExpression(): Promise<Classifier> {
  const net = await loadNet('face-expression.onnx');
  return {
    placement,
    async classify(faces, count) {
      const { probabilities } = await net.run(faces, count, placement.side);
      if (probabilities === undefined) throw new Error('the classifier lacks its output');
      return Array.from({ length: count }, (_, face) =>
        classified(probabilities.subarray(face * outputs.length, (face + 1) * outputs.length)),
      );
    },
  };
}

function classified(shares: Float32Array): Classified {
  const share = (output: (typeof outputs)[number]) => shares[outputs.indexOf(output)] ?? 0;
  return {
    probabilities: renormalise({
      happy: share('happy'),
      sad: share('sad'),
      anger: share('anger'),
      fear: share('fear'),
      disgust: share('disgust'),
    }),
    otherShare: share('neutral') + share('surprise'),
  };
}
