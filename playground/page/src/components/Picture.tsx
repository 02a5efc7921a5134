import { useSignal } from '@preact/signals';
import { ownAddress } from '../state/own-address.ts';
import { words } from '../words.ts';
import { GonePicture } from './GonePicture.tsx';
import { useStore } from './store-context.ts';

interface PictureOptions {
  readonly url: string;
  /** Alt text; a picture without one is decoration. */
  readonly description: string;
  readonly isSpoiler?: boolean;
  /** Pixels, where known: the place is kept before it is loaded. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  /** Said in place of a picture that does not load. */
  readonly goneText: string;
}

/**
 * A picture that a press opens large; where it is a spoiler, the first press only lifts the cover. It stays with the link
 * that it was first given until that one fails: later ones differ in their signature (give it a key of its picture).
 */
export function Picture({ url: link, description, isSpoiler = false, size, goneText }: PictureOptions) {
  const { shownImage } = useStore();
  const latest = ownAddress(link, location.origin);
  const url = useSignal(latest);
  const isHidden = useSignal(isSpoiler);
  const isBroken = useSignal(false);
  if (isBroken.value) return <GonePicture text={goneText} />;
  return (
    <div class={isHidden.value ? 'picture is-hidden' : 'picture'}>
      <img
        src={url.value}
        alt={isHidden.value ? '' : description}
        {...size}
        onError={() => {
          if (url.value === latest) isBroken.value = true;
          else url.value = latest;
        }}
      />
      <button
        type="button"
        aria-label={isHidden.value ? words.showSpoiler : words.openImage(description)}
        onClick={() => {
          if (isHidden.value) isHidden.value = false;
          else shownImage.value = { url: url.value, description };
        }}
      >
        {isHidden.value && <span class="picture-cover">{words.spoiler}</span>}
      </button>
    </div>
  );
}
