import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PageMessage } from '../../../protocol.ts';
import type { View } from './view.ts';

/** Discord's number of a message command; the package's enum would come along whole. */
const messageCommand: APIApplicationCommand['type'] = 3;

export type MessageAction = 'reply' | 'edit' | 'forward' | 'copy' | 'delete';

/** Whether Discord offers a menu on this message: not on private answers, nor while the bot still thinks. */
export function hasMenu(message: PageMessage): boolean {
  return message.privateFor === undefined && !message.isThinking;
}

/** What the player can do with a message by its menu, in its order; `delete` is the last one. */
export function messageActions(view: View, message: PageMessage): readonly MessageAction[] {
  const isOwn = message.author.id === view.playerId;
  const all: readonly (readonly [MessageAction, boolean])[] = [
    ['reply', true],
    ['forward', true],
    ['edit', isOwn && message.forwarded === undefined],
    ['copy', (message.forwarded?.content ?? message.content) !== ''],
    ['delete', isOwn],
  ];
  return all.filter(([, isOffered]) => isOffered).map(([action]) => action);
}

/** The commands of a message's menu ("Apps"), by name. */
export function messageCommands(commands: readonly APIApplicationCommand[]): readonly string[] {
  return commands
    .filter(({ type }) => type === messageCommand)
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other));
}

/** The player's own newest message of the open channel that can be edited: what the up arrow means. */
export function lastOwnMessage(view: View): PageMessage | undefined {
  return view.messages.findLast(
    (message) => message.channelId === view.channelId && messageActions(view, message).includes('edit'),
  );
}
