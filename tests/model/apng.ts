import { crc32 } from 'node:zlib';

/** Two PNGs of one size and kind as an endless APNG, half a second each (PNG, third edition, 11.3.6). */
export function animated(first: Buffer, second: Buffer): Buffer {
  const [width, height] = [first.readUInt32BE(16), first.readUInt32BE(20)];
  const pixelsAt = first.indexOf('IDAT') - 4;
  const end = first.indexOf('IEND') - 4;
  return Buffer.concat([
    first.subarray(0, pixelsAt),
    chunk('acTL', Buffer.concat([word(2), word(0)])),
    chunk('fcTL', frameControl(0, width, height)),
    first.subarray(pixelsAt, end),
    chunk('fcTL', frameControl(1, width, height)),
    ...pixelsOf(second).map((data, index) => chunk('fdAT', Buffer.concat([word(2 + index), data]))),
    first.subarray(end),
  ]);
}

function frameControl(sequence: number, width: number, height: number): Buffer {
  const half = Buffer.from([0, 1, 0, 2]);
  return Buffer.concat([word(sequence), word(width), word(height), word(0), word(0), half, Buffer.from([0, 0])]);
}

function pixelsOf(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const isPixels = png.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isPixels) found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return found;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([word(data.length), body, word(crc32(body))]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
