import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { isNode, namedFiles } from '../payloads/components.ts';
import type { MessageBody } from '../rest/message-body.ts';
import { type Fault, refusal } from '../rest/refusal.ts';
import type { Sent } from '../rest/sent.ts';
import { componentFaults, placeComponents } from './component-rules.ts';
import { embedFaults } from './embed-rules.ts';
import { limits } from './limits.ts';
import type { MessageShape } from './message-shape.ts';

type Path = readonly (string | number)[];

const tooLong = (limit: number): Pick<Fault, 'code' | 'message'> => ({
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${limit} or fewer in length.`,
});

function v2Faults(shape: MessageShape, path: Path): Fault[] {
  const components = [...path, 'components'];
  const placed = placeComponents(shape.components, components);
  const text = placed
    .filter(({ node }) => node.type === ComponentType.TextDisplay)
    .reduce((sum, { node }) => sum + (typeof node.content === 'string' ? node.content.length : 0), 0);
  const legacy = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const message = 'This field cannot be used with MessageFlags.IS_COMPONENTS_V2';
  const faults: Fault[] = [];
  if (shape.content !== '') faults.push({ path: [...path, 'content'], code: legacy, message });
  if (shape.embeds.length > 0) faults.push({ path: [...path, 'embeds'], code: legacy, message });
  if (placed.length > limits.components)
    faults.push({
      path: components,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components cannot exceed ${limits.components}`,
    });
  if (text > limits.text)
    faults.push({
      path: components,
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total displayable text size cannot exceed ${limits.text}`,
    });
  return faults;
}

function legacyFaults(shape: MessageShape, path: Path): Fault[] {
  const components = [...path, 'components'];
  const faults: Fault[] = shape.components.flatMap((node, index) =>
    isNode(node) && node.type === ComponentType.ActionRow
      ? []
      : [
          {
            path: [...components, index, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,) without MessageFlags.IS_COMPONENTS_V2.',
          },
        ],
  );
  if (shape.content.length > limits.content) faults.push({ path: [...path, 'content'], ...tooLong(limits.content) });
  if (shape.components.length > limits.rows)
    faults.push({
      path: components,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${limits.rows} in length.`,
    });
  return faults;
}

/** What is wrong with a message as it would be. `path` leads to it in the request's body. Throws 50006 for an empty one. */
export function messageFaults(shape: MessageShape, path: Path): Fault[] {
  const isEmpty = shape.content.trim() === '' && shape.embeds.length === 0 && shape.components.length === 0;
  if (isEmpty && (shape.isV2 || shape.files.length === 0)) throw refusal('empty-message');
  const missing = [...namedFiles(shape.components), ...namedFiles(shape.embeds)].filter(
    (name) => !shape.files.includes(name),
  );
  return [
    ...(shape.isV2 ? v2Faults(shape, path) : legacyFaults(shape, path)),
    ...embedFaults(shape.embeds, [...path, 'embeds']),
    ...componentFaults(shape.components, [...path, 'components']),
    ...missing.map((name) => ({
      path: [...path, 'components'],
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment "${name}" was not found`,
    })),
    ...(shape.files.length > limits.files
      ? [
          {
            path: [...path, 'attachments'],
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${limits.files} or fewer in length.`,
          },
        ]
      : []),
  ];
}

const mentions = z.object({
  allowed_mentions: z.object({
    parse: z.array(z.string().nullable()).nullish(),
    users: z.array(z.unknown()).nullish(),
    roles: z.array(z.unknown()).nullish(),
  }),
});

/** What is wrong with the request itself, whatever the message becomes. */
export function requestFaults(rawBody: unknown, path: Path): Fault[] {
  const allowed = mentions.safeParse(rawBody).data?.allowed_mentions;
  const exclusive = (['users', 'roles'] as const).filter(
    (key) => allowed?.parse?.includes(key) === true && (allowed[key] ?? []).length > 0,
  );
  return exclusive.map((key) => ({
    path: [...path, 'allowed_mentions'],
    code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    message: `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
  }));
}

/** Attachments of a new message that name a file which did not come along. */
export function unsentFiles(body: MessageBody, sent: Sent, path: Path): Fault[] {
  return (body.attachments ?? []).flatMap(({ id }, index) =>
    sent.files.has(Number(id))
      ? []
      : [
          {
            path: [...path, 'attachments', index, 'id'],
            code: 'ATTACHMENT_NOT_FOUND',
            message: `Uploaded attachment ${id} was not found.`,
          },
        ],
  );
}

export type FlagUse = 'channel' | 'interaction' | 'defer' | 'edit';

const allowedFlags: Readonly<Record<FlagUse, number>> = {
  channel: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  interaction:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2 |
    MessageFlags.Ephemeral,
  defer: MessageFlags.Ephemeral,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
};

/**
 * Flags that mean nothing or are forbidden here: components v2 not yet when deferring and never off again (FACTS.md,
 * D15), private only for interactions (D28).
 */
export function flagFaults(flags: number | null | undefined, use: FlagUse, before: number, path: Path): Fault[] {
  const at = [...path, 'flags'];
  const faults: Fault[] = [];
  if (((flags ?? 0) & ~allowedFlags[use]) !== 0)
    faults.push({ path: at, code: 'MESSAGE_FLAGS_INVALID', message: `Flags ${flags} are not allowed here` });
  const wasV2 = (before & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && typeof flags === 'number' && (flags & MessageFlags.IsComponentsV2) === 0)
    faults.push({
      path: at,
      code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      message: 'MessageFlags.IS_COMPONENTS_V2 cannot be removed',
    });
  return faults;
}
