import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { InferenceSession, Tensor } from 'onnxruntime-node';

// node --import tsx model/training/time-nets.ts NET.onnx…    (exported by export.py)
//
// Median milliseconds for one face on one thread. The nets take turns, so that all see the same noise.

const rounds = 200;
const files = process.argv.slice(2);
const nets = await Promise.all(
  files.map(async (file) => {
    const session = await InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
    const [input] = session.inputMetadata;
    const side = input?.isTensor === true ? Number(input.shape[1]) : 0;
    const face = new Tensor('uint8', new Uint8Array(side * side * 3), [1, side, side, 3]);
    return { file, session, face, ms: [] as number[] };
  }),
);
for (let round = 0; round < rounds; round += 1) {
  for (const { session, face, ms } of nets) {
    const start = performance.now();
    await session.run({ image: face });
    ms.push(performance.now() - start);
  }
}
for (const { file, ms } of nets) {
  const median = ms.toSorted((a, b) => a - b)[rounds / 2] ?? Number.NaN;
  const megabytes = statSync(file).size / 1e6;
  process.stdout.write(`${basename(file)}: ${median.toFixed(2)} ms, ${megabytes.toFixed(1)} MB\n`);
}
