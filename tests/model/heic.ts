import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What sharp's prebuilt library cannot write: HEIC of the sample faces needs Debian's libheif-examples. */
export const hasHeicEncoder = (process.env.PATH ?? '')
  .split(delimiter)
  .some((place) => existsSync(join(place, 'heif-enc')));

/** A PNG's picture as HEIC, by libheif's own encoder. */
export function encodeHeic(png: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'heic-'));
  try {
    const from = join(folder, 'picture.png');
    const to = join(folder, 'picture.heic');
    writeFileSync(from, png);
    execFileSync('heif-enc', ['--quality', '80', '--output', to, from], { stdio: 'ignore' });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A drawn HEIC of 96 by 64 pixels, made with heif-enc: its quarters are red and green above, blue and white below.
 * Named with their initials.
 */
export function quarters(): Buffer {
  return readFileSync(new URL('./quarters.heic', import.meta.url));
}

/** The same file, claiming to be of another size (the `ispe` box). */
export function claimingSize(heic: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(heic);
  const size = copy.indexOf('ispe') + 8;
  copy.writeUInt32BE(width, size);
  copy.writeUInt32BE(height, size + 4);
  return copy;
}

/** The turn of ISO/IEC 23008-12: a quarter turn anticlockwise, `quarterTurns` times. */
export function turnedBy(heic: Buffer, quarterTurns: 0 | 1 | 2 | 3): Buffer {
  return withProperty(heic, Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), quarterTurns]));
}

/** The mirroring of ISO/IEC 23008-12: left and right change places, or above and below. */
export function mirrored(heic: Buffer, sides: 'left-right' | 'above-below'): Buffer {
  return withProperty(heic, Buffer.from([0, 0, 0, 9, ...Buffer.from('imir'), sides === 'left-right' ? 1 : 0]));
}

/** Adds a property to the one picture of a file as small and plain as `quarters`; it applies after those that are there. */
function withProperty(heic: Buffer, property: Buffer): Buffer {
  const containerAt = heic.indexOf('ipco');
  const containerEnd = containerAt - 4 + heic.readUInt32BE(containerAt - 4);
  const countAt = containerEnd + 18;
  const count = heic.readUInt8(countAt);
  const indexEnd = countAt + 1 + count;
  const properties = heic.subarray(containerAt + 4, containerEnd);
  let index = 0;
  for (let at = 0; at < properties.length; at += properties.readUInt32BE(at)) index += 1;

  const essential = 0x80;
  const changed = Buffer.concat([
    heic.subarray(0, containerEnd),
    property,
    heic.subarray(containerEnd, indexEnd),
    Buffer.from([essential | (index + 1)]),
    heic.subarray(indexEnd),
  ]);
  const grow = (at: number, by: number): number => changed.writeUInt32BE(changed.readUInt32BE(at) + by, at);
  grow(heic.indexOf('meta') - 4, property.length + 1);
  grow(heic.indexOf('iprp') - 4, property.length + 1);
  grow(containerAt - 4, property.length);
  grow(containerEnd + property.length, 1);
  grow(heic.indexOf('iloc') + 16, property.length + 1);
  changed.writeUInt8(count + 1, countAt + property.length);
  return changed;
}
