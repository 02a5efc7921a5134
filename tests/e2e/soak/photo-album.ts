import sharp from 'sharp';
import type { GivenFile } from '../../../playground/attachments/attachments.ts';
import { portrait, samplePhoto } from '../../photos.ts';

/** What players post, by what is in it. */
export type Album = Readonly<
  Record<'happy' | 'sad' | 'blank' | 'close' | 'group' | 'nobody' | 'cutOff' | 'text', GivenFile>
>;

/** Small enough to be read in some milliseconds; the reader finds in each what its name says. */
export async function createAlbum(): Promise<Album> {
  const shrink = (photo: Buffer, width: number): Promise<Buffer> =>
    sharp(photo).resize(width).jpeg({ quality: 85 }).toBuffer();
  const file = (name: string, bytes: Buffer): GivenFile => ({ name, bytes });
  const happy = await portrait('happy');
  const sad = await shrink(await portrait('sad'), 200);
  const wall = { create: { width: 64, height: 64, channels: 3, background: '#557799' } } as const;
  return {
    happy: file('happy.jpg', await shrink(happy, 200)),
    // So small that two feelings are too close to call.
    close: file('close.jpg', await shrink(happy, 120)),
    sad: file('sad.jpg', sad),
    blank: file('blank.jpg', await shrink(await portrait('blank'), 200)),
    group: file('group.jpg', await shrink(samplePhoto(4), 400)),
    nobody: file('nobody.jpg', await sharp(wall).jpeg().toBuffer()),
    cutOff: file('cut-off.jpg', sad.subarray(0, Math.floor(sad.length / 2))),
    text: file('list.jpg', Buffer.from('milk, bread, butter')),
  };
}
