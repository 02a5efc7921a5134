import type { Locale } from 'discord-api-types/v10';
import type { GivenFile } from '../attachments/attachments.ts';
import type { Choice } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Waiting } from '../waiting.ts';
import type { Person } from '../world/world.ts';
import type { OptionValue } from './ask-command.ts';
import { createHandle, type InteractionHandle } from './handle.ts';
import type { Players } from './players.ts';
import type { ModalWish } from './submit-modal.ts';
import { visibleChannel } from './visible.ts';

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
  /** Sets the language of the player's client. */
  setLocale(locale: Locale): void;
  /** Whether the bot's direct messages come back with 50007. */
  closeDirectMessages(isClosed?: boolean): void;
  /** The choices for the option `focused`, of which `options` holds what was typed so far. */
  autocomplete(name: string, focused: string, options?: Options, channelId?: string): Promise<readonly Choice[]>;
  /** The id of the direct message with the bot. */
  directMessage(): string;
  /** Leaves a server, the first unless told otherwise, and its threads. */
  leaveServer(serverId?: string): void;
  joinServer(serverId?: string): void;
  leaveThread(threadId: string): void;
  joinThread(threadId: string): void;
}

export function actingPlayer(
  core: Core,
  waiting: Waiting,
  players: Players,
  player: Person,
  first: { readonly serverId: string; readonly channelId: string },
): ActingPlayer {
  const handle = (interaction: { readonly id: string }): InteractionHandle =>
    createHandle(core, waiting, interaction.id);
  return {
    id: player.id,
    name: player.name,
    post: ({ channelId = first.channelId, content = '', files = [], replyTo }) =>
      players.post(player, { channelId, content, files, replyTo }).id,
    command: (name, options = {}, { attachments = {}, channelId = first.channelId } = {}) =>
      handle(players.command(player, channelId, { name, options, attachments })),
    press: (messageId, customId) => handle(players.press(player, { messageId, customId })),
    choose: (messageId, customId, values) => handle(players.press(player, { messageId, customId, values })),
    useMenu: (name, messageId) => handle(players.useMenu(player, { name, messageId })),
    submit: (opened, values = {}, files = {}) =>
      handle(players.submit(player, { interactionId: opened.id, values, files })),
    forward: (messageId, { channelId = first.channelId } = {}) => players.forward(player, messageId, channelId).id,
    edit: (messageId, { content, files = [] }) => void players.edit(player, { messageId, content, files }),
    delete: (messageId) => players.remove(player, messageId),
    setLocale: (locale) => core.locales.setPlayer(player.id, locale),
    closeDirectMessages: (isClosed = true) => core.places.closeDirectMessages(player.id, isClosed),
    autocomplete: (name, focused, options = {}, channelId = first.channelId) =>
      players.autocomplete(player, channelId, { name, options, attachments: {}, focused }),
    directMessage: () => core.places.directMessage(player).id,
    leaveServer: (serverId = first.serverId) => core.places.setMember(serverId, player.id, false),
    joinServer: (serverId = first.serverId) => core.places.setMember(serverId, player.id, true),
    leaveThread: (threadId) => core.places.setThreadMember(threadId, player.id, false),
    joinThread: (threadId) => core.places.setThreadMember(visibleChannel(core, player, threadId).id, player.id, true),
  };
}
