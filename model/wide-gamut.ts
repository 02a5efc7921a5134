import type { Picture } from './picture.ts';

/** Rows of a matrix that takes linear red, green and blue of one colour space to those of another. */
export type ColourMatrix = readonly (readonly [number, number, number])[];

/** From XYZ under D50, in which ICC profiles speak, to linear sRGB: sRGB's primaries, adapted after Bradford. */
const xyzToSrgb = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

/**
 * The matrix that takes a profile's colours to sRGB; `undefined` where the profile has no primaries (ICC.1:2022, 9.2: the
 * tags `rXYZ`, `gXYZ` and `bXYZ`) or they are sRGB's, within rounding.
 */
export function matrixToSrgb(profile: Uint8Array): ColourMatrix | undefined {
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => xyzOf(profile, tag));
  const [red, green, blue] = primaries;
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const matrix = xyzToSrgb.map((row) => [dot(row, red), dot(row, green), dot(row, blue)] as const);
  const isSrgb = matrix.every((row, y) => row.every((value, x) => Math.abs(value - (x === y ? 1 : 0)) < 0.01));
  return isSrgb ? undefined : matrix;
}

type Triple = readonly [number, number, number];

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function xyzOf(profile: Uint8Array, tag: string): Triple | undefined {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  const headerSize = 128;
  if (bytes.length < headerSize + 4) return undefined;
  const end = Math.min(bytes.length, headerSize + 4 + bytes.readUInt32BE(headerSize) * 12);
  for (let at = headerSize + 4; at + 12 <= end; at += 12) {
    if (bytes.toString('latin1', at, at + 4) !== tag) continue;
    const value = bytes.readUInt32BE(at + 4) + 8;
    if (value + 12 > bytes.length) return undefined;
    const fixed = (index: number): number => bytes.readInt32BE(value + index * 4) / 65_536;
    return [fixed(0), fixed(1), fixed(2)];
  }
  return undefined;
}

/** IEC 61966-2-1: sRGB's curve, which Display P3 shares; both ways, with values from 0 to 1. */
const toLinear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

const steps = 4096;
const fromLinear = Uint8Array.from({ length: steps + 1 }, (_, step) => {
  const share = step / steps;
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055));
});

/** The picture in sRGB; colours outside of it become the nearest ones channel by channel. */
export function toSrgb({ width, height, pixels }: Picture, matrix: ColourMatrix): Picture {
  const converted = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    const linear = [0, 1, 2].map((channel) => toLinear[pixels[at + channel] ?? 0] ?? 0);
    const [red = 0, green = 0, blue = 0] = linear;
    matrix.forEach((row, channel) => {
      const share = Math.min(Math.max(dot(row, [red, green, blue]), 0), 1);
      converted[at + channel] = fromLinear[Math.round(share * steps)] ?? 0;
    });
  }
  return { width, height, pixels: converted };
}
