import type { Scene } from '../../game/scene.ts';
import { colourNumber } from '../../stories/colours.ts';
import type { Bot } from '../bot.ts';
import { seesPhotosOn } from '../server-settings.ts';
import type { Words } from '../text.ts';
import { drawRoadOf } from './draw-journey.ts';
import { neutralColour } from './feelings.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { type Picture, sceneMessage } from './scene-message.ts';

/** A room's picture, drawn, its alt text in `words`' language; `undefined` where it cannot be. */
export async function pictureOf(
  bot: Bot,
  scene: Pick<Scene, 'storyId' | 'room'>,
  words: Words,
): Promise<Picture | undefined> {
  const story = bot.stories.in(words.language).get(scene.storyId);
  if (story?.rooms[scene.room] === undefined) return undefined;
  try {
    return await bot.artist.draw(story, scene.room);
  } catch (error) {
    bot.log.error({ err: error, story: scene.storyId, room: scene.room }, 'an illustration could not be drawn');
    return undefined;
  }
}

/** The colour of what shows a story and no feeling led to, 0xrrggbb. */
export function accentOf(bot: Pick<Bot, 'stories'>, storyId: string): number {
  const story = bot.stories.get(storyId);
  return story === undefined ? neutralColour : colourNumber(story.colours.accent);
}

/**
 * The message of a scene, its picture drawn, as the settings of its server want it. A picture that cannot be drawn is left
 * out: the game goes on.
 */
export async function renderScene(
  bot: Bot,
  scene: Scene,
  serverId: string | null,
  words: Words,
): Promise<OutgoingMessage> {
  const [picture, road] = await Promise.all([pictureOf(bot, scene, words), drawRoadOf(bot, scene, words)]);
  const story = bot.stories.in(words.language).get(scene.storyId);
  return sceneMessage(scene, {
    words,
    ...(picture === undefined ? {} : { picture }),
    ...(road === undefined ? {} : { road }),
    roomTitle: (room) => story?.rooms[room]?.title ?? room,
    seesPhotos: seesPhotosOn(bot, serverId),
    facesOnly: bot.settings.of(serverId).facesOnly,
    accent: accentOf(bot, scene.storyId),
  });
}
