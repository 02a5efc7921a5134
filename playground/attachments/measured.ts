import sharp from 'sharp';
import type { GivenFile } from './attachments.ts';

/** Half turns and quarter turns that EXIF asks for: from 5 on width and height change places. */
const firstQuarterTurn = 5;

/** The file with the size of its picture, upright, in pixels; as it is where it is no picture that can be read. */
export async function measured(file: GivenFile): Promise<GivenFile> {
  try {
    const { width, height, orientation = 1 } = await sharp(file.bytes).metadata();
    return orientation < firstQuarterTurn ? { ...file, width, height } : { ...file, width: height, height: width };
  } catch {
    return file;
  }
}
