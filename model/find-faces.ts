import { alignment, drawAligned, type Placement } from './align-face.ts';
import { detectCloseUps, detectFaces, detectSmallFaces, type Shrunk, shrink } from './blazeface.ts';
import { facePresences } from './face-presence.ts';
import { type FacePoints, type FoundFace, keepFirst, keepSurest, movePoints } from './found-face.ts';
import { apply, invert } from './geometry.ts';
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

/** Each of 307 faces on photos has this presence or more, no animal or drawing that passes for a face (model/README.md). */
const surePresence = 0.98;

/** Below this it is no person's face, whatever the detector says. */
const leastPresence = 0.5;

/**
 * From both on a face is the right way up. Of 63 photos turned by 180 degrees BlazeFace sees a face on nearly all, as if it
 * were upright: 9 have this score, 4 this presence, none both. Of the 250 photos as they are 212 have both.
 */
const uprightScore = 0.88;
const uprightPresence = 0.9999;

/**
 * Degrees. A face that is tilted less, has that presence and stood on its head surely is none is upright, too, whatever its
 * score: so are 25 of the 44 upright pictures that remain, and none of 186 wrong ways up (model/README.md).
 */
const straightTilt = 20;

/** In shares of the picture's longer side: only of so large a face the farthest view tells more than the others. */
const closeUp = 0.65;

/** BlazeFace sees faces on their heads as upright ones: that is where most is to be gained. */
const otherWaysUp: readonly QuarterTurns[] = [2, 1, 3];

/** Degrees; of a face that is tilted more its points lie too near those of an upright one. */
const leastTilt = 35;

/** How a face lies in the square in which its points are looked for again: as large as the detector knows faces best. */
const closer: Placement = { side: 256, eyeDistance: 0.2, eyeLine: 0.45 };

/** Pixels; a face that is wide enough to be seen in the whole picture need not fit into the overlap. */
const tileSide = 512;
const tileOverlap = 128;

const isSurely = ({ presence }: SeenFace): boolean => presence >= surePresence;

/** Whether both opinions are sure that this is a person's face: only then its reading may be clear. */
export const isUndoubted = (face: SeenFace): boolean => isSurely(face) && face.score >= sureScore;

const isSurelyUpright = ({ score, presence }: SeenFace): boolean =>
  score >= uprightScore && presence >= uprightPresence;

/**
 * Finds the faces of a picture, whichever way up they are. Only where none is surely upright does it look again, at the
 * picture turned and from farther away.
 */
export async function findFaces(finder: FaceFinder, picture: Picture): Promise<SeenFace[]> {
  const shrunk = await shrink(picture);
  let faces = await seenTurned(finder, picture, shrunk, 0);
  let isUpright = await isOneUpright(finder, picture, faces);
  for (const turns of otherWaysUp) {
    if (isUpright) break;
    faces = keepLikeliest([...faces, ...(await seenTurned(finder, picture, shrunk, turns)).filter(isSurely)]);
    isUpright = faces.some(isSurelyUpright);
  }
  if (!faces.some(isSurelyUpright)) {
    const large = (await detectCloseUps(finder.detector, shrunk, sureScore)).filter(
      ({ width }) => width > closeUp * Math.max(picture.width, picture.height),
    );
    faces = keepLikeliest([...faces, ...(await seen(finder, picture, large)).filter(isSurely)]);
  }
  return Promise.all(faces.map((face) => (tiltOf(face) < leastTilt ? face : lookCloser(finder, picture, face))));
}

/** Finds the small faces of a large picture, tile by tile: only those that surely are some. */
export async function findSmallFaces(finder: FaceFinder, picture: Picture): Promise<SeenFace[]> {
  if (Math.max(picture.width, picture.height) <= tileSide) return [];
  const faces: SeenFace[] = [];
  for (const top of tileStarts(picture.height)) {
    for (const left of tileStarts(picture.width)) {
      const tile = cut(picture, { left, top, side: tileSide });
      const found = await seen(
        finder,
        tile,
        await detectSmallFaces(finder.detector, await shrink(tile), leastScore(finder)),
      );
      faces.push(...found.filter(isSurely).map((face) => shifted(face, left, top)));
    }
  }
  return keepSurest(faces);
}

const leastScore = ({ presence }: FaceFinder): number => (presence === undefined ? sureScore : candidateScore);

async function seenTurned(
  finder: FaceFinder,
  picture: Picture,
  { small, scale }: Shrunk,
  turns: 0 | QuarterTurns,
): Promise<SeenFace[]> {
  if (turns === 0)
    return seen(finder, picture, await detectFaces(finder.detector, { small, scale }, leastScore(finder)));
  const shrunk = { small: turned(small, turns), scale };
  const size = { width: small.width * scale, height: small.height * scale };
  const found = await detectFaces(finder.detector, shrunk, leastScore(finder));
  return seen(
    finder,
    picture,
    found.map((face) => turnedBack(face, turns, size)),
  );
}

async function seen({ presence }: FaceFinder, picture: Picture, faces: readonly FoundFace[]): Promise<SeenFace[]> {
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

/** Whether one of the faces surely is the right way up; for the surest of the doubtful ones this asks the second opinion once. */
async function isOneUpright({ presence }: FaceFinder, picture: Picture, faces: readonly SeenFace[]): Promise<boolean> {
  if (faces.some(isSurelyUpright)) return true;
  const straight = faces.find((face) => face.presence >= uprightPresence && tiltOf(face) < straightTilt);
  if (presence === undefined || straight === undefined) return false;
  const [onItsHead = 1] = await facePresences(presence, picture, [stoodOnItsHead(straight)]);
  return onItsHead < surePresence;
}

/** The points of a face as if it were the other way up in the same box. */
function stoodOnItsHead({ left, top, width, height, points }: FoundFace): FacePoints {
  return movePoints(points, ({ x, y }) => ({ x: 2 * left + width - x, y: 2 * top + height - y }));
}

/** The flag tells no more of faces that it is this sure of. */
const upToSure = ({ presence }: SeenFace): number => Math.min(presence, uprightPresence);

/** Of the ways up in which a face was seen, the one in which it is likeliest one. */
function keepLikeliest(faces: readonly SeenFace[]): SeenFace[] {
  return keepFirst(faces.toSorted((a, b) => upToSure(b) - upToSure(a) || b.score - a.score));
}

/** How far from upright a face is, 0..180 degrees. */
function tiltOf({ points }: FoundFace): number {
  const { a, b } = alignment(points, closer);
  return (Math.abs(Math.atan2(b, a)) * 180) / Math.PI;
}

/** Finds a face's points again in a picture of it alone and about upright. */
async function lookCloser({ detector }: FaceFinder, picture: Picture, face: SeenFace): Promise<SeenFace> {
  const { side } = closer;
  const toSquare = alignment(face.points, closer);
  const pixels = new Uint8Array(side * side * 3);
  drawAligned(picture, toSquare, side, pixels, 0);
  const [found] = await detectSmallFaces(
    detector,
    { small: { width: side, height: side, pixels }, scale: 1 },
    sureScore,
  );
  if (found === undefined) return face;
  const fromSquare = invert(toSquare);
  return { ...face, points: movePoints(found.points, (point) => apply(fromSquare, point)) };
}

/** Tiles as evenly spread as they can be, overlapping by at least `tileOverlap`. */
function tileStarts(length: number): number[] {
  if (length <= tileSide) return [0];
  const tiles = Math.ceil((length - tileOverlap) / (tileSide - tileOverlap));
  return Array.from({ length: tiles }, (_, index) => Math.round((index * (length - tileSide)) / (tiles - 1)));
}

function shifted(face: SeenFace, left: number, top: number): SeenFace {
  return {
    ...face,
    left: face.left + left,
    top: face.top + top,
    points: movePoints(face.points, ({ x, y }) => ({ x: x + left, y: y + top })),
  };
}
