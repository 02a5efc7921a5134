import { buffer } from 'node:stream/consumers';
import { InferenceSession, Tensor } from 'onnxruntime-node';

// node --import tsx model/training/check-export.ts NET.onnx < FACES > LOGITS
//
// The onnxruntime half of check_export.py. FACES: RGB bytes [n, side, side, 3]; LOGITS: float32 [n, 8]. All faces in one run.

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the exported net.');
const session = await InferenceSession.create(file);
const [input] = session.inputMetadata;
if (input?.isTensor !== true) throw new Error(`${file} takes no faces`);
const side = Number(input.shape[1]);
const faces = new Uint8Array(await buffer(process.stdin));
const count = faces.length / (side * side * 3);
const { logits } = await session.run({ image: new Tensor('uint8', faces, [count, side, side, 3]) });
if (!(logits?.data instanceof Float32Array)) throw new Error(`${file} lacks its logits`);
const { buffer: memory, byteOffset, byteLength } = logits.data;
process.stdout.write(new Uint8Array(memory, byteOffset, byteLength));
