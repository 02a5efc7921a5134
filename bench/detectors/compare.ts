import sharp from 'sharp';
import { eyeError, isAgreed, placesOf, type Seen } from './agreement.ts';
import type { Detection, Detector } from './detector.ts';
import { loadDetectors } from './detectors.ts';
import { groupPhotos, oddPictures, openPicture, type Photo, samplePhotos, wholePhotos } from './photos.ts';

// node --import tsx bench/detectors/compare.ts ../shared/faces
//
// Prints the table of README.md. Needs `npm ci --prefix bench` and `python3 bench/detectors/convert.py` once.

/** Faces are kept from here on, to be counted at each detector's own score. */
const lowestScore = 0.3;

interface Looked {
  readonly photo: Photo;
  readonly faces: ReadonlyMap<string, readonly Detection[]>;
  readonly places: readonly Seen[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of faces.');
sharp.concurrency(1);
const detectors = await loadDetectors(folder);
const times = new Map<string, number[]>(detectors.map(({ name }) => [name, []]));

/** All detectors in turns on the same picture, so that what else the machine does falls on all alike. */
async function lookAt(photo: Photo): Promise<Looked> {
  const picture = await openPicture(photo.file);
  const faces = new Map<string, readonly Detection[]>();
  for (const { name, ownScore, find } of detectors) {
    const start = performance.now();
    const found = await find(picture, lowestScore);
    times.get(name)?.push(performance.now() - start);
    faces.set(
      name,
      found.filter(({ score }) => score >= ownScore),
    );
  }
  return { photo, faces, places: placesOf([...faces].map(([detector, found]) => ({ detector, faces: found }))) };
}

async function lookAtAll(photos: readonly Photo[]): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const photo of photos) looked.push(await lookAt(photo));
  return looked;
}

const whole = await lookAtAll(wholePhotos(folder));
const counted = await lookAtAll([...groupPhotos(folder), ...samplePhotos]);
const odd = await lookAtAll(oddPictures(folder));

function row({ name, megabytes, ownScore }: Detector): string {
  const places = whole.flatMap((looked) => looked.places);
  const agreed = places.filter(isAgreed);
  const seen = agreed.filter(({ by }) => by.has(name)).length;
  const extra = places.filter((place) => !isAgreed(place) && place.by.has(name)).length;
  const missed = whole.filter((looked) => (looked.faces.get(name)?.length ?? 0) === 0).length;
  const right = counted.filter(({ photo, faces }) => faces.get(name)?.length === photo.people).length;
  const oddSeen = odd.filter(({ faces }) => (faces.get(name)?.length ?? 0) > 0).length;
  const errors = agreed.flatMap((place) => eyeError(place, name) ?? []).toSorted((a, b) => a - b);
  const error = (share: number) => errors[Math.floor(errors.length * share)]?.toFixed(3) ?? '–';
  const ms = times.get(name)?.toSorted((a, b) => a - b) ?? [];
  return [
    name,
    megabytes.toFixed(1),
    ownScore === 0 ? 'two' : String(ownScore),
    `${seen} of ${agreed.length}`,
    missed,
    extra,
    `${right} of ${counted.length}`,
    `${oddSeen} of ${odd.length}`,
    `${error(0.5)}, ${error(0.95)}`,
    `${(ms[0] ?? 0).toFixed(1)}, ${(ms[Math.floor(ms.length / 2)] ?? 0).toFixed(1)}`,
  ].join(' | ');
}

console.log(
  '| detector | MB | score | agreed faces | photos without any | extra faces | counted rightly | odd pictures | eye error | ms |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const detector of detectors) console.log(`| ${row(detector)} |`);
