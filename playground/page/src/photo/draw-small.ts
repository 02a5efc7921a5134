import { longestSide, smallBytes, smallSize } from './small-size.ts';

/** What a picture is drawn on: a canvas of the page's or a worker's. */
export interface Surface {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  /** What was drawn, as a JPEG of that quality (0..1). */
  encode(quality: number): Promise<Blob | null>;
}

/** Tried in turn until the JPEG is small: the first does for nearly every photo. */
const qualities = [0.86, 0.76, 0.64];

/** Where a picture is transparent the reader sees this grey (`model/open-photo.ts`); a JPEG of a bare canvas would be black. */
const ground = '#808080';

/** A browser that guards against being recognised answers noise for what was drawn: then nothing may be drawn for sending. */
function isTrueTo(context: NonNullable<Surface['context']>): boolean {
  const { data } = context.getImageData(0, 0, 1, 1);
  return [...data.subarray(0, 3)].every((value) => Math.abs(value - 0x80) <= 8);
}

async function encodeSmall(surface: Surface): Promise<Blob | undefined> {
  let smallest: Blob | undefined;
  for (const quality of qualities) {
    const jpeg = await surface.encode(quality);
    // A browser that cannot write the type that it was asked for writes PNG.
    if (jpeg === null || jpeg.type !== 'image/jpeg') return undefined;
    smallest = jpeg;
    if (jpeg.size <= smallBytes) break;
  }
  return smallest;
}

/**
 * A picture as a JPEG, upright and at most `longestSide` pixels long; nothing where it is small already or would not become
 * smaller. Rejects for what the browser cannot decode.
 */
export async function drawSmall(
  picture: Blob,
  createSurface: (width: number, height: number) => Surface,
): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    if (picture.size <= smallBytes && Math.max(bitmap.width, bitmap.height) <= longestSide) return undefined;
    const { width, height } = smallSize(bitmap.width, bitmap.height);
    const surface = createSurface(width, height);
    const { context } = surface;
    if (context === null) return undefined;
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    if (!isTrueTo(context)) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const jpeg = await encodeSmall(surface);
    return jpeg === undefined || jpeg.size >= picture.size ? undefined : jpeg;
  } finally {
    bitmap.close();
  }
}
