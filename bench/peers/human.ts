import { dirname } from 'node:path';
import { renormalise } from '../../model/feeling.ts';
import type { Picture } from '../../model/picture.ts';
import { requirePeer } from './packages.ts';
import { largest, type Peer } from './peer.ts';
import { type Tensor, type TensorFlow, tensorOf, wasmFolder } from './tensorflow.ts';

interface Seen {
  readonly box: readonly [number, number, number, number];
  readonly emotion: readonly { readonly emotion: string; readonly score: number }[];
}

/** What is used here of Human. */
interface Library {
  readonly models: { readonly models: { readonly emotion: { execute(input: Tensor): Tensor } } };
  load(): Promise<void>;
  detect(photo: Tensor): Promise<{ readonly face: readonly Seen[] }>;
}

export interface Human extends Peer {
  /** Its emotion net alone, on a cut-out face: probabilities of angry, disgust, fear, happy, sad, surprise, neutral. */
  classify(face: Picture): Promise<Float32Array>;
}

/** What its emotion net reads: side of the square, and the weights of red, green and blue in grey. */
const emotionSide = 64;
const grey = [0.2989, 0.587, 0.114];

const off = { enabled: false };

/**
 * Human as its own JavaScript runs in Node: BlazeFace, face mesh, emotion, each with its own settings. What it does
 * beside that is switched off, and so is its memory of the last picture; it looks for more than one face and
 * tells small shares of an emotion, too.
 */
export async function loadHuman(tensorFlow: TensorFlow): Promise<Human> {
  // Its package names the build for wasm in no way that Node understands.
  const folder = dirname(requirePeer.resolve('@vladmandic/human'));
  const library: { Human: new (settings: object) => Library } = requirePeer(`${folder}/human.node-wasm.js`);
  const human = new library.Human({
    backend: 'wasm',
    wasmPath: wasmFolder(),
    modelBasePath: `file://${folder}/../models/`,
    cacheSensitivity: 0,
    filter: off,
    gesture: off,
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    face: { detector: { maxDetected: 10 }, iris: off, description: off, emotion: { minConfidence: 0 } },
  });
  await human.load();
  return {
    async readPhoto(photo) {
      const tensor = tensorOf(tensorFlow, photo);
      const { face: seen } = await human.detect(tensor);
      tensor.dispose();
      const face = largest(seen, ({ box: [, , width, height] }) => width * height);
      if (face === undefined) return undefined;
      const share = (name: string) => face.emotion.find(({ emotion }) => emotion === name)?.score ?? 0;
      return renormalise({
        happy: share('happy'),
        sad: share('sad'),
        anger: share('angry'),
        fear: share('fear'),
        disgust: share('disgust'),
      });
    },
    async classify(face) {
      // As its src/gear/emotion.ts, which cannot be called without the detector.
      const answer = tensorFlow.tidy(() => {
        const unit = tensorFlow.div(tensorFlow.expandDims(tensorOf(tensorFlow, face)), 255);
        const small = tensorFlow.image.resizeBilinear(unit, [emotionSide, emotionSide], false);
        const light = tensorFlow.sum(tensorFlow.mul(small, grey), 3, true);
        return human.models.models.emotion.execute(tensorFlow.mul(tensorFlow.sub(light, 0.5), 2));
      });
      const data = await answer.data();
      answer.dispose();
      return data;
    },
  };
}
