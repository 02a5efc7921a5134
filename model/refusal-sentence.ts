import type { OtherFile, OtherPicture, Refusal, Refused } from './face-reader.ts';

const formats = 'JPEG, PNG, WebP, GIF, HEIC, AVIF or TIFF';

const files: Readonly<Record<OtherFile, string>> = {
  video: `This is a video, not a picture. Give a photo as ${formats}.`,
  sound: `This is a sound recording, not a picture. Give a photo as ${formats}.`,
  pdf: `This is a PDF, not a picture. Give the photo itself as ${formats}.`,
  document: `This is a document, not a picture. Give the photo itself as ${formats}.`,
  archive: 'This is a packed file, not a picture. Unpack it and give the photo.',
  text: `This is a text, not a picture. Give a photo as ${formats}.`,
  nothing: 'This file is empty. Copy it anew.',
  unknown: `This is not a picture. Give a photo as ${formats}.`,
};

const pictures: Readonly<Record<OtherPicture, string>> = {
  'jpeg-xl': 'JPEG XL pictures cannot be read. Save it as JPEG or PNG.',
  'jpeg-2000': 'JPEG 2000 pictures cannot be read. Save it as JPEG or PNG.',
  bmp: 'BMP pictures cannot be read. Save it as JPEG or PNG.',
  svg: 'This is a drawing (SVG), and those are not read. Give a photo as JPEG or PNG.',
  'camera-raw': "A camera's raw files cannot be read. Give the same photo as JPEG or HEIC.",
  photoshop: "Photoshop's files cannot be read. Save it as JPEG or PNG.",
  icon: `This is an icon. Give a photo as ${formats}.`,
  unknown: 'Pictures in this format cannot be read. Save it as JPEG or PNG.',
};

const others: Readonly<Record<Exclude<Refusal, 'not-a-picture' | 'unsupported-picture'>, string>> = {
  'unreadable-picture': 'This picture is broken or cut off. Take it again, or copy it anew.',
  'too-big': 'This picture is too big. Make it smaller: at most 40 MB and 110 megapixels (50 as HEIC, 25 as AVIF).',
  'too-slow': 'Reading this picture took too long and was given up. Make it smaller.',
  'queue-full': 'Too many pictures are waiting already. Try again in a moment.',
};

function sentence(refused: Refused): string {
  if (refused.reason === 'not-a-picture') return files[refused.looksLike];
  if (refused.reason === 'unsupported-picture') return pictures[refused.looksLike];
  return others[refused.reason];
}

/** For whoever gives a file at the command line or to the classifier's API: what is wrong with it, and what to do. */
export function refusalSentence(refused: Refused): string {
  return refused.format === undefined ? sentence(refused) : `${sentence(refused)} (It looks like ${refused.format}.)`;
}
