import { classifierWords as words } from './classifier-words.ts';
import { FeelingFace } from './FeelingFace.tsx';
import { namedFeelings, percent, type ReadFace, verdict } from './verdict.ts';

interface FaceBoxOptions {
  readonly face: ReadFace;
  /** From 1. */
  readonly number: number;
  readonly isOnly: boolean;
  readonly isChosen: boolean;
  /** In pixels, as the face's box. */
  readonly photoSize: { readonly width: number; readonly height: number };
  choose(): void;
}

/** Of `whole`, in percent, as CSS has it. */
const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** What is read on a face, in a few letters at its box. */
function FaceTag({ face }: { face: ReadFace }) {
  return (
    <span class="face-tag" aria-hidden="true">
      {namedFeelings(face).map((feeling) => (
        <FeelingFace key={feeling} feeling={feeling} />
      ))}
      {face.clarity === 'clear' ? percent(face.confidence) : '?'}
    </span>
  );
}

/** A face in the photo with its reading; where there are several it can be chosen. */
export function FaceBox({ face, number, isOnly, isChosen, photoSize, choose }: FaceBoxOptions) {
  const [left, top, width, height] = face.box;
  const place = {
    left: share(left, photoSize.width),
    top: share(top, photoSize.height),
    width: share(width, photoSize.width),
    height: share(height, photoSize.height),
  };
  if (isOnly)
    return (
      <div class="face-box is-chosen" style={place}>
        <FaceTag face={face} />
      </div>
    );
  return (
    <label class={isChosen ? 'face-box is-chosen' : 'face-box'} style={place}>
      <input
        type="radio"
        name="face"
        class="hidden"
        aria-label={words.faceNumber(number, verdict(face))}
        checked={isChosen}
        onChange={choose}
      />
      <FaceTag face={face} />
    </label>
  );
}
