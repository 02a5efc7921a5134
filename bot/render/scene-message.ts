import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { feelings } from '../../game/feeling.ts';
import type { Lead, Scene } from '../../game/scene.ts';
import { customIdOf } from '../components/custom-id.ts';
import type { Words } from '../text.ts';
import { readingBars } from './bars.ts';
import { feelingLooks, neutralColour } from './feelings.ts';
import { escapeMarkdown, limits, shorten } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, container, separator, textDisplay } from './parts.ts';

/** A room's illustration, drawn. `filename` has no spaces or path. */
export interface Picture {
  readonly filename: string;
  readonly bytes: Buffer;
  readonly alt: string;
  readonly credit: string;
}

export interface SceneRendering {
  readonly words: Words;
  /** Absent where the story has been removed since: the scene is shown without a picture. */
  readonly picture?: Picture;
  /** Titles of the rooms of the road, for an ending. */
  readonly roomTitle: (room: string) => string;
  /** Whether a photo posted in the channel reaches the bot; otherwise the hint names `/face` alone. */
  readonly seesPhotos: boolean;
}

function leadText({ feeling, face }: Lead, words: Words): string {
  const { emoji } = feelingLooks[feeling];
  const name = words.feeling(feeling);
  if (face === undefined) return `${emoji} ${words.say('scene.picked', { feeling: name })}`;
  const confidence = words.percent(face.probabilities[feeling]);
  const shown = words.say(face.clarity === 'close' ? 'scene.decided' : 'scene.read', { feeling: name, confidence });
  return `${emoji} ${shown}\n${readingBars(face, feeling, words)}`;
}

function feelingMenu(scene: Scene, words: Words): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customIdOf({
          act: 'feel',
          sessionId: scene.sessionId,
          revision: scene.revision,
          ownerId: scene.playerId,
        }),
        placeholder: shorten(words.say('scene.menu'), limits.selectPlaceholder),
        options: feelings.map((feeling) => ({
          label: words.feeling(feeling),
          value: feeling,
          emoji: { name: feelingLooks[feeling].emoji },
        })),
      },
    ],
  };
}

function roadText(scene: Scene, rendering: SceneRendering): string {
  const { words, roomTitle } = rendering;
  const road = scene.road ?? [];
  const first = road[0];
  if (first === undefined) return '';
  const stops = road.map((step) => `${feelingLooks[step.feeling].emoji} ${escapeMarkdown(roomTitle(step.to))}`);
  return words.say('scene.road', { road: [escapeMarkdown(roomTitle(first.from)), ...stops].join(' → ') });
}

function closing(scene: Scene, rendering: SceneRendering): APIComponentInContainer[] {
  const { words, seesPhotos } = rendering;
  const address = { sessionId: scene.sessionId, revision: scene.revision, ownerId: scene.playerId } as const;
  if (scene.ending !== undefined) {
    const verdict = words.say(scene.ending === 'win' ? 'scene.won' : 'scene.lost', {
      moves: words.say('scene.moves', { count: scene.moves }),
    });
    return [
      separator,
      textDisplay(shorten([verdict, roadText(scene, rendering)].filter((line) => line !== '').join('\n'), 600)),
      buttonRow(button(words.say('scene.again'), { act: 'again', ...address }, 'primary', '🔁')),
    ];
  }
  const show = button(words.say('scene.show'), { act: 'show', ...address }, 'primary', '📷');
  const undo = button(words.say('scene.undo'), { act: 'undo', ...address }, 'secondary', '↩️');
  return [
    textDisplay(`-# ${words.say(seesPhotos && scene.secret !== true ? 'scene.hint' : 'scene.hintNoPhotos')}`),
    buttonRow(show, ...(scene.canUndo === true ? [undo] : [])),
    feelingMenu(scene, words),
  ];
}

/**
 * A scene as a message: what was read and the direction's text, the room with its picture and credit, and what can be
 * done next, in the colour of the feeling. All text together stays within Discord's limit: the room's own text is cut
 * last and only if a story slipped past the check.
 */
export function sceneMessage(scene: Scene, rendering: SceneRendering): OutgoingMessage {
  const { words, picture } = rendering;
  const lead =
    scene.lead === undefined
      ? []
      : [textDisplay(leadText(scene.lead, words)), textDisplay(shorten(scene.lead.text, 1200))];
  const room = textDisplay(`## ${scene.title}\n${shorten(scene.text, 1500)}`);
  const gallery: APIComponentInContainer[] =
    picture === undefined
      ? []
      : [
          {
            type: ComponentType.MediaGallery,
            items: [
              { media: { url: `attachment://${picture.filename}` }, description: shorten(picture.alt, limits.altText) },
            ],
          },
          textDisplay(`-# ${shorten(picture.credit, 200)}`),
        ];
  return {
    components: [
      container(scene.lead === undefined ? neutralColour : feelingLooks[scene.lead.feeling].colour, [
        ...lead,
        ...(lead.length > 0 ? [separator] : []),
        room,
        ...gallery,
        ...closing(scene, rendering),
      ]),
    ],
    files:
      picture === undefined
        ? []
        : [{ name: picture.filename, bytes: picture.bytes, alt: shorten(picture.alt, limits.altText) }],
  };
}
