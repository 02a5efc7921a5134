import type { Stage } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { sureness, verdict } from './verdict.ts';

function announced(stage: Stage, chosenFace: number): string {
  switch (stage.kind) {
    case 'empty':
    case 'camera':
      return '';
    case 'busy':
      return words.reading;
    case 'failed':
      return stage.sentence;
    case 'read': {
      const face = stage.reading.faces[chosenFace];
      if (face === undefined) return `${words.noFace}. ${words.noFaceHint}`;
      const count = stage.reading.faces.length;
      const answer = `${verdict(face)}. ${sureness(face)}.`;
      return count === 1 ? answer : `${words.faces(count)}. ${words.faceNumber(chosenFace + 1, answer)}`;
    }
  }
}

/** Tells screen readers what is going on, and the answer. */
export function Announcement({ stage, chosenFace }: { stage: Stage; chosenFace: number }) {
  return (
    <p class="hidden" role="status">
      {announced(stage, chosenFace)}
    </p>
  );
}
