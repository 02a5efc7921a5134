import type { PageAttachment } from '../../../protocol.ts';
import { fileSizeText } from '../state/file-size.ts';
import { ownAddress } from '../state/own-address.ts';
import { words } from '../words.ts';
import { GonePicture } from './GonePicture.tsx';
import { Icon } from './Icon.tsx';
import { Picture } from './Picture.tsx';

/** A file of a message: a picture that opens large, a link for other files, or a note that it is gone. */
export function AttachmentView({ attachment }: { attachment: PageAttachment }) {
  const { url, filename, contentType, size, description } = attachment;
  const isImage = contentType.startsWith('image/');
  if (url === undefined) return <GonePicture text={isImage ? words.photoGone : words.fileGone} />;
  if (isImage) return <Picture url={url} description={description ?? filename} goneText={words.photoGone} />;
  return (
    <a class="file" href={ownAddress(url, location.origin)} download={filename}>
      <Icon name="file" size={28} />
      <span class="file-name">{filename}</span>
      <span class="file-size">{fileSizeText(size)}</span>
    </a>
  );
}
