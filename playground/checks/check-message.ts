import { InteractionResponseType } from 'discord-api-types/v10';
import { z } from 'zod';
import { messageBody } from '../rest/message-body.ts';
import { type Fault, invalidForm } from '../rest/refusal.ts';
import type { Sent } from '../rest/sent.ts';
import type { StoredMessage } from '../state/stored.ts';
import { checkSpec, type SpecName } from './check-spec.ts';
import { type FlagUse, flagFaults, messageFaults, requestFaults, unsentFiles } from './message-rules.ts';
import { shapeOfEdit, shapeOfNew } from './message-shape.ts';
import { modalFaults } from './modal-rules.ts';

type Path = readonly (string | number)[];

function insist(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}

/** A new message, or an edit where `before` is given; `rawBody` stands at `path` in the request. */
function check(rawBody: unknown, sent: Sent, use: FlagUse, path: Path, before?: StoredMessage): void {
  const body = messageBody.parse(rawBody ?? {});
  const request = [
    ...requestFaults(rawBody, path),
    ...flagFaults(body.flags, use, before?.flags ?? 0, path),
    ...(before === undefined ? unsentFiles(body, sent, path) : []),
  ];
  const shape = before === undefined ? shapeOfNew(body, sent) : shapeOfEdit(before, body, sent);
  insist([...request, ...messageFaults(shape, path)]);
}

const callback = z.object({ type: z.number(), data: z.looseObject({ flags: z.number().nullish() }).nullish() });

const specOfType: Readonly<Record<number, SpecName>> = {
  [InteractionResponseType.ChannelMessageWithSource]: 'callback-4',
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'callback-4',
  [InteractionResponseType.DeferredMessageUpdate]: 'callback-6',
  [InteractionResponseType.UpdateMessage]: 'callback-6',
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: 'callback-8',
  [InteractionResponseType.Modal]: 'callback-9',
};

/** An interaction's callback; `source` is the message of the pressed component. Throws a DiscordRefusal. */
export function checkCallback(sent: Sent, source: StoredMessage | undefined): void {
  const parsed = callback.safeParse(sent.body);
  const spec = parsed.success ? specOfType[parsed.data.type] : undefined;
  if (!parsed.success || spec === undefined)
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Unknown callback type' }]);
  insist(checkSpec(spec, sent.body));
  const { type, data } = parsed.data;
  if (type === InteractionResponseType.ChannelMessageWithSource) check(data, sent, 'interaction', ['data']);
  if (type === InteractionResponseType.UpdateMessage) check(data, sent, 'edit', ['data'], source);
  if (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  )
    insist(flagFaults(data?.flags, 'defer', 0, ['data']));
  if (type === InteractionResponseType.Modal) insist(modalFaults(data?.components, ['data', 'components']));
}

/** A follow-up to an interaction. Throws a DiscordRefusal. */
export function checkFollowUp(sent: Sent): void {
  insist(checkSpec('follow-up', sent.body));
  check(sent.body, sent, 'interaction', []);
}

/** An edit through an interaction's token. Throws a DiscordRefusal. */
export function checkOriginalEdit(sent: Sent, before: StoredMessage): void {
  insist(checkSpec('webhook-edit', sent.body));
  check(sent.body, sent, 'edit', [], before);
}

/** A new message in a channel. Throws a DiscordRefusal. */
export function checkMessage(sent: Sent): void {
  insist(checkSpec('message', sent.body));
  check(sent.body, sent, 'channel', []);
}

/** An edit of a channel's message. Throws a DiscordRefusal. */
export function checkMessageEdit(sent: Sent, before: StoredMessage): void {
  insist(checkSpec('message-edit', sent.body));
  check(sent.body, sent, 'edit', [], before);
}
