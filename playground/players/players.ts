import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, InteractionType } from 'discord-api-types/v10';
import type { GivenFile } from '../attachments/attachments.ts';
import type { Choice } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { interactionEvent } from '../payloads/interaction.ts';
import { answerWithinMs } from '../rest/answers.ts';
import { mentionsIn } from '../rest/message-body.ts';
import type { StoredInteraction, StoredMessage } from '../state/stored.ts';
import type { Person } from '../world/world.ts';
import { askCommand, type CommandWish } from './ask-command.ts';
import { PlayerMistake } from './player-mistake.ts';
import { type PressWish, pressComponent } from './press-component.ts';

/** Discord's limits for a member without Nitro. */
const contentLimit = 2000;
const fileLimit = 10;

export interface PostWish {
  readonly channelId: string;
  readonly content: string;
  readonly files: readonly GivenFile[];
  readonly replyTo?: string | undefined;
}

/** What players do, as Discord's client would: it sends nothing that the client would not let through. */
export interface Players {
  post(player: Person, wish: PostWish): StoredMessage;
  command(player: Person, channelId: string, wish: CommandWish): StoredInteraction;
  press(player: Person, wish: PressWish): StoredInteraction;
  /** Returns the interaction and the choices; none where the bot gives none in time. */
  autocomplete(player: Person, channelId: string, wish: CommandWish): Promise<readonly Choice[]>;
}

/** Runs `act` after a while; returns what stops it. */
export type Later = (ms: number, act: () => void) => () => void;

export function createPlayers(core: Core, gateway: Gateway, later: Later): Players {
  const begin = (
    player: Person,
    channelId: string,
    kind: { readonly type: InteractionType; readonly name: string; readonly sourceMessageId?: string },
    parts: { readonly data: object; readonly message?: object },
  ): StoredInteraction => {
    const interaction: StoredInteraction = {
      id: core.newId(),
      token: randomBytes(48).toString('base64url'),
      type: kind.type,
      state: 'waiting',
      createdAt: core.now(),
      playerId: player.id,
      channelId,
      name: kind.name,
      sourceMessageId: kind.sourceMessageId,
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

  /** People write `@Name`; Discord's client sends the mention. */
  const withMentions = (content: string): string =>
    [core.places.world.bot, ...core.places.world.players].reduce(
      (text, { id, name }) => text.replaceAll(`@${name}`, `<@${id}>`),
      content,
    );

  return {
    post(player, { channelId, content, files, replyTo }) {
      const channel = core.places.channel(channelId);
      if (channel === undefined) throw new PlayerMistake('There is no such channel.');
      if (content.trim() === '' && files.length === 0) throw new PlayerMistake('Write something or add a photo.');
      if (content.length > contentLimit)
        throw new PlayerMistake(`A message may have ${contentLimit} characters at most.`);
      if (files.length > fileLimit) throw new PlayerMistake(`A message may have ${fileLimit} files at most.`);
      const original = replyTo === undefined ? undefined : core.messages.get(replyTo);
      if (replyTo !== undefined && original?.channelId !== channelId)
        throw new PlayerMistake('The message that you answer is gone.');
      const text = withMentions(content);
      const mentions = mentionsIn(core, text);
      const message: StoredMessage = {
        id: core.newId(),
        channelId,
        authorId: player.id,
        content: text,
        attachments: files.map((file) => core.attachments.keepPhoto(file)),
        embeds: [],
        components: [],
        flags: 0,
        createdAt: core.now(),
        replyTo,
        // A reply pings whom it answers.
        mentions: original === undefined ? mentions : [...new Set([...mentions, original.authorId])],
        reactions: [],
      };
      core.messages.put(message);
      return message;
    },
    command(player, channelId, wish) {
      const { data } = askCommand(core, channelId, wish);
      return begin(player, channelId, { type: InteractionType.ApplicationCommand, name: wish.name }, { data });
    },
    press(player, wish) {
      const { source, data, message } = pressComponent(core, player.id, wish);
      const kind = { type: InteractionType.MessageComponent, name: wish.customId, sourceMessageId: source.id };
      return begin(player, source.channelId, kind, { data, message });
    },
    autocomplete(player, channelId, wish) {
      const { data } = askCommand(core, channelId, wish);
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
