import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../bot/render/refusal.ts';
import { wordsIn } from '../../bot/text.ts';
import { samplePhoto } from '../photos.ts';
import { mirrored, quarters } from './heic.ts';
import { read } from './photos.ts';

const text = (words: string) => new TextEncoder().encode(words);
const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** The box that MP4 and its relatives begin with. */
const brand = (first: string, ...others: readonly string[]) =>
  Buffer.concat([
    hex('000000').fill(0),
    Buffer.from([16 + others.length * 4]),
    Buffer.from(`ftyp${first}\0\0\0\0${others.join('')}`, 'latin1'),
    Buffer.alloc(16),
  ]);

/** Matroska's header: its document type tells WebM from MKV. */
const matroska = (type: string) =>
  Buffer.concat([
    hex('1a45dfa3'),
    Buffer.from([0x80 + 3 + type.length, 0x42, 0x82, 0x80 + type.length]),
    text(type),
    Buffer.alloc(32),
  ]);

/** RIFF's header. */
const riff = (type: string) => Buffer.concat([text('RIFF'), hex('24000000'), text(type), Buffer.alloc(32)]);

/** A TIFF of one directory: `[tag, type, count, value]` each. */
function tiff(entries: readonly (readonly [number, number, number, number])[], after = Buffer.alloc(64)): Buffer {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  return Buffer.concat([hex('49492a00 08000000'), directory, after]);
}

/** Ogg's first page around a codec's head. */
const ogg = (head: string) =>
  Buffer.concat([
    text('OggS'),
    Buffer.from([0, 2]),
    Buffer.alloc(20),
    Buffer.from([1, head.length]),
    Buffer.from(head, 'latin1'),
    Buffer.alloc(32),
  ]);

const icc = Buffer.alloc(132);
icc.write('acsp', 36);

describe('what is no picture is named', () => {
  it.each([
    ['an MP4', brand('mp42'), 'video', 'mp4'],
    ['an MP4 of a phone', brand('isom', 'isom', 'mp42'), 'video', 'mp4'],
    ["a Live Photo's MOV", brand('qt  '), 'video', 'mov'],
    ['a 3GP', brand('3gp4'), 'video', '3gp'],
    ['a WebM', matroska('webm'), 'video', 'webm'],
    ['an MKV', matroska('matroska'), 'video', 'mkv'],
    ['an AVI', riff('AVI '), 'video', 'avi'],
    ['a voice message (Ogg Opus)', ogg('OpusHead\x01\x01'), 'sound', 'opus'],
    ['an Ogg Vorbis', ogg('\x01vorbis'), 'sound', 'ogg'],
    ['an MP3', Buffer.concat([text('ID3'), Buffer.alloc(7), hex('fffb9064'), Buffer.alloc(64)]), 'sound', 'mp3'],
    ['an M4A', brand('M4A '), 'sound', 'm4a'],
    ['a WAV', riff('WAVE'), 'sound', 'wav'],
    ['a PDF', text('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf', 'pdf'],
    ['a ZIP', hex('504b0304 14000000 0800'), 'archive', 'zip'],
    ['a RAR', hex('526172211a070100'), 'archive', 'rar'],
    ['a rich text', text('{\\rtf1\\ansi I am happy}'), 'document', 'rtf'],
    ['an ICC profile', icc, 'unknown', 'icc'],
    ['a program', hex('7f454c46 02010100'), 'unknown', 'elf'],
    ['a text', text('I am so happy'), 'text', undefined],
    ['a text in another script', text('ぼくは とても うれしい'), 'text', undefined],
    ['a text that a character is cut off from', text('é'.repeat(3000)), 'text', undefined],
    ['a text in UTF-16', Buffer.concat([hex('fffe'), Buffer.from('I am so happy', 'utf16le')]), 'text', undefined],
    ['a web page', text('<!doctype html><html><body>me.jpg</body></html>'), 'text', undefined],
    ['an XML', text('<?xml version="1.0"?><face/>'), 'text', 'xml'],
    ['noise', hex('9c01fe73 00000000 1b'), 'unknown', undefined],
    ['nothing at all', new Uint8Array(), 'nothing', undefined],
  ])('%s', async (_, bytes, looksLike, format) => {
    const expected = { kind: 'refused', reason: 'not-a-picture', looksLike };
    expect(await read(bytes)).toEqual(format === undefined ? expected : { ...expected, format });
  });
});

describe('pictures that are not decoded are named', () => {
  it.each([
    ['a JPEG XL', hex('ff0a 0000'), 'jpeg-xl', 'jxl'],
    ['a JPEG XL in its container', hex('0000000c 4a584c20 0d0a870a'), 'jpeg-xl', 'jxl'],
    ['a JPEG 2000', hex('0000000c 6a502020 0d0a870a 00000014 66747970 6a703220'), 'jpeg-2000', 'jp2'],
    ['a BMP', hex('424d46000000000000003600000028000000'), 'bmp', 'bmp'],
    [
      'a DNG',
      tiff([
        [0xfe, 4, 1, 1],
        [0xc612, 1, 4, 0x0401],
      ]),
      'camera-raw',
      'dng',
    ],
    ['a CR2', Buffer.concat([hex('49492a00 10000000 4352 0200'), Buffer.alloc(64)]), 'camera-raw', 'cr2'],
    ['a CR3', brand('crx '), 'camera-raw', 'cr3'],
    ['a RAF', text('FUJIFILMCCD-RAW 0201'), 'camera-raw', 'raf'],
    ['a PSD', hex('38425053 0001 000000000000 0003 0000000800000008 0008 0003'), 'photoshop', 'psd'],
    ['an icon', hex('00000100 0100 1010'), 'icon', 'ico'],
    ['a HEIF of many views', brand('heim', 'mif1', 'heim'), 'unknown', 'heif'],
    [
      'an SVG, unrendered',
      text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
      'svg',
      'svg',
    ],
    ['an SVG behind a byte order mark', text('\uFEFF<!-- x --><svg width="9"/>'), 'svg', 'svg'],
  ])('%s', async (_, bytes, looksLike, format) => {
    const expected = { kind: 'refused', reason: 'unsupported-picture', looksLike, format };
    expect(await read(bytes)).toEqual(expected);
  });
});

describe('HEIC and AVIF, which begin alike, are told apart by their brands', () => {
  it.each([
    ['heic', brand('heic', 'mif1', 'heic')],
    ['heic', brand('mif1', 'mif1', 'heic')],
    ['heic', brand('hevc', 'msf1', 'hevc')],
    ['avif', brand('avif', 'mif1', 'avif')],
    ['avif', brand('mif1', 'mif1', 'avif', 'miaf')],
  ])('as %s', async (format, bytes) => {
    expect(await read(bytes)).toEqual({ kind: 'refused', reason: 'unreadable-picture', format });
  });
});

describe('a picture that is broken', () => {
  it('is unreadable where it is cut off, not a picture with a grey half', async () => {
    const heic = mirrored(quarters(), 'left-right');
    for (const [format, photo] of [
      ['jpg', samplePhoto(1)],
      ['png', await sharp(samplePhoto(6)).resize(300).png().toBuffer()],
      ['heic', heic],
    ] as const) {
      const half = photo.subarray(0, photo.length / 2);
      expect(await read(half)).toEqual({ kind: 'refused', reason: 'unreadable-picture', format });
    }
  });
});

it('has a sentence of its own for each kind of file, which a player reads', () => {
  const words = wordsIn('en');
  const said = (looksLike: 'video' | 'sound' | 'pdf' | 'document' | 'archive' | 'text' | 'nothing' | 'unknown') =>
    refusalSentence({ kind: 'refused', reason: 'not-a-picture', looksLike }, words);
  expect(said('video')).toBe('That is a video; a photo please.');
  const kinds = ['video', 'sound', 'pdf', 'document', 'archive', 'text', 'nothing', 'unknown'] as const;
  expect(new Set(kinds.map(said)).size).toBe(kinds.length);
});
