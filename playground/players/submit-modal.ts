import { type APIAttachment, ComponentType } from 'discord-api-types/v10';
import type { GivenFile } from '../attachments/attachments.ts';
import type { Core } from '../core.ts';
import { type ComponentNode, isNode, walkComponents } from '../payloads/components.ts';
import { apiAttachment, apiMessage } from '../payloads/message.ts';
import { filledParts, resolvedIds } from '../payloads/resolved.ts';
import type { StoredInteraction } from '../state/stored.ts';
import type { Person } from '../world/world.ts';
import { PlayerMistake } from './player-mistake.ts';
import { checkChosen } from './press-component.ts';

export interface ModalWish {
  /** The interaction that the bot answered with the modal. */
  readonly interactionId: string;
  /** Text inputs and selects by custom_id. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Uploaded files by custom_id. */
  readonly files: Readonly<Record<string, readonly GivenFile[]>>;
}

export interface SubmittedModal {
  readonly opener: StoredInteraction;
  readonly customId: string;
  readonly data: object;
  /** The message whose component opened the modal. */
  readonly message?: object;
}

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function labelOf(field: ComponentNode, holder: ComponentNode): string {
  const label = field.label ?? holder.label;
  return typeof label === 'string' ? label : String(field.custom_id);
}

function checkText(label: string, field: ComponentNode, value: string): void {
  if (value === '') {
    if (field.required !== false) throw new PlayerMistake(`"${label}" must be filled in.`);
    return;
  }
  const least = numberOf(field.min_length, 0);
  const most = numberOf(field.max_length, 4000);
  if (value.length < least || value.length > most)
    throw new PlayerMistake(`"${label}" takes ${least} to ${most} characters.`);
}

function checkCount(label: string, field: ComponentNode, count: number): void {
  const least = field.required === false && count === 0 ? 0 : numberOf(field.min_values, 1);
  const most = numberOf(field.max_values, 1);
  if (count < least || count > most) throw new PlayerMistake(`"${label}" takes ${least} to ${most}.`);
}

/** Fills in a modal as Discord's client does. Throws a PlayerMistake where the client would not send it. */
export function submitModal(core: Core, player: Person, wish: ModalWish): SubmittedModal {
  const opener = core.interactions.get(wish.interactionId);
  const modal = opener?.playerId === player.id ? opener.modal : undefined;
  if (opener === undefined || modal === undefined) throw new PlayerMistake('This form is closed.');
  const serverId = core.places.channel(opener.channelId)?.serverId;
  const attachments: Record<string, APIAttachment> = {};
  const chosen: string[] = [];
  const used = new Set<string>();

  const fill = (field: ComponentNode, holder: ComponentNode): object => {
    const { type, custom_id: customId } = field;
    if (typeof customId !== 'string') return { type, id: field.id };
    used.add(customId);
    const label = labelOf(field, holder);
    const given = wish.values[customId];
    const base = { type, id: field.id, custom_id: customId };
    if (type === ComponentType.FileUpload) {
      const files = wish.files[customId] ?? [];
      checkCount(label, field, files.length);
      const kept = files.map((file) => apiAttachment(core, opener.channelId, core.attachments.keepPhoto(file)));
      for (const attachment of kept) attachments[attachment.id] = attachment;
      return { ...base, values: kept.map(({ id }) => id) };
    }
    if (type === ComponentType.TextInput) {
      const preset = typeof field.value === 'string' ? field.value : '';
      const value = typeof given === 'string' ? given : preset;
      checkText(label, field, value);
      return { ...base, value };
    }
    const values = typeof given === 'string' ? [given] : [...(given ?? [])];
    checkCount(label, field, values.length);
    checkChosen(core, serverId, field, values);
    if (field.type !== ComponentType.StringSelect) chosen.push(...values);
    return { ...base, values };
  };

  const components = walkComponents(modal.components)
    .map((node, index): ComponentNode => ({ id: index + 1, ...node }))
    .flatMap((node) => {
      if (node.type === ComponentType.Label && isNode(node.component))
        return [
          { type: node.type, id: node.id, component: fill({ id: numberOf(node.id, 0) + 1, ...node.component }, node) },
        ];
      if (node.type === ComponentType.ActionRow && Array.isArray(node.components))
        return [
          {
            type: node.type,
            id: node.id,
            components: node.components
              .filter(isNode)
              .map((field) => fill({ id: numberOf(node.id, 0) + 1, ...field }, node)),
          },
        ];
      return node.type === ComponentType.TextDisplay ? [{ type: node.type, id: node.id }] : [];
    });
  const strange = [...Object.keys(wish.values), ...Object.keys(wish.files)].find((key) => !used.has(key));
  if (strange !== undefined) throw new PlayerMistake(`This form has no field "${strange}".`);
  const source = opener.sourceMessageId === undefined ? undefined : core.messages.get(opener.sourceMessageId);
  return {
    opener,
    customId: modal.custom_id,
    data: {
      custom_id: modal.custom_id,
      components,
      ...filledParts({ ...resolvedIds(core, serverId, chosen), attachments }),
    },
    ...(source === undefined ? {} : { message: apiMessage(core, source) }),
  };
}
