import { MessageFlags } from 'discord-api-types/v10';
import { safeName } from '../attachments/safe-name.ts';
import type { MessageBody } from '../rest/message-body.ts';
import type { Sent } from '../rest/sent.ts';
import type { StoredMessage } from '../state/stored.ts';

/** A message as it will be when the request is carried out. */
export interface MessageShape {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly isV2: boolean;
  /** Names of the files that it will have. */
  readonly files: readonly string[];
}

const isV2 = (flags: number | null | undefined): boolean => ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

function newFiles(body: MessageBody, sent: Sent): string[] {
  return [...sent.files].map(([number, file]) => {
    const described = body.attachments?.find(({ id }) => id === String(number));
    return safeName(described?.filename ?? file.name);
  });
}

export function shapeOfNew(body: MessageBody, sent: Sent): MessageShape {
  return {
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    isV2: isV2(body.flags),
    files: newFiles(body, sent),
  };
}

/** What an edit names replaces what was there; files stay unless `attachments` leaves them out (FACTS.md, D17). */
export function shapeOfEdit(before: StoredMessage, body: MessageBody, sent: Sent): MessageShape {
  const { attachments } = body;
  const kept = before.attachments.filter(
    ({ id }) => attachments === undefined || attachments === null || attachments.some((listed) => listed.id === id),
  );
  return {
    content: body.content === undefined ? before.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    components: body.components === undefined ? before.components : (body.components ?? []),
    isV2: isV2(before.flags) || isV2(body.flags),
    files: [...kept.map(({ filename }) => filename), ...newFiles(body, sent)],
  };
}
