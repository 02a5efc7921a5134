import { playerMapOf, type Travels } from '../../stories/map/player-map.ts';
import type { Story } from '../../stories/story.ts';
import type { Bot } from '../bot.ts';
import type { Words } from '../text.ts';
import { drawMapOf } from './draw-journey.ts';
import { neutralColour } from './feelings.ts';
import { escapeMarkdown, shorten } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { container, textDisplay } from './parts.ts';
import { drawnGallery, roadText } from './scene-message.ts';

/** The map of a story as far as it was seen; where it cannot be drawn, the road in words. */
export async function mapMessage(bot: Bot, story: Story, travels: Travels, words: Words): Promise<OutgoingMessage> {
  const { seen, fog } = playerMapOf(story, travels);
  const picture = await drawMapOf(bot, story, travels, words);
  const roomTitle = (room: string): string => story.rooms[room]?.title ?? room;
  const where = words.say('map.where', {
    count: seen.length,
    story: escapeMarkdown(story.title),
    room: escapeMarkdown(roomTitle(travels.present)),
  });
  const road = picture === undefined ? shorten(roadText(travels.road, roomTitle, words), 1500) : '';
  const fogLine = fog.length === 0 ? '' : `-# ${words.say('map.fog', { count: fog.length })}`;
  return {
    components: [
      container(neutralColour, [
        textDisplay([where, road].filter((line) => line !== '').join('\n')),
        ...drawnGallery(picture),
        ...(fogLine === '' ? [] : [textDisplay(fogLine)]),
      ]),
    ],
    files: picture === undefined ? [] : [picture],
  };
}
