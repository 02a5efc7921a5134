import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Classified, Classifier } from '../classifier.ts';
import { renormalise } from '../feeling.ts';
import { defaultLimits } from '../limits.ts';
import { readCrop, readPhoto } from '../read-photo.ts';
import { loadNet } from '../run-net.ts';
import { npyHeader } from './npy.ts';
import { trainingPlacement } from './training-placement.ts';

// node --import tsx model/training/align-faces.ts LIST OUT.npy [--photos]
//
// Aligns the face of each image that LIST names (a path a line) as the live reader does, and writes one array:
// uint8 [N, side, side, 3]. An image without a face becomes zeros. --photos takes the largest face of whole photos; without it each
// image is a cut-out face.

const { side } = trainingPlacement;
const faceBytes = side * side * 3;
const nothing: Classified = {
  probabilities: renormalise({ happy: 0, sad: 0, anger: 0, fear: 0, disgust: 0 }),
  neutralShare: 0,
};

/** Takes the place of the net: keeps the largest face of the picture that is being read. */
let face = new Uint8Array(faceBytes);
const keeper: Classifier = {
  placement: trainingPlacement,
  classify: async (faces, count) => {
    face = faces.slice(0, faceBytes);
    return Array.from({ length: count }, () => nothing);
  },
};

const [list, out, mode] = process.argv.slice(2);
if (list === undefined || out === undefined) throw new Error('Name the list of images and the file to write.');
const nets = { detector: await loadNet('blazeface.onnx'), classifier: keeper };
const read = mode === '--photos' ? readPhoto : readCrop;
const files = readFileSync(list, 'utf8').trim().split('\n');
const target = openSync(out, 'w');
writeSync(target, npyHeader([files.length, side, side, 3]));
for (const [index, file] of files.entries()) {
  face = new Uint8Array(faceBytes);
  await read(nets, readFileSync(file), defaultLimits);
  writeSync(target, face);
  if ((index + 1) % 1_000 === 0) process.stderr.write(`${out}: ${index + 1} of ${files.length}\n`);
}
closeSync(target);
