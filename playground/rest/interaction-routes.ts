import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Choice } from '../changes.ts';
import { checkCallback, checkFollowUp, checkOriginalEdit } from '../checks/check-message.ts';
import type { Core } from '../core.ts';
import { apiMessage } from '../payloads/message.ts';
import type { StoredInteraction, StoredMessage } from '../state/stored.ts';
import { answerable, editAnswer, messageOf, originalOf, postAnswer, postFollowUp, webhookOwner } from './answers.ts';
import type { RestApp, RestContext, RestEnvironment } from './environment.ts';
import { messageBody } from './message-body.ts';
import { invalidForm, refusal } from './refusal.ts';
import type { Sent } from './sent.ts';

const callbackBody = z.object({ type: z.number(), data: z.unknown().optional() });
// The checks have proved that it is one of Discord's.
const modalData = z.custom<APIModalInteractionResponseCallbackData>();
const choicesBody = z.object({ choices: z.array(z.custom<Choice>()).nullish() });

const wrongType = (type: number): ReturnType<typeof invalidForm> =>
  invalidForm([
    {
      path: ['type'],
      code: 'INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE',
      message: `Callback type ${type} does not fit this interaction`,
    },
  ]);

/** Does what the callback says. Returns the message that it made or changed. */
function answer(core: Core, interaction: StoredInteraction, sent: Sent): StoredMessage | undefined {
  const { type, data } = callbackBody.parse(sent.body);
  const body = messageBody.parse(data ?? {});
  const isModal = interaction.type === InteractionType.ModalSubmit;
  const source = interaction.sourceMessageId === undefined ? undefined : core.messages.get(interaction.sourceMessageId);
  // A modal that a component opened may change that component's message.
  const hasMessage = interaction.type === InteractionType.MessageComponent || (isModal && source !== undefined);
  const isAutocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  if (isAutocomplete !== (type === InteractionResponseType.ApplicationCommandAutocompleteResult)) throw wrongType(type);
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return postAnswer(core, interaction, body, sent, false);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return postAnswer(core, interaction, { flags: body.flags }, sent, true);
    case InteractionResponseType.DeferredMessageUpdate:
      if (!hasMessage) throw wrongType(type);
      core.interactions.put({ ...interaction, state: 'quiet', originalId: interaction.sourceMessageId });
      return undefined;
    case InteractionResponseType.UpdateMessage: {
      if (!hasMessage) throw wrongType(type);
      const updating = { ...interaction, originalId: interaction.sourceMessageId };
      return editAnswer(core, updating, originalOf(core, updating), body, sent);
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      core.interactions.put({ ...interaction, state: 'choices' });
      core.changes.tell({
        type: 'choices',
        interactionId: interaction.id,
        choices: choicesBody.parse(data ?? {}).choices ?? [],
      });
      return undefined;
    case InteractionResponseType.Modal: {
      if (isModal) throw wrongType(type);
      const opened: StoredInteraction = { ...interaction, state: 'modal', modal: modalData.parse(data) };
      core.interactions.put(opened);
      core.changes.tell({ type: 'modal', interaction: opened });
      return undefined;
    }
    default:
      throw wrongType(type);
  }
}

function callbackAnswer(core: Core, c: RestContext, interaction: StoredInteraction, message?: StoredMessage): Response {
  if (c.req.query('with_response') !== 'true') return c.body(null, 204);
  const { type } = callbackBody.parse(c.get('sent').body);
  const after = core.interactions.get(interaction.id) ?? interaction;
  return c.json({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined ? {} : { response_message_id: message.id }),
      response_message_loading: after.state === 'thinking',
      response_message_ephemeral: message?.privateFor !== undefined,
      channel_id: interaction.channelId,
    },
    resource: { type, ...(message === undefined ? {} : { message: apiMessage(core, message) }) },
  });
}

/** Callbacks of interactions, and the webhook that an interaction's token opens. None carries an Authorization header. */
export function interactionRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();
  const owner = (c: RestContext): StoredInteraction =>
    webhookOwner(core, c.req.param('application') ?? '', c.req.param('token') ?? '');

  app.post('/interactions/:id/:token/callback', (c) => {
    const interaction = answerable(core, c.req.param('id'), c.req.param('token'));
    const source =
      interaction.sourceMessageId === undefined ? undefined : core.messages.get(interaction.sourceMessageId);
    checkCallback(c.get('sent'), source);
    const message = answer(core, interaction, c.get('sent'));
    return callbackAnswer(core, c, interaction, message);
  });

  app.post('/webhooks/:application/:token', (c) => {
    const interaction = owner(c);
    checkFollowUp(c.get('sent'));
    const message = postFollowUp(core, interaction, messageBody.parse(c.get('sent').body), c.get('sent'));
    return c.json(apiMessage(core, message));
  });

  app.get('/webhooks/:application/:token/messages/:message', (c) =>
    c.json(apiMessage(core, messageOf(core, owner(c), c.req.param('message')))),
  );

  app.patch('/webhooks/:application/:token/messages/:message', (c) => {
    const interaction = owner(c);
    const message = messageOf(core, interaction, c.req.param('message'));
    checkOriginalEdit(c.get('sent'), message);
    const body = messageBody.parse(c.get('sent').body);
    return c.json(apiMessage(core, editAnswer(core, interaction, message, body, c.get('sent'))));
  });

  app.delete('/webhooks/:application/:token/messages/:message', (c) => {
    const message = messageOf(core, owner(c), c.req.param('message'));
    if (message.authorId !== core.places.world.bot.id) throw refusal('unknown-message');
    core.messages.remove(message.id);
    return c.body(null, 204);
  });

  return app;
}
