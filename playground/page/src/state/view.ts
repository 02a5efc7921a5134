import type { PageChannel, PageEvent, PageMessage, PageState } from '../../../protocol.ts';
import { withChannel } from './places.ts';
import { withItem, without } from './string-set.ts';
import { forgetNew, keepPings, noteUnread, readChannel, type Unread } from './unread.ts';

/** Something that the player did and the bot has not answered yet. */
export type Act =
  | { readonly kind: 'command'; readonly id: string; readonly channelId: string; readonly name: string }
  | { readonly kind: 'component'; readonly id: string; readonly messageId: string; readonly customId: string };

export type CommandAct = Extract<Act, { kind: 'command' }>;

/** All that the page shows of the server to one player. */
export interface View extends PageState, Unread {
  /** Channels that were open, the present one first. */
  readonly visited: readonly string[];
  /** A channel that the player has just made: it opens as soon as the server tells of it. */
  readonly awaitedChannelId: string | undefined;
  /** Channels in which the bot is writing. */
  readonly typingIn: readonly string[];
  readonly acts: readonly Act[];
  /** Commands that the bot left without an answer. */
  readonly failedCommands: readonly CommandAct[];
  /** Messages with a component that the bot left without an answer. */
  readonly failedMessages: readonly string[];
  /** Private answers that the player has put away. */
  readonly dismissed: readonly string[];
}

/** What changes a view: what the server tells, and what the player does. */
export type ViewChange =
  | Exclude<PageEvent, { readonly type: 'traffic' }>
  | { readonly type: 'act-began'; readonly act: Act }
  | { readonly type: 'act-ended'; readonly actId: string }
  | { readonly type: 'typing-ended'; readonly channelId: string }
  | { readonly type: 'channel-opened'; readonly channelId: string }
  | { readonly type: 'message-dismissed'; readonly messageId: string }
  | { readonly type: 'failure-dismissed'; readonly actId: string };

/** Older messages of a channel leave the page, so that it stays quick through a long evening. */
export const shownMessages = 400;

/** A view of `state` for a player; opens `channelId` where it exists, else the first channel. */
export function openView(state: PageState, playerId: string, channelId: string | undefined): View {
  const channel = state.channels.find(({ id }) => id === channelId) ?? state.channels[0];
  return {
    ...state,
    playerId,
    channelId: channel?.id ?? '',
    visited: channel === undefined ? [] : [channel.id],
    awaitedChannelId: undefined,
    typingIn: [],
    unread: [],
    pings: {},
    newFrom: {},
    acts: [],
    failedCommands: [],
    failedMessages: [],
    dismissed: [],
  };
}

function keepNewest(messages: readonly PageMessage[], channelId: string): readonly PageMessage[] {
  const surplus = messages.filter((each) => each.channelId === channelId).length - shownMessages;
  if (surplus <= 0) return messages;
  let left = surplus;
  return messages.filter((each) => {
    if (each.channelId !== channelId || left === 0) return true;
    left -= 1;
    return false;
  });
}

/** The acts that are still open once `message` has come: it may be the answer to one of them. */
function openActs(view: View, message: PageMessage, isNew: boolean): readonly Act[] {
  const others = view.acts.filter((act) => !(act.kind === 'component' && act.messageId === message.id));
  const asked = message.interaction;
  if (!isNew || asked?.playerId !== view.playerId) return others;
  const name = commandName(asked.name);
  const command = others.find((act) => act.kind === 'command' && act.name === name);
  return command === undefined
    ? others.filter((act) => act.kind === 'command')
    : others.filter((act) => act !== command);
}

/** A command's name without the slash that people write before it. */
export function commandName(name: string): string {
  return name.startsWith('/') ? name.slice(1) : name;
}

/** What the player writes shows that everything before it was read. */
function noteNew(view: View, message: PageMessage): View {
  return message.author.id === view.playerId ? forgetNew(view, message.channelId) : noteUnread(view, message);
}

function receive(view: View, message: PageMessage): View {
  const isNew = !view.messages.some(({ id }) => id === message.id);
  const messages = isNew
    ? keepNewest([...view.messages, message], message.channelId)
    : view.messages.map((each) => (each.id === message.id ? message : each));
  return {
    ...(isNew ? noteNew(view, message) : view),
    messages,
    acts: openActs(view, message, isNew),
    typingIn: message.author.isBot ? without(view.typingIn, message.channelId) : view.typingIn,
  };
}

function fail(view: View, event: Extract<PageEvent, { type: 'interaction-failed' }>): View {
  if (event.playerId !== view.playerId) return view;
  const { messageId } = event;
  if (messageId !== undefined)
    return {
      ...view,
      acts: view.acts.filter((act) => act.kind === 'command' || act.messageId !== messageId),
      failedMessages: withItem(view.failedMessages, messageId),
    };
  const name = commandName(event.name);
  const failed = view.acts.find((act) => act.kind === 'command' && act.name === name);
  if (failed?.kind !== 'command') return view;
  return {
    ...view,
    acts: view.acts.filter((act) => act !== failed),
    failedCommands: [...view.failedCommands, failed],
  };
}

function begin(view: View, act: Act): View {
  const acts = [...view.acts, act];
  return act.kind === 'command'
    ? { ...view, acts, failedCommands: view.failedCommands.filter((each) => each.channelId !== act.channelId) }
    : { ...view, acts, failedMessages: without(view.failedMessages, act.messageId) };
}

function openChannel(view: View, channelId: string): View {
  if (!view.channels.some(({ id }) => id === channelId)) return { ...view, awaitedChannelId: channelId };
  return {
    ...readChannel(channelId === view.channelId ? view : forgetNew(view, view.channelId), channelId),
    channelId,
    visited: [channelId, ...without(view.visited, channelId)],
    awaitedChannelId: undefined,
  };
}

function closeChannel(view: View, channelId: string): View {
  const gone = view.channels.find(({ id }) => id === channelId);
  const isGone = ({ id, parentId }: PageChannel) => id === channelId || parentId === channelId;
  const channels = view.channels.filter((channel) => !isGone(channel));
  const isLeft = (id: string) => channels.some((channel) => channel.id === id);
  const left: View = {
    ...view,
    channels,
    messages: view.messages.filter((message) => isLeft(message.channelId)),
    unread: view.unread.filter(isLeft),
    pings: keepPings(view.pings, isLeft),
    visited: view.visited.filter(isLeft),
  };
  if (isLeft(view.channelId)) return left;
  const parent = gone?.parentId !== undefined && isLeft(gone.parentId) ? gone.parentId : undefined;
  return openChannel(left, parent ?? left.visited[0] ?? channels[0]?.id ?? '');
}

/** The view after `change`. Pure; a change that concerns nothing shown gives an equal view. */
export function changeView(view: View, change: ViewChange): View {
  switch (change.type) {
    case 'state': {
      const isThere = (channelId: string) => change.state.channels.some(({ id }) => id === channelId);
      const visited = view.visited.filter(isThere);
      const opened = openView(change.state, view.playerId, isThere(view.channelId) ? view.channelId : visited[0]);
      const renewed = {
        ...opened,
        visited: [...opened.visited, ...visited.filter((id) => id !== opened.channelId)],
        unread: view.unread.filter(isThere),
        pings: keepPings(view.pings, isThere),
        newFrom: view.newFrom,
        acts: view.acts,
        failedMessages: view.failedMessages,
        failedCommands: view.failedCommands,
        dismissed: view.dismissed,
      };
      return view.awaitedChannelId === undefined ? renewed : openChannel(renewed, view.awaitedChannelId);
    }
    case 'message':
      return receive(view, change.message);
    case 'message-deleted':
      return { ...view, messages: view.messages.filter(({ id }) => id !== change.messageId) };
    case 'typing':
      return { ...view, typingIn: withItem(view.typingIn, change.channelId) };
    case 'typing-ended':
      return { ...view, typingIn: without(view.typingIn, change.channelId) };
    case 'bot':
      return { ...view, bot: { ...view.bot, isOnline: change.isOnline } };
    case 'commands':
      return { ...view, commands: change.commands };
    case 'interaction-failed':
      return fail(view, change);
    case 'channel': {
      const known = { ...view, channels: withChannel(view.channels, change.channel) };
      return change.channel.id === view.awaitedChannelId ? openChannel(known, change.channel.id) : known;
    }
    case 'channel-deleted':
      return closeChannel(view, change.channelId);
    case 'player':
      return { ...view, players: view.players.map((each) => (each.id === change.player.id ? change.player : each)) };
    case 'modal':
      // A form answers what the player did last: it comes at once or not at all.
      return { ...view, acts: view.acts.slice(0, -1) };
    case 'act-began':
      return begin(view, change.act);
    case 'act-ended':
      return { ...view, acts: view.acts.filter(({ id }) => id !== change.actId) };
    case 'channel-opened':
      return openChannel(view, change.channelId);
    case 'message-dismissed':
      return { ...view, dismissed: withItem(view.dismissed, change.messageId) };
    case 'failure-dismissed':
      return { ...view, failedCommands: view.failedCommands.filter(({ id }) => id !== change.actId) };
  }
}
