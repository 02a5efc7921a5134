import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { type ComponentAddress, customIdOf } from '../components/custom-id.ts';
import { limits, shorten } from './limits.ts';

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export const separator = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
} as const satisfies APIComponentInContainer;

export function container(colour: number, components: readonly APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components: [...components] };
}

export type ButtonLook = 'primary' | 'secondary' | 'danger';

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<ButtonLook, ButtonStyle>;

export function button(
  label: string,
  address: ComponentAddress,
  look: ButtonLook,
  emoji?: string,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: styles[look],
    label: shorten(label, limits.buttonLabel),
    custom_id: customIdOf(address),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
  };
}

export function buttonRow(
  ...buttons: readonly APIButtonComponentWithCustomId[]
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}
