import { detectCloseUps, detectFaces, detectSmallFaces } from './blazeface.ts';
import { facePresences } from './face-presence.ts';
import { type FoundFace, keepSurest } from './found-face.ts';
import { cut, type Picture } from './picture.ts';
import type { Net } from './run-net.ts';
import { type QuarterTurns, turned, turnedBack } from './turned-picture.ts';

export interface FaceFinder {
  readonly detector: Net;
  /** The second opinion. Without it no face that the detector is sure of is doubted. */
  readonly presence?: Net;
}

/** A face that was found, and looked at once more by itself. */
export interface SeenFace extends FoundFace {
  /** How sure the second opinion is that this is a person's face, 0..1. */
  readonly presence: number;
}

/** At this score no face of the 250 photos is missed, and no group photo has one too many or too few (model/README.md). */
const sureScore = 0.65;

/** From here a face counts if the second opinion is sure of it: faces in profile, half hidden ones. */
const candidateScore = 0.5;

/** Of 303 faces on photos one has a presence below this, of five odd pictures that pass for faces four (model/README.md). */
const surePresence = 0.9;

/** Below this it is no person's face, whatever the detector says. */
const leastPresence = 0.5;

/** Faces lie on their side more often than upside down. */
const otherWaysUp: readonly QuarterTurns[] = [1, 3, 2];

/** Pixels; a face that is wide enough to be seen in the whole picture need not fit into the overlap. */
const tileSide = 512;
const tileOverlap = 128;

const isSurely = ({ presence }: SeenFace): boolean => presence >= surePresence;

/** Whether both opinions are sure that this is a person's face: only then its reading may be clear. */
export const isUndoubted = (face: SeenFace): boolean => isSurely(face) && face.score >= sureScore;

/**
 * Finds the faces of a picture, whichever way up they are. Only where no face is surely one does it look again, from
 * farther away and at the picture turned.
 * @returns The surest first.
 */
export async function findFaces(finder: FaceFinder, picture: Picture): Promise<SeenFace[]> {
  const upright = await seen(finder, picture, detectFaces);
  if (upright.some(isSurely)) return upright;
  const closeUps = (await seen(finder, picture, detectCloseUps)).filter(isSurely);
  if (closeUps.length > 0) return closeUps;
  for (const turns of otherWaysUp) {
    const faces = (await seen(finder, turned(picture, turns), detectFaces)).filter(isSurely);
    if (faces.length > 0) return faces.map((face) => turnedBack(face, turns, picture));
  }
  return upright;
}

/** Finds the small faces of a large picture, tile by tile: only those that surely are some. */
export async function findSmallFaces(finder: FaceFinder, picture: Picture): Promise<SeenFace[]> {
  if (Math.max(picture.width, picture.height) <= tileSide) return [];
  const faces: SeenFace[] = [];
  for (const top of tileStarts(picture.height)) {
    for (const left of tileStarts(picture.width)) {
      const found = await seen(finder, cut(picture, { left, top, side: tileSide }), detectSmallFaces);
      faces.push(...found.filter(isSurely).map((face) => shifted(face, left, top)));
    }
  }
  return keepSurest(faces);
}

async function seen(
  { detector, presence }: FaceFinder,
  picture: Picture,
  detect: typeof detectFaces,
): Promise<SeenFace[]> {
  const faces = await detect(detector, picture, presence === undefined ? sureScore : candidateScore);
  if (presence === undefined) return faces.map((face) => ({ ...face, presence: 1 }));
  const presences = await facePresences(
    presence,
    picture,
    faces.map(({ points }) => points),
  );
  return faces
    .map((face, index) => ({ ...face, presence: presences[index] ?? 0 }))
    .filter((face) => isSurely(face) || (face.score >= sureScore && face.presence >= leastPresence));
}

/** Tiles as evenly spread as they can be, overlapping by at least `tileOverlap`. */
function tileStarts(length: number): number[] {
  if (length <= tileSide) return [0];
  const tiles = Math.ceil((length - tileOverlap) / (tileSide - tileOverlap));
  return Array.from({ length: tiles }, (_, index) => Math.round((index * (length - tileSide)) / (tiles - 1)));
}

function shifted(face: SeenFace, left: number, top: number): SeenFace {
  const [first, second, third, fourth] = face.points;
  const moved = ({ x, y }: FoundFace['points'][number]) => ({ x: x + left, y: y + top });
  return {
    ...face,
    left: face.left + left,
    top: face.top + top,
    points: [moved(first), moved(second), moved(third), moved(fourth)],
  };
}
