import { portrait } from '../photos.ts';

/** A file as a page gets it from a picker, the clipboard or a drag. */
export interface PageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const jpegFile = (buffer: Buffer, name = 'me.jpg'): PageFile => ({ name, mimeType: 'image/jpeg', buffer });

/** A photo in which the reader sees a happy face. */
export const happyFace = async (): Promise<PageFile> => jpegFile(await portrait('happy'));

/** A script that makes `how`, with what a paste or drop of the file carries. A string: the page's globals are no types of ours. */
export function transferOf({ name, mimeType, buffer }: PageFile): string {
  return `
    const bytes = Uint8Array.from(atob('${buffer.toString('base64')}'), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], '${name}', { type: '${mimeType}' }));
    const how = { bubbles: true, cancelable: true, clipboardData: transfer, dataTransfer: transfer };`;
}
