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
  textChannels: 'Text channels',
  channels: 'Channels',
  unread: 'unread',
  playAs: 'Play as',
  members: 'Members',
  bots: 'Bots',
  playersHere: 'Players',
  you: 'you',
  online: 'online',
  offline: 'offline',
  openChannels: 'Open the list of channels',
  closeChannels: 'Close the list of channels',
  messagesIn: (channel: string) => `Messages in #${channel}`,
  welcome: (channel: string) => `Welcome to #${channel}!`,
  welcomeHint: 'Type / to see what the game understands, or begin with /start. A photo of your face moves the story.',
  beginHere: 'Type /start',
  loading: 'Loading the channel…',
  unreachable: 'The playground does not answer. Is “npm run play” still running? Trying again…',
  sendFailed: 'The playground did not take that. Is “npm run play” still running?',
  connectionLost: 'Connection lost. Reconnecting…',
  botOffline: (bot: string) => `${bot} is offline. It answers when it is back.`,
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
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
  cancelReply: 'Stop replying',
  photoGone: 'This photo lived in memory only and is gone.',
  pictureGone: 'This picture is gone.',
  fileGone: 'This file lived in memory only and is gone.',
  openImage: (name: string) => (name === '' ? 'Open image' : `Open image: ${name}`),
  closeImage: 'Close image',
  image: 'Image',
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
  messageIn: (channel: string) => `Message #${channel}`,
  attachPhoto: 'Attach a photo',
  attached: 'Photos to send',
  removeFile: (name: string) => `Remove ${name}`,
  send: 'Send',
  sending: 'Sending…',
  dropHere: (channel: string) => `Drop your photo into #${channel}`,
  dropHereOption: (option: string) => `Drop your photo for “${option}”`,
  dropNote: 'It is read on this machine and stays in memory only.',
  commands: 'Commands',
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
  takePhoto: 'Take a photo',
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
} as const;
