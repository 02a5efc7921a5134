import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { PageAttachment, PageForwarded } from '../../../protocol.ts';

type InContainer = Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>['components'][number];

/** The words and pictures of a component; nothing of one that can only be pressed. */
function inert<Component extends InContainer>(component: Component): readonly (Component | InContainer)[] {
  if (component.type === ComponentType.ActionRow) return [];
  const isPressed = component.type === ComponentType.Section && component.accessory.type === ComponentType.Button;
  return isPressed ? component.components : [component];
}

/** Components without what can be pressed: a forward answers nobody. */
export function withoutControls(
  components: readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  return components.flatMap((component): readonly APIMessageTopLevelComponent[] =>
    component.type === ComponentType.Container
      ? [{ ...component, components: component.components.flatMap((inner) => inert(inner)) }]
      : inert(component),
  );
}

/** The files to show below the text: none where components show them already, as only messages with rows alone do not. */
export function shownFiles({ components, attachments }: PageForwarded): readonly PageAttachment[] {
  return components.every(({ type }) => type === ComponentType.ActionRow) ? attachments : [];
}
