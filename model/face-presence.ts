import { alignment, drawAligned, type Placement } from './align-face.ts';
import type { FacePoints } from './found-face.ts';
import type { Picture } from './picture.ts';
import type { Net } from './run-net.ts';

/** How a face lies in the net's square: about as MediaPipe cuts it out (half a face's width around it). */
export const presencePlacement: Placement = { side: 192, eyeDistance: 0.3, eyeLine: 0.4 };

/**
 * A second opinion on faces that a detector found: the face flag of MediaPipe's face mesh, 0..1 for each. It looks at one
 * face alone and upright, where the detector looks at the whole picture.
 * @param faces Their points, in pixels of the picture.
 */
export async function facePresences(net: Net, picture: Picture, faces: readonly FacePoints[]): Promise<number[]> {
  if (faces.length === 0) return [];
  const { side } = presencePlacement;
  const squares = new Uint8Array(faces.length * side * side * 3);
  faces.forEach((points, index) => {
    drawAligned(picture, alignment(points, presencePlacement), side, squares, index * side * side * 3);
  });
  const { presence } = await net.run(squares, faces.length, side);
  if (presence === undefined) throw new Error('the net lacks its output');
  return [...presence];
}
