import type { PageMessage } from '../../../playground/protocol.ts';
import { buttonsOf, hasMenu, textOf } from '../message-parts.ts';

/** What players see of an act, in a line for people. */
export interface Seen {
  readonly what: string;
  readonly who: string;
}

export const silence: Seen = { what: 'nothing: the bot stays silent', who: '–' };

/** What differs from run to run is left out: names of rooms, figures, places. */
function sentenceOf(message: PageMessage): string {
  return textOf(message)
    .split('\n')
    .filter((line) => !line.startsWith('-# '))
    .join(' ')
    .replace(/<#\d+>/g, '#channel')
    .replace(/\d+\.\d\d%/g, '…%')
    .replace(/^## /, '');
}

function whatOf(message: PageMessage): string {
  const text = textOf(message);
  if (text.includes('Before I read your face')) return 'the question whether faces may be read; the photo waits';
  if (text.includes('Which one is yours?'))
    return 'the drawn frame: “Which one is yours?”, with a button for each face';
  const isScene = hasMenu(message) || buttonsOf(message).includes('Show your face');
  if (!isScene) return `“${sentenceOf(message)}”`;
  const picture = message.attachments.length > 0 ? '' : ', without its picture';
  const notes = text.split('\n').filter((line) => line.startsWith('-# ⚠'));
  const lead = text.includes('You picked') ? 'the feeling picked' : 'the reading';
  const menu = hasMenu(message) ? '' : ', without the menu of feelings';
  return [`the next scene, with ${lead}${picture}${menu}`, ...notes.map((note) => `“${note.slice(3)}”`)].join('; ');
}

function whoOf({ privateFor }: PageMessage, isDirect: boolean): string {
  return privateFor !== undefined || isDirect ? 'the player' : 'everybody there';
}

/** What of the bot's messages is new. An answer that was given twice is seen twice. */
export function whatIsSeen(messages: readonly PageMessage[], isDirect: (channelId: string) => boolean): Seen {
  const [first] = messages;
  if (first === undefined) return silence;
  const who = new Set(messages.map((message) => whoOf(message, isDirect(message.channelId))));
  return { what: messages.map(whatOf).join(', then '), who: [...who].join(', then ') };
}
