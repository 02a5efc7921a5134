import { ComponentType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { type ComponentNode, walkComponents } from '../payloads/components.ts';
import { apiMessage } from '../payloads/message.ts';
import { threadType } from '../payloads/places.ts';
import { filledParts, resolvedIds } from '../payloads/resolved.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Person } from '../world/world.ts';
import { PlayerMistake } from './player-mistake.ts';
import { seenMessage } from './visible.ts';

export interface PressWish {
  readonly messageId: string;
  readonly customId: string;
  /** For selects. */
  readonly values?: readonly string[] | undefined;
}

export interface PressedComponent {
  readonly source: StoredMessage;
  readonly data: object;
  readonly message: object;
}

/** Whether a menu offers a value: one of its options, a member, or a channel of the server of a kind that it takes. */
function isOffered(core: Core, serverId: string | undefined, component: ComponentNode, value: string): boolean {
  switch (component.type) {
    case ComponentType.StringSelect:
      return (
        Array.isArray(component.options) && walkComponents(component.options).some((option) => option.value === value)
      );
    case ComponentType.UserSelect:
      return serverId === undefined ? core.places.person(value) !== undefined : core.places.isMember(serverId, value);
    case ComponentType.ChannelSelect: {
      const channel = core.places.channel(value);
      const types = Array.isArray(component.channel_types) ? component.channel_types : [];
      return (
        channel !== undefined &&
        channel.serverId === serverId &&
        (types.length === 0 || types.includes(threadType(core, channel)))
      );
    }
    default:
      return true;
  }
}

/** Checks what was chosen in a menu. Throws a PlayerMistake. */
export function checkChosen(
  core: Core,
  serverId: string | undefined,
  component: ComponentNode,
  values: readonly string[],
): void {
  const strange = values.find((value) => !isOffered(core, serverId, component, value));
  if (strange !== undefined) throw new PlayerMistake(`There is no option "${strange}".`);
}

function checkCount(component: ComponentNode, count: number): void {
  const least = typeof component.min_values === 'number' ? component.min_values : 1;
  const most = typeof component.max_values === 'number' ? component.max_values : 1;
  if (count < least || count > most) throw new PlayerMistake(`Choose from ${least} to ${most} of the options.`);
}

/** A button or select of a message that the player sees. Throws a PlayerMistake where it cannot be used. */
export function pressComponent(core: Core, player: Person, wish: PressWish): PressedComponent {
  const source = seenMessage(core, player, wish.messageId);
  const serverId = core.places.channel(source.channelId)?.serverId;
  if (serverId !== undefined && !core.places.isMember(serverId, core.places.world.bot.id))
    throw new PlayerMistake('The app is no longer on this server.');
  const component = walkComponents(source.components).find((node) => node.custom_id === wish.customId);
  if (component === undefined) throw new PlayerMistake('This message has no such button or menu.');
  if (component.disabled === true) throw new PlayerMistake('This button or menu is switched off.');
  const isButton = component.type === ComponentType.Button;
  const values = isButton ? [] : (wish.values ?? []);
  if (!isButton) {
    checkCount(component, values.length);
    checkChosen(core, serverId, component, values);
  }
  const isString = component.type === ComponentType.StringSelect;
  return {
    source,
    data: {
      custom_id: wish.customId,
      component_type: component.type,
      ...(typeof component.id === 'number' ? { id: component.id } : {}),
      ...(isButton ? {} : { values }),
      ...(isButton || isString ? {} : filledParts(resolvedIds(core, serverId, values))),
    },
    message: apiMessage(core, source),
  };
}
