import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasSharedFaces, portrait, sharedFaces } from '../photos.ts';
import { read, readingOf } from './photos.ts';

const drawn = (svg: string) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${svg}</svg>`),
  )
    .flatten({ background: 'white' })
    .png()
    .toBuffer();

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

const noise = () =>
  sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: 'black',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

const emoji = `<circle cx="200" cy="200" r="180" fill="#fc3" stroke="#a60" stroke-width="6"/>
  <ellipse cx="140" cy="160" rx="24" ry="36"/><ellipse cx="260" cy="160" rx="24" ry="36"/>
  <path d="M100 240 Q200 360 300 240" fill="none" stroke="#000" stroke-width="14"/>`;

const dog = `<rect width="400" height="400" fill="#8a6"/>
  <ellipse cx="90" cy="150" rx="50" ry="110" fill="#532"/><ellipse cx="310" cy="150" rx="50" ry="110" fill="#532"/>
  <ellipse cx="200" cy="200" rx="130" ry="140" fill="#a75"/><ellipse cx="200" cy="270" rx="75" ry="65" fill="#dba"/>
  <circle cx="150" cy="170" r="18"/><circle cx="250" cy="170" r="18"/><ellipse cx="200" cy="235" rx="28" ry="20"/>
  <path d="M200 255 V290 M160 300 Q200 330 240 300" fill="none" stroke="#000" stroke-width="6"/>`;

const backOfHead = `<rect width="400" height="400" fill="#9ab"/><path d="M60 400 Q60 300 200 300 Q340 300 340 400Z" fill="#346"/>
  <rect x="160" y="240" width="80" height="80" fill="#c96"/><ellipse cx="200" cy="160" rx="105" ry="125" fill="#321"/>
  <ellipse cx="95" cy="180" rx="14" ry="28" fill="#c96"/><ellipse cx="305" cy="180" rx="14" ry="28" fill="#c96"/>`;

describe('a picture without a face is read, and no face is seen on it', () => {
  it.each([
    ['a black one', () => plain(640, 480, 'black')],
    ['a white one', () => plain(640, 480, 'white')],
    ['one of a single pixel', () => plain(1, 1, 'red')],
    ['one that is 20,000 pixels wide', () => plain(20_000, 40, '#c96')],
    ['one that is 20,000 pixels high', () => plain(40, 20_000, '#c96')],
    ['noise', noise],
    ['the back of a head', () => drawn(backOfHead)],
    [
      'the lower half of a face',
      async () =>
        sharp(await portrait('happy'))
          .extract({ left: 100, top: 230, width: 190, height: 60 })
          .png()
          .toBuffer(),
    ],
  ])('%s', async (_, picture) => {
    expect(readingOf(await read(await picture())).faces).toEqual([]);
  });
});

describe('what only resembles a face is never read clearly', () => {
  it.each([
    ['an emoji', emoji],
    ['a drawn dog', dog],
  ])('%s', async (_, svg) => {
    const { faces } = readingOf(await read(await drawn(svg)));
    expect(faces.filter(({ clarity }) => clarity === 'clear')).toEqual([]);
  });

  it.skipIf(!hasSharedFaces)('animals, drawings and things (needs ../shared)', async () => {
    for (const file of readdirSync(`${sharedFaces}odd`)) {
      const { faces } = readingOf(await read(readFileSync(`${sharedFaces}odd/${file}`)));
      expect({ file, clear: faces.filter(({ clarity }) => clarity === 'clear').length }).toEqual({ file, clear: 0 });
    }
  });
});
