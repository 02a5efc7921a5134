import { afterEach, expect, it } from 'vitest';
import { createCropReader, createFaceReader, type FaceReaderOptions } from '../../model/create-face-reader.ts';
import type { FaceReader } from '../../model/face-reader.ts';
import { portrait, samplePhoto } from '../photos.ts';
import { owned, readingOf } from './photos.ts';

const open: FaceReader[] = [];

async function start(options: FaceReaderOptions): Promise<FaceReader> {
  const reader = await createFaceReader(options);
  open.push(reader);
  return reader;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()));
});

it('reads photos in worker threads, several at once', async () => {
  const reader = await start({ readers: 2 });
  const photos = [1, 2, 3, 4] as const;
  const results = await Promise.all(photos.map((number) => reader.read(owned(samplePhoto(number)))));
  expect(results.map((result) => readingOf(result).faces.length)).toEqual([3, 3, 3, 4]);
});

it('tells the milliseconds that each step took', async () => {
  const reader = await start({ readers: 1 });
  const result = await reader.read(owned(samplePhoto(1)));
  if (result.kind !== 'read') throw new Error('refused');
  const { decode, detect, classify, total } = result.ms;
  for (const part of [decode, detect, classify]) expect(part).toBeGreaterThan(0);
  expect(decode + detect + classify).toBeCloseTo(total, 6);
});

it('leaves bytes that share their memory with others alone', async () => {
  const reader = await start({ readers: 1 });
  const shared = new Uint8Array(new ArrayBuffer(200_000 + 8), 8, 200_000);
  shared.set(samplePhoto(2).subarray(0, 1000));
  expect((await reader.read(shared)).kind).toBe('refused');
  expect(shared.byteLength).toBe(200_000);
});

it('refuses a photo when too many are waiting, and reads again when they are done', async () => {
  const reader = await start({ readers: 1, maxQueue: 2 });
  const results = await Promise.all(Array.from({ length: 5 }, () => reader.read(owned(samplePhoto(6)))));
  const full = { kind: 'refused', reason: 'queue-full' };
  expect(results.slice(0, 3).map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
  expect(results.slice(3)).toEqual([full, full]);
  expect((await reader.read(owned(samplePhoto(6)))).kind).toBe('read');
});

it('gives up a photo that takes too long, and reads the next one', async () => {
  const slow = await start({ readers: 1, limits: { timeMs: 0 } });
  const first = await slow.read(owned(samplePhoto(1)));
  const second = await slow.read(new TextEncoder().encode('quickly refused'));
  expect(first).toMatchObject({ kind: 'refused', reason: 'too-slow' });
  expect(second).toEqual({ kind: 'refused', reason: 'not-a-picture', looksLike: 'text' });
});

it('gives up a reader that overruns its time, and still answers the photos behind it', async () => {
  const reader = await createFaceReader({ readers: 1, graceMs: 0, limits: { timeMs: 1 } });
  open.push(reader);
  const results = await Promise.all([reader.read(owned(samplePhoto(1))), reader.read(owned(samplePhoto(1)))]);
  expect(results).toMatchObject([{ reason: 'too-slow' }, { reason: 'too-slow' }]);
});

it('finishes what is being read when it is closed, and takes nothing more', async () => {
  const reader = await createFaceReader({ readers: 1 });
  const reading = [reader.read(owned(samplePhoto(1))), reader.read(owned(samplePhoto(2)))];
  await reader.close();
  expect((await Promise.all(reading)).map(({ kind }) => kind)).toEqual(['read', 'read']);
  await expect(reader.read(owned(samplePhoto(1)))).rejects.toThrow('closed');
});

it('starts, reads and stops again and again without harm', async () => {
  for (let round = 0; round < 4; round += 1) {
    const reader = await createFaceReader({ readers: 2 });
    const results = await Promise.all([1, 2].map(() => reader.read(owned(samplePhoto(6)))));
    await reader.close();
    await reader.close();
    expect(results.map(({ kind }) => kind)).toEqual(['read', 'read']);
  }
});

it('reads cut-out faces as such', async () => {
  const reader = await createCropReader({ readers: 1 });
  open.push(reader);
  const { faces } = readingOf(await reader.read(owned(await portrait('sad'))));
  expect(faces.map(({ feeling }) => feeling)).toEqual(['sad']);
});
