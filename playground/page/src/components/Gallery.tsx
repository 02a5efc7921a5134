import type { APIMediaGalleryComponent, APIMediaGalleryItem } from 'discord-api-types/v10';
import { MediaImage } from './MediaImage.tsx';

function itemKey(item: APIMediaGalleryItem, index: number): string {
  return `${index}/${item.media.url}`;
}

/** Pictures side by side: one large, more as a grid. */
export function Gallery({ gallery }: { gallery: APIMediaGalleryComponent }) {
  const count = Math.min(gallery.items.length, 4);
  return (
    <div class={count === 1 ? 'gallery' : `gallery is-grid gallery-${count}`}>
      {gallery.items.map((item, index) => (
        <MediaImage
          key={itemKey(item, index)}
          media={item.media}
          description={item.description ?? ''}
          isSpoiler={item.spoiler === true}
        />
      ))}
    </div>
  );
}
