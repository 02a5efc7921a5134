import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import { pictureName } from '../state/picture-name.ts';
import { MediaImage } from './MediaImage.tsx';

/** Pictures side by side: one large, more as a grid. */
export function Gallery({ gallery }: { gallery: APIMediaGalleryComponent }) {
  const count = Math.min(gallery.items.length, 4);
  return (
    <div class={count === 1 ? 'gallery' : `gallery is-grid gallery-${count}`}>
      {gallery.items.map((item, index) => (
        <MediaImage
          key={`${index}/${pictureName(item.media.url)}`}
          media={item.media}
          description={item.description ?? ''}
          isSpoiler={item.spoiler === true}
        />
      ))}
    </div>
  );
}
