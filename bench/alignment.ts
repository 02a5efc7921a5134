import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Feeling } from '../game/feeling.ts';
import { alignment, drawAligned } from '../model/align-face.ts';
import type { Classified } from '../model/classifier.ts';
import { evaluate } from '../model/evaluate.ts';
import { feelings, ranked } from '../model/feeling.ts';
import { findFaces, type SeenFace } from '../model/find-faces.ts';
import { areaOf } from '../model/found-face.ts';
import { apply, invert, type Similarity, scaleOf } from '../model/geometry.ts';
import { judgeClarity } from '../model/judge-clarity.ts';
import { defaultLimits } from '../model/limits.ts';
import { openPhoto } from '../model/open-photo.ts';
import type { Picture } from '../model/picture.ts';
import { loadNets } from '../model/read-photo.ts';

// node --import tsx bench/alignment.ts ../shared/faces/photos
//
// What alignment is worth: the largest face of each photo, read by the same net from a square on its points and from an upright
// square on its box. Both squares are, in the median, equally large and equally placed.

/** Longer side of the decoded photos, as in model/read-photo.ts. */
const decodedSide = 800;

/** Degrees; more than that is told apart in the table. */
const tilted = 10;

/** Degrees by which faces are drawn turned in the square on their box, as if their photo was turned and the box stayed. */
const turns = [15, 30, 45];

interface Seen {
  readonly truth: Feeling;
  readonly picture: Picture;
  readonly face: SeenFace;
  readonly aligned: Similarity;
}

const nets = await loadNets();
const { placement } = nets.classifier;
const { side } = placement;

async function seeAll(folder: string): Promise<Seen[]> {
  const all: Seen[] = [];
  for (const truth of feelings) {
    for (const file of (await readdir(join(folder, truth))).sort()) {
      const opened = await openPhoto(await readFile(join(folder, truth, file)), defaultLimits);
      if (opened.kind === 'refused') continue;
      const decoded = await opened.photo.decode(decodedSide, defaultLimits.timeMs / 1000);
      if (decoded.kind === 'refused') continue;
      const { picture } = decoded;
      const [face] = (await findFaces(nets, picture)).toSorted((a, b) => areaOf(b) - areaOf(a));
      if (face !== undefined) all.push({ truth, picture, face, aligned: alignment(face.points, placement) });
    }
  }
  return all;
}

/** Side of the aligned square, and how far its middle lies from that of the box, in the box's widths. */
function squareInBox({ face, aligned }: Seen): { size: number; right: number; down: number } {
  const middle = apply(invert(aligned), { x: side / 2, y: side / 2 });
  return {
    size: side / scaleOf(aligned) / face.width,
    right: (middle.x - face.left - face.width / 2) / face.width,
    down: (middle.y - face.top - face.height / 2) / face.width,
  };
}

function looseSquare(
  { left, top, width, height }: SeenFace,
  { size, right, down }: ReturnType<typeof squareInBox>,
  degrees: number,
): Similarity {
  const scale = side / (size * width);
  const middle = { x: left + width / 2 + right * width, y: top + height / 2 + down * width };
  const [a, b] = [scale * Math.cos((degrees * Math.PI) / 180), scale * Math.sin((degrees * Math.PI) / 180)];
  return { a, b, tx: side / 2 - a * middle.x + b * middle.y, ty: side / 2 - b * middle.x - a * middle.y };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function classify(picture: Picture, toSquare: Similarity): Promise<Classified | undefined> {
  const square = new Uint8Array(side * side * 3);
  drawAligned(picture, toSquare, side, square, 0);
  return (await nets.classifier.classify(square, 1))[0];
}

const tiltOf = ({ a, b }: Similarity) => (Math.abs(Math.atan2(b, a)) * 180) / Math.PI;

async function report(name: string, seen: readonly Seen[], toSquare: (one: Seen) => Similarity): Promise<void> {
  const judged = [];
  for (const one of seen) {
    const classified = await classify(one.picture, toSquare(one));
    if (classified === undefined) continue;
    const [feeling] = ranked(classified.probabilities);
    const confidence = classified.probabilities[feeling];
    judged.push({ truth: one.truth, face: { feeling, confidence, clarity: judgeClarity(classified) } });
  }
  const { n, accuracy, balancedAccuracy, recall, clearShare, clearAccuracy } = evaluate(judged);
  const figures = [
    accuracy,
    balancedAccuracy,
    ...feelings.map((feeling) => recall[feeling]),
    clearShare,
    clearAccuracy,
  ];
  const cells = figures.map((figure) => figure?.toFixed(2).replace('0.', '.') ?? '');
  process.stdout.write(`| ${[name, n, ...cells].join(' | ')} |\n`);
}

sharp.concurrency(1);
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of labelled photos.');
const all = await seeAll(folder);
const inBox = all.map(squareInBox);
const typical = {
  size: median(inBox.map(({ size }) => size)),
  right: median(inBox.map(({ right }) => right)),
  down: median(inBox.map(({ down }) => down)),
};
process.stdout.write(
  `| square, faces | n | accuracy | balanced | ${feelings.join(' | ')} | clear | of these right |\n`,
);
process.stdout.write(`|${' --- |'.repeat(11)}\n`);
const groups = {
  all,
  [`tilted by ${tilted}° or more`]: all.filter(({ aligned }) => tiltOf(aligned) >= tilted),
};
for (const [name, faces] of Object.entries(groups)) {
  await report(`on the points, ${name}`, faces, ({ aligned }) => aligned);
  await report(`on the box, ${name}`, faces, ({ face }) => looseSquare(face, typical, 0));
}
for (const degrees of turns) {
  await report(`on the box, all turned by ${degrees}°`, all, ({ face }) => looseSquare(face, typical, degrees));
}
