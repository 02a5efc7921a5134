import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { feelings } from '../../game/feeling.ts';
import type { Lead, Scene } from '../../game/scene.ts';
import type { Step } from '../../game/session.ts';
import { type ComponentAddress, customIdOf } from '../components/custom-id.ts';
import type { Words } from '../text.ts';
import { readingBars } from './bars.ts';
import { feelingLooks } from './feelings.ts';
import { escapeMarkdown, limits, shorten } from './limits.ts';
import type { OutgoingFile, OutgoingMessage } from './outgoing-message.ts';
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
  /** The drawn road of an ending; absent where it could not be drawn: the road is told in words then. */
  readonly road?: OutgoingFile;
  /** Titles of the rooms of the road, for an ending. */
  readonly roomTitle: (room: string) => string;
  /** Whether a photo posted in the channel reaches the bot; otherwise the hint names `/face` alone. */
  readonly seesPhotos: boolean;
  /** Whether there is no menu of feelings. */
  readonly facesOnly: boolean;
  /** The story's own colour, 0xrrggbb: of scenes that no feeling led to. */
  readonly accent: number;
}

function leadText({ feeling, face }: Lead, words: Words): string {
  const { emoji } = feelingLooks[feeling];
  const name = words.feeling(feeling);
  if (face === undefined) return `${emoji} ${words.say('scene.picked', { feeling: name })}`;
  const confidence = words.percent(face.probabilities[feeling]);
  const shown = words.say(face.clarity === 'close' ? 'scene.decided' : 'scene.read', { feeling: name, confidence });
  return `${emoji} ${shown}\n${readingBars(face, feeling, words)}`;
}

/** The menu of the five feelings, for who has no camera. */
export function feelingMenu(
  address: Omit<ComponentAddress, 'act'>,
  words: Words,
): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customIdOf({ act: 'feel', ...address }),
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

/** The road in words, e.g. "Your road: Start → 😄 Music"; `key`: the sentence that it stands in. Empty for an empty road. */
export function roadText(
  road: readonly Step[],
  roomTitle: SceneRendering['roomTitle'],
  words: Words,
  key = 'scene.road',
): string {
  const first = road[0];
  if (first === undefined) return '';
  const stops = road.map((step) => `${feelingLooks[step.feeling].emoji} ${escapeMarkdown(roomTitle(step.to))}`);
  return words.say(key, { road: [escapeMarkdown(roomTitle(first.from)), ...stops].join(' → ') });
}

function closing(scene: Scene, rendering: SceneRendering): APIComponentInContainer[] {
  const { words, seesPhotos, facesOnly } = rendering;
  const address = { sessionId: scene.sessionId, revision: scene.revision, ownerId: scene.playerId } as const;
  if (scene.ending !== undefined) {
    const verdict = words.say(scene.ending === 'win' ? 'scene.won' : 'scene.lost', {
      moves: words.say('scene.moves', { count: scene.moves }),
    });
    return [
      separator,
      textDisplay(
        shorten(
          [verdict, rendering.road === undefined ? roadText(scene.road ?? [], rendering.roomTitle, words) : '']
            .filter((line) => line !== '')
            .join('\n'),
          600,
        ),
      ),
      ...drawnGallery(rendering.road),
      buttonRow(button(words.say('scene.again'), { act: 'again', ...address }, 'primary', '🔁')),
    ];
  }
  const show = button(words.say('scene.show'), { act: 'show', ...address }, 'primary', '📷');
  const undo = button(words.say('scene.undo'), { act: 'undo', ...address }, 'secondary', '↩️');
  return [
    textDisplay(`-# ${words.say(seesPhotos && scene.secret !== true ? 'scene.hint' : 'scene.hintNoPhotos')}`),
    buttonRow(show, ...(scene.canUndo === true ? [undo] : [])),
    ...(facesOnly ? [] : [feelingMenu(address, words)]),
  ];
}

/** A room's picture with its credit; nothing where there is none. */
export function gallery(picture: Picture | undefined): APIComponentInContainer[] {
  if (picture === undefined) return [];
  const { filename, alt, credit } = picture;
  return [
    {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: `attachment://${filename}` }, description: shorten(alt, limits.altText) }],
    },
    textDisplay(`-# ${shorten(credit, 200)}`),
  ];
}

/** A drawn picture in a message; nothing where there is none. */
export function drawnGallery(file: OutgoingFile | undefined): APIComponentInContainer[] {
  if (file === undefined) return [];
  return [
    {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: `attachment://${file.name}` }, description: file.alt }],
    },
  ];
}

/** The file that `gallery` names. */
export function filesOfPicture(picture: Picture | undefined): readonly OutgoingFile[] {
  if (picture === undefined) return [];
  return [{ name: picture.filename, bytes: picture.bytes, alt: shorten(picture.alt, limits.altText) }];
}

/**
 * A scene as a message: what was read and the direction's text, the room with its picture and credit, and what can be
 * done next, in the colour of the feeling. All text together stays within Discord's limit: the room's own text is cut
 * last and only if a story slipped past the check.
 */
export function sceneMessage(scene: Scene, rendering: SceneRendering): OutgoingMessage {
  const { words, picture, accent } = rendering;
  const lead =
    scene.lead === undefined
      ? []
      : [textDisplay(leadText(scene.lead, words)), textDisplay(shorten(scene.lead.text, 1200))];
  const room = textDisplay(`## ${scene.title}\n${shorten(scene.text, 1500)}`);
  return {
    components: [
      container(scene.lead === undefined ? accent : feelingLooks[scene.lead.feeling].colour, [
        ...lead,
        ...(lead.length > 0 ? [separator] : []),
        room,
        ...gallery(picture),
        ...closing(scene, rendering),
      ]),
    ],
    files: [...filesOfPicture(picture), ...(rendering.road === undefined ? [] : [rendering.road])],
  };
}
