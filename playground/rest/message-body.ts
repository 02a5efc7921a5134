import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { walkComponents } from '../payloads/components.ts';
import type { StoredAttachment, StoredMessage } from '../state/stored.ts';
import { invalidForm } from './refusal.ts';
import type { Sent } from './sent.ts';

/** The parts of a message's body that the stand-in acts on; the checks have seen all of it before. */
export const messageBody = z.object({
  content: z.string().nullish(),
  embeds: z.array(z.custom<APIEmbed>()).nullish(),
  components: z.array(z.custom<APIMessageTopLevelComponent>()).nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]).transform(String),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
  flags: z.number().nullish(),
  nonce: z.union([z.string(), z.number()]).transform(String).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: z
    .object({ parse: z.array(z.string().nullable()).nullish(), users: z.array(z.string()).nullish() })
    .nullish(),
  message_reference: z.object({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() }).nullish(),
});
export type MessageBody = z.infer<typeof messageBody>;

/** Keeps the files that came with a message, named and described as its body says. */
function keepFiles(core: Core, body: MessageBody, sent: Sent): StoredAttachment[] {
  return [...sent.files].map(([number, file]) => {
    const described = body.attachments?.find(({ id }) => id === String(number));
    return core.attachments.keepFile(
      { ...file, name: described?.filename ?? file.name },
      described?.description ?? undefined,
    );
  });
}

/** The old files that an edit keeps: all where it says nothing, else those it lists (FACTS.md, D17). */
function keptFiles(message: StoredMessage, body: MessageBody, sent: Sent): StoredAttachment[] {
  const listed = body.attachments;
  if (listed === undefined || listed === null) return [...message.attachments];
  const faults = listed.flatMap(({ id }, index) =>
    message.attachments.some((one) => one.id === id) || sent.files.has(Number(id))
      ? []
      : [
          {
            path: ['attachments', index, 'id'],
            code: 'ATTACHMENT_NOT_FOUND',
            message: `Uploaded attachment ${id} was not found.`,
          },
        ],
  );
  if (faults.length > 0) throw invalidForm(faults);
  return message.attachments.flatMap((attachment) => {
    const entry = listed.find(({ id }) => id === attachment.id);
    if (entry === undefined) return [];
    return [typeof entry.description === 'string' ? { ...attachment, description: entry.description } : attachment];
  });
}

export interface Draft {
  readonly channelId: string;
  readonly privateFor?: string | undefined;
  readonly interactionId?: string | undefined;
  readonly usedBy?: StoredMessage['usedBy'];
  readonly replyTo?: string | undefined;
  /** Flags that the body does not name. */
  readonly flags?: number;
}

export function mentionsIn(core: Core, content: string): string[] {
  const ids = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...new Set(ids)].filter((id) => core.places.person(id) !== undefined);
}

/** Whom a message of the bot's calls, in its text and its components, as far as it allows that. */
function pinged(core: Core, body: MessageBody): string[] {
  const texts = walkComponents(body.components ?? []).map(({ content }) =>
    typeof content === 'string' ? content : '',
  );
  const named = mentionsIn(core, [body.content ?? '', ...texts].join('\n'));
  const allowed = body.allowed_mentions;
  if (allowed === undefined || allowed === null || allowed.parse?.includes('users') === true) return named;
  return named.filter((id) => allowed.users?.includes(id) === true);
}

/** Writes a new message of the bot's and stores it. */
export function writeMessage(core: Core, draft: Draft, body: MessageBody, sent: Sent): StoredMessage {
  const content = body.content ?? '';
  const message: StoredMessage = {
    id: core.newId(),
    channelId: draft.channelId,
    authorId: core.places.world.bot.id,
    content,
    attachments: keepFiles(core, body, sent),
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: (body.flags ?? 0) | (draft.flags ?? 0),
    createdAt: core.now(),
    mentions: pinged(core, body),
    reactions: [],
    privateFor: draft.privateFor,
    interactionId: draft.interactionId,
    usedBy: draft.usedBy,
    replyTo: draft.replyTo,
    nonce: body.nonce ?? undefined,
  };
  core.messages.put(message);
  return message;
}

/** Flags that an edit may set; the others stay as they are. */
const editableFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** The message as it will be after the edit; what the body does not name stays. Nothing is stored yet. */
export function applyEdit(core: Core, message: StoredMessage, body: MessageBody, sent: Sent): StoredMessage {
  const kept = keptFiles(message, body, sent);
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components = body.components === undefined ? message.components : (body.components ?? []);
  const wasThinking = (message.flags & MessageFlags.Loading) !== 0;
  return {
    ...message,
    content,
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components,
    attachments: [...kept, ...keepFiles(core, body, sent)],
    flags: (message.flags & ~MessageFlags.Loading) | ((body.flags ?? 0) & editableFlags),
    mentions: pinged(core, { ...body, content, components }),
    editedAt: wasThinking ? undefined : core.now(),
  };
}
