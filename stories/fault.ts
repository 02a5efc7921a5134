/** Every kind of fault that a story can have, with what mends it where the place itself does not say more. */
export const mends = {
  'no-folder': 'Name a folder that exists and can be read.',
  'folder-name': 'Rename the folder: small letters a-z, digits and hyphens only.',
  unreadable: 'Make it a readable file.',
  'too-large': 'Make the file smaller.',
  'not-text': 'Save the file as UTF-8 text.',
  'not-yaml':
    'Mend it here. A text with signs in it stands in "quotes", one with quotes after "text: |-", in lines below.',
  'bad-indent': 'Begin lines that belong together in the same column, after spaces.',
  'duplicate-key': 'Keep one of the two, or give the other a name of its own.',
  'missing-key': 'Add it here.',
  'unknown-key': 'Remove it, or correct its spelling.',
  'cut-at-comma': 'Put the whole text into "quotes": between { and } it ends at a comma.',
  'wrong-type': 'Write what is expected here.',
  empty: 'Write a text.',
  'too-long': 'Shorten it.',
  'bad-id': 'Use small letters a-z, digits and hyphens only.',
  'bad-language': 'Write a language tag such as "en" or "pt-BR".',
  'bad-colour':
    'Write six hexadecimal digits in quotes, such as "#1d2b53": without quotes, YAML takes # for a comment.',
  'low-contrast': 'Make the ink much lighter or much darker than the ground.',
  'bad-condition':
    'Write "has THING", "lacks THING", "seen ROOM", "seen ROOM >= 2" or "players >= 2", joined by "and".',
  markup: 'Use **bold** and *italic* only.',
  'feeling-unanswered': 'Add a direction for it: a room that is no ending answers all five feelings.',
  'no-directions': 'Give the room "directions", or make it an ending with "ending: win" or "ending: fail".',
  'ending-with-directions': 'Remove "ending" or "directions": nothing leads out of an ending.',
  'missing-room': 'Add that room, or name one that exists.',
  'unknown-thing': 'Let a room give it ("gives: [THING]"), or correct its spelling.',
  'no-fallback': 'Remove the "if" of the last one: it is taken when no other holds.',
  'never-chosen': 'Give it an "if", or move it to the end of the list.',
  'missing-id': 'Give each direction of a list an "id": translations are found by it.',
  'duplicate-id': 'Give each direction of the list an id of its own.',
  'unreachable-room': 'Let a direction lead there, or remove the room.',
  'unreachable-ending': 'Let a direction lead there, or remove the ending.',
  'dead-end': 'Let some feeling lead on to an ending.',
  'endless-loop': 'Let some feeling in one of these rooms lead on to an ending.',
  'no-win': 'Add a win, or let a road lead to it.',
  'idle-feeling': 'Let it lead somewhere else in at least one room.',
  'too-many-states': 'Use fewer things, or fewer visits in conditions, so that all of the story can be looked at.',
  'art-missing': 'Put the picture into the "art" folder of the story, or correct the name.',
  'art-unreadable': 'Save it as a plain SVG of 1280 by 720.',
  'art-outside':
    'Put everything into the SVG itself: references may only be "#ids" or embedded images. Remove scripts and a DOCTYPE.',
  'translation-missing': 'Translate it here.',
  'translation-left-over': 'Remove it: the story has no such text.',
} as const satisfies Record<string, string>;

export type FaultCode = keyof typeof mends;

/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a story, told so that its author can mend it. */
export interface Fault extends Position {
  readonly code: FaultCode;
  /** The file's path, below the folder as it was given. */
  readonly file: string;
  readonly message: string;
  readonly mend: string;
}

export function faultAt(code: FaultCode, file: string, { line, column }: Position, message: string): Fault {
  return { code, file, line, column, message, mend: mends[code] };
}

export const startOfFile: Position = { line: 1, column: 1 };
