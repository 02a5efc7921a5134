import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { ComponentAddress } from '../components/custom-id.ts';
import { parseSetting } from '../components/settings-panel.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { settingsPanel } from '../render/settings-panel.ts';

function panel(bot: Bot, { playerId, placeId, words }: Ask, serverId: string): OutgoingMessage {
  const settings = bot.settings.of(serverId);
  const channelIds = bot.settings.channelsOf(serverId);
  // Where it plays everywhere, the channel of the panel stands for all.
  const looked = settings.channelIds.length === 0 ? [placeId] : channelIds;
  return settingsPanel({
    ownerId: playerId,
    settings,
    channelIds,
    stories: bot.stories.in(words.language),
    seesPhotos: bot.seesPhotos,
    lacks: looked.map((channelId) => ({ channelId, permissions: bot.settings.lackIn(channelId) })),
    words,
  });
}

/** `/settings`: the panel, with the settings as they are. */
export async function showSettings(bot: Bot, ask: Ask): Promise<void> {
  if (ask.serverId !== null) await ask.say(panel(bot, ask, ask.serverId));
}

/** A button or menu of the panel: changes the setting, and shows the panel as it is then, in place. */
export async function changeSetting(
  bot: Bot,
  ask: Ask,
  address: ComponentAddress,
  values: readonly string[],
): Promise<void> {
  const { serverId } = ask;
  const change = parseSetting(address.argument, values, (id) => bot.stories.get(id) !== undefined);
  if (serverId === null || change === undefined)
    return ask.whisper(sentence(ask.ownWords.say('settings.outdated-panel')));
  await bot.settings.change(serverId, change);
  bot.log.info({ server: serverId, change }, 'a server changed its settings');
  await ask.say(panel(bot, ask, serverId));
}
