import { feelings } from '../../../../model/feeling.ts';
import { classifierWords as words } from './classifier-words.ts';
import { FeelingFace } from './FeelingFace.tsx';
import { namedFeelings, percent, type ReadFace } from './verdict.ts';

/** A bar for each of the five feelings, in the game's order: so each keeps its place from face to face. */
export function FeelingBars({ face }: { face: ReadFace }) {
  const named = namedFeelings(face);
  return (
    <ul class={face.clarity === 'blank' ? 'feeling-bars is-faint' : 'feeling-bars'} aria-label={words.feelings}>
      {feelings.map((feeling) => (
        <li key={feeling} class={named.includes(feeling) ? `is-${feeling} is-named` : `is-${feeling}`}>
          <FeelingFace feeling={feeling} />
          <span class="bar-name">{feeling}</span>
          <span class="bar-track">
            <span class="bar-fill" style={{ width: percent(face.probabilities[feeling]) }} />
          </span>
          <span class="bar-share">{percent(face.probabilities[feeling])}</span>
        </li>
      ))}
    </ul>
  );
}
