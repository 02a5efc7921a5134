import type { GivenFile } from '../attachments/attachments.ts';
import type { Choice } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Waiting } from '../waiting.ts';
import type { Person } from '../world/world.ts';
import type { OptionValue } from './ask-command.ts';
import { createHandle, type InteractionHandle } from './handle.ts';
import type { Players } from './players.ts';
import type { ModalWish } from './submit-modal.ts';

type Options = Readonly<Record<string, OptionValue>>;

interface CommandExtras {
  readonly attachments?: Readonly<Record<string, GivenFile>>;
  readonly channelId?: string;
}

/** A player as tests move one. Without `channelId` all happens in the world's first channel. */
export interface ActingPlayer {
  readonly id: string;
  readonly name: string;
  /** Posts a message and returns its id. Throws a PlayerMistake for what Discord's client would refuse. */
  post(message: {
    readonly channelId?: string;
    readonly content?: string;
    readonly files?: readonly GivenFile[];
    readonly replyTo?: string;
  }): string;
  command(name: string, options?: Options, extras?: CommandExtras): InteractionHandle;
  press(messageId: string, customId: string): InteractionHandle;
  choose(messageId: string, customId: string, values: readonly string[]): InteractionHandle;
  /** Uses a command of a message's menu. */
  useMenu(name: string, messageId: string): InteractionHandle;
  /** Sends in the modal that `opened` was answered with: texts and choices, and files, by custom_id. */
  submit(
    opened: InteractionHandle,
    values?: ModalWish['values'],
    files?: Readonly<Record<string, readonly GivenFile[]>>,
  ): InteractionHandle;
  /** Forwards a message and returns the forward's id. */
  forward(messageId: string, to?: { readonly channelId?: string }): string;
  edit(messageId: string, changes: { readonly content?: string; readonly files?: readonly GivenFile[] }): void;
  delete(messageId: string): void;
  /** Whether the bot's direct messages come back with 50007. */
  closeDirectMessages(isClosed?: boolean): void;
  /** The choices for the option `focused`, of which `options` holds what was typed so far. */
  autocomplete(name: string, focused: string, options?: Options, channelId?: string): Promise<readonly Choice[]>;
  /** The id of the direct message with the bot. */
  directMessage(): string;
}

export function actingPlayer(
  core: Core,
  waiting: Waiting,
  players: Players,
  player: Person,
  firstChannelId: string,
): ActingPlayer {
  const handle = (interaction: { readonly id: string }): InteractionHandle =>
    createHandle(core, waiting, interaction.id);
  return {
    id: player.id,
    name: player.name,
    post: ({ channelId = firstChannelId, content = '', files = [], replyTo }) =>
      players.post(player, { channelId, content, files, replyTo }).id,
    command: (name, options = {}, { attachments = {}, channelId = firstChannelId } = {}) =>
      handle(players.command(player, channelId, { name, options, attachments })),
    press: (messageId, customId) => handle(players.press(player, { messageId, customId })),
    choose: (messageId, customId, values) => handle(players.press(player, { messageId, customId, values })),
    useMenu: (name, messageId) => handle(players.useMenu(player, { name, messageId })),
    submit: (opened, values = {}, files = {}) =>
      handle(players.submit(player, { interactionId: opened.id, values, files })),
    forward: (messageId, { channelId = firstChannelId } = {}) => players.forward(player, messageId, channelId).id,
    edit: (messageId, { content, files = [] }) => void players.edit(player, { messageId, content, files }),
    delete: (messageId) => players.remove(player, messageId),
    closeDirectMessages: (isClosed = true) => core.places.closeDirectMessages(player.id, isClosed),
    autocomplete: (name, focused, options = {}, channelId = firstChannelId) =>
      players.autocomplete(player, channelId, { name, options, attachments: {}, focused }),
    directMessage: () => core.places.directMessage(player).id,
  };
}
