import { ComponentType } from 'discord.js';
import type { Feeling } from '../../game/feeling.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { Act, ComponentAddress } from '../components/custom-id.ts';
import { choiceArgument } from '../components/question-choice.ts';
import type { Words } from '../text.ts';
import { feelingLooks, neutralColour } from './feelings.ts';
import { limits, shorten } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, container, textDisplay } from './parts.ts';

/** Whose question it is, about which session, and at which revision of it (of a party: its round). */
export interface Asked {
  readonly id: string;
  readonly revision: number;
  readonly playerId: string;
}

function choiceAddress(act: Act, session: Asked, questionId: string, number: number): ComponentAddress {
  return {
    act,
    sessionId: session.id,
    revision: session.revision,
    ownerId: session.playerId,
    argument: choiceArgument({ questionId, number }),
  };
}

/** "Which one is it?": the two likeliest feelings of a face that is too close to call, a button each. */
export function whichFeeling(
  session: Asked,
  questionId: string,
  face: FaceReading,
  likeliest: readonly [Feeling, Feeling],
  words: Words,
): OutgoingMessage {
  const [first, second] = likeliest;
  const text = words.say('question.which-feeling', {
    first: words.feeling(first),
    firstConfidence: words.percent(face.probabilities[first]),
    second: words.feeling(second),
    secondConfidence: words.percent(face.probabilities[second]),
  });
  const buttons = likeliest.map((feeling, index) =>
    button(
      words.feeling(feeling),
      choiceAddress('which', session, questionId, index + 1),
      'secondary',
      feelingLooks[feeling].emoji,
    ),
  );
  return { components: [textDisplay(text), buttonRow(...buttons)], files: [] };
}

const frameName = 'faces.png';

/**
 * "Which one is yours?": the drawn frame with its numbered boxes, and a button each. `found`: how many faces there are,
 * of which the first `asked` are in the frame.
 */
export function whoseFace(
  session: Asked,
  questionId: string,
  faces: { readonly found: number; readonly asked: number; readonly frame: Buffer },
  words: Words,
): OutgoingMessage {
  const { found, asked, frame } = faces;
  const alt = shorten(words.say('question.frame', { count: asked }), limits.altText);
  const text = [
    words.say('question.whose-face', { count: found }),
    ...(found > asked ? [words.say('question.largest', { count: asked })] : []),
  ].join(' ');
  const buttons = Array.from({ length: asked }, (_, index) =>
    button(
      words.say('question.face', { number: index + 1 }),
      choiceAddress('whose', session, questionId, index + 1),
      'secondary',
    ),
  );
  return {
    components: [
      container(neutralColour, [
        textDisplay(text),
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: `attachment://${frameName}` }, description: alt }],
        },
        buttonRow(...buttons),
        textDisplay(`-# ${words.say('question.kept')}`),
      ]),
    ],
    files: [{ name: frameName, bytes: frame, alt }],
  };
}
