import type { PartyScene } from '../../../game/party/show-party.ts';
import type { Bot } from '../../bot.ts';
import { seesPhotosOn } from '../../server-settings.ts';
import type { Words } from '../../text.ts';
import { drawRoadOf } from '../draw-journey.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';
import { accentOf, pictureOf } from '../render-scene.ts';
import { partyMessage } from './party-message.ts';

/** The message of a party's place, its picture drawn, as the settings of its server want it. */
export async function renderParty(bot: Bot, scene: PartyScene, words: Words): Promise<OutgoingMessage> {
  const story = bot.stories.in(words.language).get(scene.storyId);
  const picture = scene.room && (await pictureOf(bot, { storyId: scene.storyId, room: scene.room.room }, words));
  const road =
    scene.room && (await drawRoadOf(bot, { ...scene.room, storyId: scene.storyId, moves: scene.moves }, words));
  return partyMessage(scene, {
    words,
    ...(picture === undefined ? {} : { picture }),
    ...(road === undefined ? {} : { road }),
    roomTitle: (room) => story?.rooms[room]?.title ?? room,
    seesPhotos: seesPhotosOn(bot, scene.serverId),
    facesOnly: bot.settings.of(scene.serverId).facesOnly,
    accent: accentOf(bot, scene.storyId),
  });
}
