/**
 * The header of a NumPy array file of bytes (uint8) in C order.
 * Source: numpy.org, "NEP 1: A simple file format for NumPy arrays", version 1.0.
 */
export function npyHeader(shape: readonly number[]): Buffer {
  const magic = Buffer.from('\x93NUMPY\x01\x00', 'latin1');
  const description = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')}), }`;
  const unpadded = magic.length + 2 + description.length + 1;
  const padded = Math.ceil(unpadded / 64) * 64;
  const text = `${description.padEnd(description.length + padded - unpadded)}\n`;
  const length = Buffer.alloc(2);
  length.writeUInt16LE(text.length);
  return Buffer.concat([magic, length, Buffer.from(text, 'latin1')]);
}
