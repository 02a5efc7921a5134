import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon } from '../components/Icon.tsx';
import { useObjectUrl } from '../photo/use-object-url.ts';
import { classifierWords as words } from './classifier-words.ts';

interface PhotoViewOptions {
  readonly photo: File;
  /** Width over height, once it is known. */
  readonly ratio: number | undefined;
  readonly isBusy: boolean;
  /** What lies over the photo. */
  readonly children: ComponentChildren;
}

/** The photo, or a plain ground in its shape where this browser cannot show it. */
export function PhotoView({ photo, ratio, isBusy, children }: PhotoViewOptions) {
  const url = useObjectUrl(photo);
  const unshown = useSignal<File | undefined>(undefined);
  return (
    <div class="photo-view">
      <div class={isBusy ? 'photo-frame is-busy' : 'photo-frame'}>
        {unshown.value === photo ? (
          <div class="photo-unshown" style={{ aspectRatio: String(ratio ?? 4 / 3) }}>
            <Icon name="picture" size={40} />
            <p>{words.noPreview}</p>
          </div>
        ) : (
          url !== undefined && (
            <img
              src={url}
              alt={words.photo}
              onError={() => {
                unshown.value = photo;
              }}
            />
          )
        )}
        {children}
      </div>
    </div>
  );
}
