import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExpressionNet, loadFaceApiNet, loadHumanNet } from './expression-net.ts';
import { type FaceApi, loadFaceApi } from './face-api.ts';
import { type Human, loadHuman } from './human.ts';
import { loadOpencvZoo, type OpencvZoo } from './opencv-zoo.ts';
import { arePeersInstalled } from './packages.ts';
import { startTensorFlow } from './tensorflow.ts';

/** The libraries that a Node developer could pick, each as its own JavaScript and its net in our runtime. */
export interface Peers {
  readonly faceApi: FaceApi;
  readonly human: Human;
  readonly faceApiNet: ExpressionNet;
  readonly humanNet: ExpressionNet;
}

/** Where developers keep what OpenCV zoo publishes; nobody else has it. */
const zooModels = fileURLToPath(new URL('../../../shared/faces/models', import.meta.url));

/** `undefined` where `npm ci --prefix bench` was not run. */
export async function loadPeers(): Promise<Peers | undefined> {
  if (!arePeersInstalled()) return undefined;
  const [faceApiNet, humanNet, tensorFlow] = [await loadFaceApiNet(), await loadHumanNet(), await startTensorFlow()];
  return { faceApiNet, humanNet, faceApi: await loadFaceApi(tensorFlow), human: await loadHuman(tensorFlow) };
}

/** `undefined` where ../shared is not. */
export async function loadZoo(models = zooModels): Promise<OpencvZoo | undefined> {
  return existsSync(models) ? loadOpencvZoo(models) : undefined;
}
