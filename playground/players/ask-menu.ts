import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { apiMessage } from '../payloads/message.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Person } from '../world/world.ts';
import { offeredCommands } from './offered-commands.ts';
import { PlayerMistake } from './player-mistake.ts';
import { seenMessage } from './visible.ts';

export interface MenuWish {
  readonly messageId: string;
  /** The command's name, as it was registered. */
  readonly name: string;
}

export interface AskedMenu {
  readonly target: StoredMessage;
  /** The `data` of INTERACTION_CREATE: the whole message, whatever the intents. */
  readonly data: object;
}

/** A command of a message's menu. Throws a PlayerMistake where Discord's client would not offer it. */
export function askMenu(core: Core, player: Person, wish: MenuWish): AskedMenu {
  const target = seenMessage(core, player, wish.messageId);
  if (target.privateFor !== undefined) throw new PlayerMistake('Private answers have no such menu.');
  const channel = core.places.channel(target.channelId);
  const offered = channel === undefined ? [] : offeredCommands(core, player, channel);
  const command = offered.find((one) => one.name === wish.name && one.type === ApplicationCommandType.Message);
  if (command === undefined) throw new PlayerMistake(`Messages have no menu "${wish.name}".`);
  return {
    target,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      target_id: target.id,
      resolved: { messages: { [target.id]: apiMessage(core, target) } },
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    },
  };
}
