import { renormalise } from '../../model/feeling.ts';
import type { Picture } from '../../model/picture.ts';
import { peerFolder, requirePeer } from './packages.ts';
import { largest, type Peer } from './peer.ts';
import { type Tensor, type TensorFlow, tensorOf } from './tensorflow.ts';

interface Expressions {
  readonly happy: number;
  readonly sad: number;
  readonly angry: number;
  readonly fearful: number;
  readonly disgusted: number;
}

interface Seen {
  readonly detection: { readonly box: { readonly area: number } };
  readonly expressions: Expressions;
}

interface LoadableNet {
  loadFromDisk(folder: string): Promise<void>;
}

/** What is used here of face-api. */
interface Library {
  readonly nets: {
    readonly ssdMobilenetv1: LoadableNet;
    readonly faceLandmark68Net: LoadableNet;
    readonly faceExpressionNet: LoadableNet & { predictExpressions(face: Tensor): Promise<Expressions> };
  };
  readonly SsdMobilenetv1Options: new (options: { minConfidence: number }) => object;
  detectAllFaces(photo: Tensor, options: object): { withFaceLandmarks(): { withFaceExpressions(): Promise<Seen[]> } };
}

export interface FaceApi extends Peer {
  /** Its expression net alone, on a cut-out face. */
  classify(face: Picture): Promise<unknown>;
}

/** Under the library's own .5, in its favour: at .3 its ssd detector misses 6 of the 250 photos (model/README.md). */
const minConfidence = 0.3;

/** face-api as its own JavaScript runs in Node: ssd detector, 68 landmarks, the face cut out around them, expressions. */
export async function loadFaceApi(tensorFlow: TensorFlow): Promise<FaceApi> {
  const { nets, SsdMobilenetv1Options, detectAllFaces }: Library = requirePeer(
    '@vladmandic/face-api/dist/face-api.node-wasm.js',
  );
  const models = `${peerFolder('@vladmandic/face-api')}model`;
  for (const net of [nets.ssdMobilenetv1, nets.faceLandmark68Net, nets.faceExpressionNet]) {
    await net.loadFromDisk(models);
  }
  const options = new SsdMobilenetv1Options({ minConfidence });
  return {
    async readPhoto(photo) {
      const tensor = tensorOf(tensorFlow, photo);
      const seen = await detectAllFaces(tensor, options).withFaceLandmarks().withFaceExpressions();
      tensor.dispose();
      const face = largest(seen, ({ detection }) => detection.box.area);
      if (face === undefined) return undefined;
      const { happy, sad, angry, fearful, disgusted } = face.expressions;
      return renormalise({ happy, sad, anger: angry, fear: fearful, disgust: disgusted });
    },
    async classify(face) {
      const tensor = tensorOf(tensorFlow, face);
      const expressions = await nets.faceExpressionNet.predictExpressions(tensor);
      tensor.dispose();
      return expressions;
    },
  };
}
