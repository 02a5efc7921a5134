import type { APIUnfurledMediaItem } from 'discord-api-types/v10';
import { pictureName } from '../state/picture-name.ts';
import { words } from '../words.ts';
import { GonePicture } from './GonePicture.tsx';
import { Picture } from './Picture.tsx';

interface MediaImageOptions {
  readonly media: APIUnfurledMediaItem;
  readonly description: string;
  readonly isSpoiler: boolean;
}

/** A picture of a component; one whose link was not resolved is gone. */
export function MediaImage({ media, description, isSpoiler }: MediaImageOptions) {
  const { url, width, height } = media;
  if (!/^(https?:|\/)/.test(url)) return <GonePicture text={words.pictureGone} />;
  return (
    <Picture
      key={pictureName(url)}
      url={url}
      description={description}
      isSpoiler={isSpoiler}
      size={width && height ? { width, height } : undefined}
      goneText={words.pictureGone}
    />
  );
}
