import { expect, it } from 'vitest';
import { npyHeader } from '../../../model/training/npy.ts';

it('writes the header that numpy.save writes for an array of bytes', () => {
  // What Python prints: import numpy, io; b = io.BytesIO(); numpy.save(b, numpy.zeros((2, 3), 'u1')); b.getvalue()[:-6]
  const description = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }";
  const header = npyHeader([2, 3]);
  expect(header.subarray(0, 10).toString('latin1')).toBe('\x93NUMPY\x01\x00\x76\x00');
  expect(header.subarray(10).toString('latin1')).toBe(`${description.padEnd(117)}\n`);
  expect(header.length % 64).toBe(0);
});
