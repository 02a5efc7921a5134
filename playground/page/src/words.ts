import type { OptionFault } from './state/command-options.ts';
import type { ModalFault, ModalField } from './state/modal-form.ts';

function names(list: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(list);
}

function faultWords(option: string, fault: OptionFault): string {
  switch (fault.kind) {
    case 'missing':
      return `“${option}” is required.`;
    case 'not-a-number':
      return `“${option}” must be a number.`;
    case 'not-whole':
      return `“${option}” must be a whole number.`;
    case 'not-a-choice':
      return `Pick one of the choices for “${option}”.`;
    case 'too-low':
      return `“${option}” must be at least ${fault.limit}.`;
    case 'too-high':
      return `“${option}” must be at most ${fault.limit}.`;
    case 'too-short':
      return `“${option}” must have at least ${fault.limit} characters.`;
    case 'too-long':
      return `“${option}” must have at most ${fault.limit} characters.`;
  }
}

function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function modalFaultWords({ label, input }: ModalField, fault: ModalFault): string {
  const count = (limit: number) =>
    input.kind === 'files' ? countWords(limit, 'file', 'files') : countWords(limit, 'option', 'options');
  switch (fault.kind) {
    case 'missing':
      return `“${label}” is required.`;
    case 'too-few':
      return `“${label}” needs at least ${count(fault.limit)}.`;
    case 'too-many':
      return `“${label}” takes ${count(fault.limit)} at most.`;
    case 'too-short':
      return `“${label}” needs at least ${countWords(fault.limit, 'character', 'characters')}.`;
    case 'too-long':
      return `“${label}” takes ${countWords(fault.limit, 'character', 'characters')} at most.`;
  }
}

/** All that the page itself says to people; Discord's own wording where Discord says the same. */
export const words = {
  app: 'APP',
  servers: 'Servers',
  classifier: 'Read a face without playing',
  howToPlay: 'How to play',
  settings: 'Settings',
  directMessages: 'Direct messages',
  channels: 'Channels',
  channelKinds: {
    text: 'text channel',
    announcement: 'announcements',
    forum: 'forum',
    thread: 'thread',
    direct: 'direct message',
  },
  archived: 'archived',
  locked: 'locked',
  unread: 'unread',
  mentionCount: (count: number) => countWords(count, 'mention', 'mentions'),
  memberCount: (count: number) => countWords(count, 'member', 'members'),
  startedThread: (name: string) => `${name} started a thread.`,
  startedBy: (name: string) => `Started by ${name}`,
  somebody: 'Somebody',
  joinThread: 'Join the thread',
  leaveThread: 'Leave the thread',
  membersOf: (server: string) => `Who is in ${server}`,
  botNotHere: (bot: string) => `${bot} is not in this server. Nothing here reaches it.`,
  nowhere: 'You are in no server any more. Play as somebody else, and let yourself in again under Permissions.',
  playAs: 'Play as',
  members: 'Members',
  bots: 'Bots',
  playersHere: 'Players',
  you: 'you',
  online: 'Online',
  offline: 'Offline',
  openChannels: 'Open the list of channels',
  closeChannels: 'Close the list of channels',
  messagesIn: (channel: string) => `Messages in ${channel}`,
  welcome: (channel: string) => `Welcome to ${channel}!`,
  directStart: (bot: string) => `Your direct messages with ${bot}`,
  welcomeHint: 'Type / to see what the game understands, or begin with /start. A photo of your face moves the story.',
  beginHere: 'Type /start',
  loading: 'Loading the channel…',
  unreachable: 'The playground does not answer. Is “npm run play” still running? Trying again…',
  sendFailed: 'The playground did not take that. Is “npm run play” still running?',
  connectionLost: 'Connection lost. Reconnecting…',
  botOffline: (bot: string) => `${bot} is offline. It answers when it is back.`,
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  toPresent: 'Jump to the present',
  newMark: 'New',
  newFromHere: 'New messages from here',
  used: (player: string) => `${player} used`,
  thinking: (bot: string) => `${bot} is thinking`,
  typing: (bot: string) => `${bot} is typing`,
  edited: 'edited',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  replyingTo: (name: string) => `Replying to ${name}`,
  withoutText: 'Click to see the message',
  more: 'More',
  moreOf: (name: string) => `More for the message of ${name}`,
  messageOf: (name: string) => `Message of ${name}`,
  messageActions: { reply: 'Reply', edit: 'Edit', forward: 'Forward', copy: 'Copy text', delete: 'Delete' },
  apps: 'Apps',
  copied: 'The text is copied.',
  copyFailed: 'The browser does not let this page copy.',
  forwarded: 'Forwarded',
  forwardTo: 'Forward to',
  forwardedTo: (place: string) => `Forwarded to ${place}.`,
  searchChannel: 'Search for a channel',
  noSuchChannel: 'No channel has such a name.',
  directMessage: 'Direct message',
  editMessage: 'Edit the message',
  escapeTo: 'Escape to',
  cancelEdit: 'cancel',
  enterTo: 'Enter to',
  saveEdit: 'save',
  deleteMessage: 'Delete the message?',
  deleteSure: 'It cannot be had back, nor can its photos.',
  cancelReply: 'Stop replying',
  photoGone: 'This photo lived in memory only and is gone.',
  pictureGone: 'This picture is gone.',
  fileGone: 'This file lived in memory only and is gone.',
  openImage: (name: string) => (name === '' ? 'Open image' : `Open image: ${name}`),
  closeImage: 'Close image',
  image: 'Image',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoom: (zoom: number) => `${Math.round(zoom * 100)} %`,
  download: (name: string) => `Download ${name}`,
  showSpoiler: 'Show spoiler',
  spoiler: 'Spoiler',
  reaction: (emoji: string, count: number) => `${emoji}, ${count}`,
  interactionFailed: 'This interaction failed',
  commandFailed: 'The application did not respond',
  sendingCommand: 'Sending command…',
  choose: 'Make a selection',
  link: 'opens in a new tab',
  cannotShow: 'This part of the message cannot be shown here.',
  messageIn: (channel: string) => `Message ${channel}`,
  attachPhoto: 'Attach a photo',
  attached: 'Photos to send',
  removeFile: (name: string) => `Remove ${name}`,
  send: 'Send',
  sending: 'Sending…',
  dropHere: (channel: string) => `Drop your photo into ${channel}`,
  dropHereOption: (option: string) => `Drop your photo for “${option}”`,
  dropNote: 'It is read on this machine and stays in memory only.',
  commands: 'Commands',
  people: 'Members',
  options: (command: string) => `Options of /${command}`,
  cancelCommand: (command: string) => `Cancel /${command}`,
  optional: 'optional',
  required: 'required',
  noOptions: 'Press Enter to run it.',
  pickPhoto: 'Choose, drop or paste a photo',
  suggestions: (option: string) => `Suggestions for ${option}`,
  commandWithFiles: 'This command takes no photo. Remove the photos or cancel the command.',
  tooManyFiles: (limit: number) => `A message can carry ${limit} files at most.`,
  emptyFile: (name: string) => `“${name}” is empty.`,
  fault: faultWords,
  modalFault: modalFaultWords,
  cancel: 'Cancel',
  submit: 'Submit',
  close: 'Close',
  chooseFile: (most: number) => (most === 1 ? 'Choose a photo' : 'Choose photos'),
  chooseMore: 'Add another',
  chooseOther: 'Choose another',
  orDrop: 'or drop or paste it here',
  filesFor: (label: string) => `Files for ${label}`,
  cannotFill: (label: string) => `“${label}” cannot be filled in here.`,
  yes: 'Yes',
  no: 'No',
  kinds: {
    text: 'Text',
    integer: 'Whole number',
    number: 'Number',
    'yes-or-no': 'Yes or no',
    player: 'Player',
    channel: 'Channel',
    attachment: 'Photo',
  },
  optionList: names,
  said: (author: string, text: string) => `${author}: ${text}`,
  yesterday: (time: string) => `Yesterday at ${time}`,
  channelActions: 'This channel',
  moreActions: 'More',
  closeActions: 'Close the menu',
  newThread: 'New thread',
  newThreadIn: (channel: string) => `Everyone who sees ${channel} can read and write in it.`,
  threadName: 'Name of the thread',
  openThread: 'Open the thread',
  archiveThread: 'Archive the thread',
  reopenThread: 'Reopen the thread',
  lockThread: 'Lock the thread',
  unlockThread: 'Unlock the thread',
  deleteThread: 'Delete the thread',
  deleteThreadNamed: (thread: string) => `Delete ${thread}?`,
  deleteThreadSure: 'Everything written in it is lost, for everyone.',
  threadArchived: 'This thread is archived. Whoever writes here reopens it.',
  threadLocked: 'This thread is locked. Only the owner of the server can write here.',
  reopen: 'Reopen',
  unlock: 'Unlock',
  forumHint: 'A forum has threads only: open one to write.',
  noThreads: 'No threads yet.',
  nothingWritten: 'Nothing written yet',
  messageCount: (count: number) => countWords(count, 'message', 'messages'),
  permissions: 'Permissions',
  permissionsNote: (bot: string) =>
    `Switch something off to see how ${bot} copes. It holds until the playground stops.`,
  permissionsIn: (bot: string, channel: string) => `What ${bot} may do in ${channel}`,
  threadPermissions: 'A thread has the permissions of its channel.',
  permissionNames: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    EmbedLinks: 'Embed Links',
    AttachFiles: 'Attach Files',
    AddReactions: 'Add Reactions',
    ReadMessageHistory: 'Read Message History',
    CreatePublicThreads: 'Create Public Threads',
    ManageThreads: 'Manage Threads',
    ManageMessages: 'Manage Messages',
  },
  permissionMeanings: {
    ViewChannel: 'Sees the channel and hears what is written in it',
    SendMessages: 'Writes messages that answer no command',
    SendMessagesInThreads: 'Does so in threads too',
    EmbedLinks: 'Shows previews and framed texts',
    AttachFiles: 'Sends pictures and other files',
    AddReactions: 'Adds an emoji under a message',
    ReadMessageHistory: 'Reads earlier messages and replies to them',
    CreatePublicThreads: 'Opens threads',
    ManageThreads: 'Archives, reopens and locks threads',
    ManageMessages: 'Deletes and pins what others wrote',
  },
  takesDirect: (player: string) => `${player} takes direct messages`,
  takesDirectNote: (bot: string) => `Otherwise what ${bot} sends there does not arrive`,
  botCannotSee: (bot: string) => `${bot} cannot see this channel. Only commands reach it.`,
  directClosed: (bot: string) => `You take no direct messages from ${bot}.`,
  panels: { game: 'Game', inspector: 'Inspector' },
  closePanels: { game: 'Close the panel of the game', inspector: 'Close the inspector' },
} as const;
