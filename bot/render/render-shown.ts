import type { PartyScene } from '../../game/party/show-party.ts';
import type { Scene } from '../../game/scene.ts';
import type { Bot } from '../bot.ts';
import type { Words } from '../text.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { renderParty } from './party/render-party.ts';
import { renderScene } from './render-scene.ts';

/** The message of whatever is to be shown, a player's scene or a party's. `words`: of the scene's language. */
export function renderShown(
  bot: Bot,
  scene: Scene | PartyScene,
  serverId: string | null,
  words: Words,
): Promise<OutgoingMessage> {
  return 'kind' in scene ? renderParty(bot, scene, words) : renderScene(bot, scene, serverId, words);
}
