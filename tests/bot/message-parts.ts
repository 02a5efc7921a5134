import { type APIButtonComponentWithCustomId, type APIMediaGalleryItem, ComponentType } from 'discord.js';

/** Any message that holds components: what the stand-in keeps, or what the page gets. */
export interface WithComponents {
  readonly components?: readonly unknown[] | undefined;
}

interface AnyComponent {
  readonly type: number;
  readonly [key: string]: unknown;
}

function allComponents(parts: readonly unknown[]): AnyComponent[] {
  return parts.flatMap((part) => {
    const component = part as AnyComponent;
    const inner = Array.isArray(component.components) ? allComponents(component.components) : [];
    const accessory = component.accessory === undefined ? [] : allComponents([component.accessory]);
    return [component, ...inner, ...accessory];
  });
}

/** Every component of a message, containers before what they hold. */
export function componentsOf(message: WithComponents): readonly AnyComponent[] {
  return allComponents(message.components ?? []);
}

function ofType(message: WithComponents, type: ComponentType): AnyComponent[] {
  return componentsOf(message).filter((component) => component.type === type);
}

/** All text of a message, in order. */
export function textOf(message: WithComponents): string {
  return ofType(message, ComponentType.TextDisplay)
    .map(({ content }) => String(content))
    .join('\n');
}

function allButtons(message: WithComponents): APIButtonComponentWithCustomId[] {
  return ofType(message, ComponentType.Button) as unknown as APIButtonComponentWithCustomId[];
}

/** The labels of all buttons, in order. */
export function buttonsOf(message: WithComponents): string[] {
  return allButtons(message).map(({ label }) => label ?? '');
}

/** The custom_id of the button with that label. */
export function buttonOf(message: WithComponents, label: string): string {
  const found = allButtons(message).find((button) => button.label === label);
  if (found === undefined) {
    throw new Error(`No button "${label}" among: ${buttonsOf(message).join(', ')}\n${textOf(message)}`);
  }
  return found.custom_id;
}

/** The custom_id of the message's menu. */
export function menuOf(message: WithComponents): string {
  const [menu] = ofType(message, ComponentType.StringSelect);
  if (menu === undefined) throw new Error(`No menu in: ${textOf(message)}`);
  return String(menu.custom_id);
}

export function hasMenu(message: WithComponents): boolean {
  return ofType(message, ComponentType.StringSelect).length > 0;
}

export function pictureOf(message: WithComponents): APIMediaGalleryItem | undefined {
  const [gallery] = ofType(message, ComponentType.MediaGallery);
  return (gallery?.items as APIMediaGalleryItem[] | undefined)?.[0];
}

/** 0xRRGGBB of the message's container. */
export function colourOf(message: WithComponents): unknown {
  return ofType(message, ComponentType.Container)[0]?.accent_color;
}
