import { ComponentType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { type ComponentNode, walkComponents } from '../payloads/components.ts';
import { apiMessage } from '../payloads/message.ts';
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

function checkValues(component: ComponentNode, values: readonly string[]): void {
  const options = Array.isArray(component.options) ? walkComponents(component.options) : [];
  const least = typeof component.min_values === 'number' ? component.min_values : 1;
  const most = typeof component.max_values === 'number' ? component.max_values : 1;
  if (values.length < least || values.length > most)
    throw new PlayerMistake(`Choose from ${least} to ${most} of the options.`);
  const strange = values.find((value) => !options.some((option) => option.value === value));
  if (component.type === ComponentType.StringSelect && strange !== undefined)
    throw new PlayerMistake(`There is no option "${strange}".`);
}

/** A button or select of a message that the player sees. Throws a PlayerMistake where it cannot be used. */
export function pressComponent(core: Core, player: Person, wish: PressWish): PressedComponent {
  const source = seenMessage(core, player, wish.messageId);
  const component = walkComponents(source.components).find((node) => node.custom_id === wish.customId);
  if (component === undefined) throw new PlayerMistake('This message has no such button or menu.');
  if (component.disabled === true) throw new PlayerMistake('This button or menu is switched off.');
  const isButton = component.type === ComponentType.Button;
  if (!isButton) checkValues(component, wish.values ?? []);
  return {
    source,
    data: {
      custom_id: wish.customId,
      component_type: component.type,
      ...(typeof component.id === 'number' ? { id: component.id } : {}),
      ...(isButton ? {} : { values: wish.values ?? [] }),
    },
    message: apiMessage(core, source),
  };
}
