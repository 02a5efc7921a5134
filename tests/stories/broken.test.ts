import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mends } from '../../stories/fault.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { checkFolder, pathOf, tellFault } from './check-folder.ts';
import { temporaryStories } from './temporary-story.ts';

/** Each folder of `broken/` with all that is wrong in it. */
const broken: Readonly<Record<string, readonly string[]>> = {
  Bad_Folder: ['folder-name story.yaml:1:1'],
  'alias-bomb': ['not-yaml story.yaml:1:1'],
  'art-entity': ['art-outside art/room.svg:1:1'],
  'art-foreign': ['art-outside art/room.svg:2:3'],
  'art-image': ['art-outside art/room.svg:2:10'],
  'art-missing': ['art-missing story.yaml:9:18'],
  'art-no-alt': ['missing-key story.yaml:9:5'],
  'art-no-credit': ['missing-key story.yaml:9:5'],
  'art-no-svg': ['art-unreadable story.yaml:9:18'],
  'art-path': ['wrong-type story.yaml:9:18'],
  'art-script': ['art-outside art/room.svg:2:3'],
  'art-url': ['art-outside art/room.svg:2:15'],
  'bad-colour': ['bad-colour story.yaml:4:20'],
  'bad-comparison': ['bad-condition story.yaml:28:26'],
  'bad-condition': ['bad-condition story.yaml:15:35'],
  'bad-indent': ['bad-indent story.yaml:21:1'],
  'bad-language': ['bad-language story.yaml:3:11'],
  'bad-room-id': ['bad-id story.yaml:24:3'],
  'bad-thing': ['bad-id story.yaml:10:13'],
  'bare-asterisk': ['not-yaml story.yaml:22:11'],
  code: ['markup story.yaml:18:36'],
  'colon-in-text': ['not-yaml story.yaml:22:11'],
  'cover-missing': ['art-missing story.yaml:4:16'],
  'cut-at-comma': ['cut-at-comma story.yaml:18:46'],
  'dead-end': ['dead-end story.yaml:24:3'],
  'duplicate-id': ['duplicate-id story.yaml:16:17'],
  'duplicate-key': ['duplicate-key story.yaml:22:5'],
  'duplicate-room': ['duplicate-key story.yaml:24:3'],
  empty: ['empty story.yaml:22:11'],
  'endless-loop': ['endless-loop story.yaml:24:3'],
  'ending-with-directions': ['ending-with-directions story.yaml:11:13'],
  'feeling-unanswered': ['feeling-unanswered story.yaml:11:5'],
  heading: ['markup story.yaml:22:11'],
  'idle-feeling': ['idle-feeling story.yaml:4:1', 'idle-feeling story.yaml:4:1', 'idle-feeling story.yaml:4:1'],
  link: ['markup story.yaml:12:34'],
  'low-contrast': ['low-contrast story.yaml:4:36'],
  mention: ['markup story.yaml:13:32'],
  'missing-id': ['missing-id story.yaml:16:11'],
  'missing-key': ['missing-key story.yaml:19:3'],
  'missing-room': ['missing-room story.yaml:17:19'],
  'missing-start': ['missing-room story.yaml:4:8'],
  'never-chosen': ['never-chosen story.yaml:16:11'],
  'no-directions': ['no-directions story.yaml:19:3'],
  'no-fallback': ['no-fallback story.yaml:16:27'],
  'no-win': ['no-win story.yaml:5:1'],
  'not-yaml': ['not-yaml story.yaml:18:7'],
  'not-text': ['not-text story.yaml:1:1'],
  'seen-missing-room': ['missing-room story.yaml:28:15'],
  spoiler: ['markup story.yaml:15:54'],
  'text-no-fallback': ['no-fallback story.yaml:29:15'],
  'title-markup': ['markup story.yaml:21:12'],
  'too-long': ['too-long story.yaml:17:33'],
  'too-many-states': ['too-many-states story.yaml:4:1'],
  'unknown-feeling': ['feeling-unanswered story.yaml:11:5', 'unknown-key story.yaml:17:7'],
  'unknown-key': ['unknown-key story.yaml:10:5'],
  'unknown-thing': ['unknown-thing story.yaml:15:26'],
  'unreachable-ending': ['unreachable-ending story.yaml:24:3'],
  'unreachable-room': ['unreachable-room story.yaml:24:3'],
  'wrong-type': ['wrong-type story.yaml:20:13'],
};

/** One slip that has more faults in its train: these are among them. */
const cascading: Readonly<Record<string, readonly string[]>> = {
  translation: ['translation-left-over story.de.yaml:6:5', 'translation-missing story.de.yaml:3:1'],
};

const folderOf = (name: string): string => pathOf(`broken/${name}`);

/** Faults that need a file system in a state that a repository cannot hold; load-stories.test.ts makes them. */
const madeElsewhere = ['no-folder', 'unreadable', 'too-large'];

describe('a broken story', () => {
  it.each(Object.entries(broken))('%s is told by line and column', async (name, faults) => {
    const { told, stats, ...check } = await checkFolder(folderOf(name));
    expect(told).toEqual(faults);
    for (const { code, message, mend } of check.faults) {
      expect(mend).toBe(mends[code]);
      expect(message).not.toBe('');
    }
  });

  it.each(Object.entries(cascading))(
    '%s is told by line and column, besides what follows from it',
    async (name, faults) => {
      const { told } = await checkFolder(folderOf(name));
      expect(told).toEqual(expect.arrayContaining([...faults]));
    },
  );

  it('has a folder here for every kind of fault, and each folder is looked at', () => {
    const told = [...Object.values(broken), ...Object.values(cascading)].flat().map((line) => line.split(' ')[0]);
    expect([...new Set([...told, ...madeElsewhere])].sort()).toEqual(Object.keys(mends).sort());
    expect(readdirSync(pathOf('broken')).sort()).toEqual([...Object.keys(broken), ...Object.keys(cascading)].sort());
  });

  it('says what a mistyped word may have meant', async () => {
    const messages = await Promise.all(
      ['missing-room', 'missing-start', 'unknown-key', 'unknown-thing'].map(
        async (name) => (await checkFolder(folderOf(name))).faults[0]?.message,
      ),
    );
    expect(messages).toEqual([
      'There is no room "celar". Did you mean "cellar"?',
      'There is no room "hull". Did you mean "hall"?',
      '"givse" has no meaning here. Did you mean "gives"?',
      'No room gives "lump". Did you mean "lamp"?',
    ]);
  });

  it.each([
    ['bad-indent', 'This line does not begin in the same column as the lines that it belongs with.'],
    ['bad-room-id', 'rooms.Cellar: This cannot be a name.'],
    ['bare-asterisk', 'A text that begins with & or * has no quotes.'],
    ['colon-in-text', 'A text with a colon in it has no quotes.'],
    ['cut-at-comma', 'A comma cuts a text before "and go.".'],
    ['duplicate-key', 'The same name stands twice in the same place.'],
    ['empty', '"rooms.garden.text" is empty.'],
    ['not-yaml', 'A bracket is opened above this line, and its } is missing.'],
    ['too-long', '"rooms.hall.directions.fear.text" has 1201 characters; 1200 is the most.'],
  ])('says what is wrong in words that take no programmer: %s', async (name, message) => {
    expect((await checkFolder(folderOf(name))).faults.map((fault) => fault.message)).toEqual([message]);
  });

  it.each([
    ['text: A hall', '\ttext: A hall', 'A tab stands at the beginning of this line, where only spaces may.'],
    ['text: You hide. }', 'text: "You hide. }', 'A text begins with a quote, and the quote at its end is missing.'],
    ['text: You hide. }', 'text: You say: no. }', /^Between \{ and \} a text with a colon in it has no quotes/],
    ['text: You hide. }', 'text: "No" again. }', /^The text before this ended at its closing quote/],
    ['title: A short way', 'title: 1984', '"title" is a number, where a text is expected, in "quotes".'],
    ['text: The cat follows you.', 'text:', '"rooms.garden.text" is empty, where a text is expected.'],
    ['text: The cat follows you.', 'text: |-\n     The\n  cat', /^This line is no part of the text above/],
    ['gives: [lamp]', 'gives: lamp', '"rooms.hall.gives" is a text, where a list is expected.'],
  ])('says what is wrong where "%s" became "%s"', async (right, wrong, message) => {
    const { story: folder } = await temporaryStories();
    const file = join(folder, 'story.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(right, wrong));
    const { faults } = await checkFolder(folder);
    expect(faults[0]?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(faults).toHaveLength(1);
  });

  it('is refused when stories are loaded, faults of its pictures included', async () => {
    const { stories, faults } = await loadStories(pathOf('broken'));
    const told = faults.map((fault) => tellFault(fault, pathOf('broken')));
    expect(told).toEqual(
      expect.arrayContaining([
        'art-missing art-missing/story.yaml:9:18',
        'art-outside art-image/art/room.svg:2:10',
        'missing-room missing-room/story.yaml:17:19',
      ]),
    );
    // What takes the game's rules or a translator to find does not keep a story from the players.
    expect(stories.map(({ id }) => id)).toEqual([
      'dead-end',
      'endless-loop',
      'idle-feeling',
      'no-win',
      'too-many-states',
      'translation',
      'unreachable-ending',
      'unreachable-room',
    ]);
  });
});
