import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, InteractionType } from 'discord-api-types/v10';
import type { Choice } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Later } from '../later.ts';
import { interactionEvent } from '../payloads/interaction.ts';
import { answerWithinMs } from '../rest/answers.ts';
import type { StoredInteraction, StoredMessage } from '../state/stored.ts';
import type { Person, WorldChannel } from '../world/world.ts';
import { askCommand, type CommandWish } from './ask-command.ts';
import { askMenu, type MenuWish } from './ask-menu.ts';
import { openThread } from './open-thread.ts';
import {
  deleteMessage,
  type EditWish,
  editMessage,
  forwardMessage,
  type PostWish,
  postMessage,
} from './post-message.ts';
import { type PressWish, pressComponent } from './press-component.ts';
import { type ModalWish, submitModal } from './submit-modal.ts';
import { visibleChannel } from './visible.ts';

/** What players do, as Discord's client would: it sends nothing that the client would not let through. */
export interface Players {
  post(player: Person, wish: PostWish): StoredMessage;
  forward(player: Person, messageId: string, channelId: string): StoredMessage;
  edit(player: Person, wish: EditWish): StoredMessage;
  remove(player: Person, messageId: string): void;
  openThread(player: Person, channelId: string, name: string): WorldChannel;
  command(player: Person, channelId: string, wish: CommandWish): StoredInteraction;
  press(player: Person, wish: PressWish): StoredInteraction;
  useMenu(player: Person, wish: MenuWish): StoredInteraction;
  submit(player: Person, wish: ModalWish): StoredInteraction;
  /** Returns the interaction and the choices; none where the bot gives none in time. */
  autocomplete(player: Person, channelId: string, wish: CommandWish): Promise<readonly Choice[]>;
}

export function createPlayers(core: Core, gateway: Gateway, later: Later): Players {
  const begin = (
    player: Person,
    channelId: string,
    kind: Pick<StoredInteraction, 'type' | 'name' | 'sourceMessageId' | 'targetId' | 'openerId'>,
    parts: { readonly data: object; readonly message?: object },
  ): StoredInteraction => {
    const interaction: StoredInteraction = {
      id: core.newId(),
      token: randomBytes(48).toString('base64url'),
      ...kind,
      state: 'waiting',
      createdAt: core.now(),
      playerId: player.id,
      channelId,
      followUpIds: [],
    };
    core.interactions.put(interaction);
    gateway.dispatch({
      name: GatewayDispatchEvents.InteractionCreate,
      data: interactionEvent(core, interaction, parts),
    });
    later(answerWithinMs, () => {
      const now = core.interactions.get(interaction.id);
      if (now?.state === 'waiting') core.changes.tell({ type: 'interaction-failed', interaction: now });
    });
    return interaction;
  };

  return {
    post: (player, wish) => postMessage(core, player, wish),
    forward: (player, messageId, channelId) => forwardMessage(core, player, messageId, channelId),
    edit: (player, wish) => editMessage(core, player, wish),
    remove: (player, messageId) => deleteMessage(core, player, messageId),
    openThread: (player, channelId, name) => openThread(core, player, channelId, name),
    command(player, channelId, wish) {
      const { data } = askCommand(core, player, visibleChannel(core, player, channelId), wish);
      return begin(player, channelId, { type: InteractionType.ApplicationCommand, name: wish.name }, { data });
    },
    press(player, wish) {
      const { source, data, message } = pressComponent(core, player, wish);
      const kind = { type: InteractionType.MessageComponent, name: wish.customId, sourceMessageId: source.id };
      return begin(player, source.channelId, kind, { data, message });
    },
    useMenu(player, wish) {
      const { target, data } = askMenu(core, player, wish);
      const kind = { type: InteractionType.ApplicationCommand, name: wish.name, targetId: target.id };
      return begin(player, target.channelId, kind, { data });
    },
    submit(player, wish) {
      const { opener, customId, data, message } = submitModal(core, player, wish);
      const kind = {
        type: InteractionType.ModalSubmit,
        name: customId,
        sourceMessageId: opener.sourceMessageId,
        openerId: opener.id,
      };
      return begin(player, opener.channelId, kind, { data, ...(message === undefined ? {} : { message }) });
    },
    autocomplete(player, channelId, wish) {
      const { data } = askCommand(core, player, visibleChannel(core, player, channelId), wish);
      const type = InteractionType.ApplicationCommandAutocomplete;
      return new Promise((resolve) => {
        let id: string | undefined;
        const stop = core.changes.listen((change) => {
          if (change.type === 'choices' && change.interactionId === id) finish(change.choices);
          if (change.type === 'interaction-failed' && change.interaction.id === id) finish([]);
        });
        const finish = (choices: readonly Choice[]): void => {
          stop();
          resolve(choices);
        };
        id = begin(player, channelId, { type, name: wish.name }, { data }).id;
      });
    },
  };
}
