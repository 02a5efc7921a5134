import type { APIThumbnailComponent } from 'discord-api-types/v10';
import { MediaImage } from './MediaImage.tsx';

export function Thumbnail({ thumbnail }: { thumbnail: APIThumbnailComponent }) {
  return (
    <div class="thumbnail">
      <MediaImage
        media={thumbnail.media}
        description={thumbnail.description ?? ''}
        isSpoiler={thumbnail.spoiler === true}
      />
    </div>
  );
}
