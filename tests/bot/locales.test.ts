import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../bot/text.ts';
import { serverLanguages } from '../../game/server-settings.ts';

type Sentences = ReadonlyMap<string, string>;

function sentencesIn(language: string): Sentences {
  const sections: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(`bot/locales/${language}.json`, 'utf8'),
  );
  return new Map(
    Object.entries(sections).flatMap(([section, sentences]) =>
      Object.entries(sentences).map(([key, sentence]) => [`${section}.${key}`, sentence] as const),
    ),
  );
}

const english = sentencesIn('en');
const plural = /_(one|many|other)$/;

/** The keys that a language must have: English's, with the plurals of its own. */
function keysFor(language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return [...english.keys()].flatMap((key) => {
    if (!plural.test(key)) return [key];
    return key.endsWith('_other') ? pluralCategories.map((category) => key.replace(plural, `_${category}`)) : [];
  });
}

const valuesIn = (sentence = ''): readonly string[] =>
  [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();
/** "One more" needs no number. */
const uncounted = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'count');

/** Discord's limits on what is not running text, in characters. */
const limits: readonly (readonly [limit: number, keys: RegExp])[] = [
  [
    80,
    /^(feeling|permission)\.|^scene\.(show|again|undo)$|^consent\.(continue|decline)$|^stories\.(start|goOn|back|next)$|^reset\.(yes|no)$|^answer\.startOver$|^journal\.(newer|older)$|^party\.(join|leave|begin|wake|rematch)$|^settings\.(channels-all|(paused-)?turn-(on|off))$/,
  ],
  [150, /^scene\.menu$|^settings\.channels-choose$/],
  [100, /^settings\.(mode-|language-|story-(first|gone))|^language\.|^command\.|^party\.thread$|^modal\.photoHelp$/],
  [45, /^modal\.(title|photo)$/],
  [32, /^command\.(?!party\.start\.mode\.).+\.name$/],
];

describe.each(serverLanguages)('the words in %s', (language) => {
  const sentences = sentencesIn(language);

  it('are all there, and no others', () => {
    expect([...sentences.keys()].sort()).toEqual([...keysFor(language)].sort());
    expect([...sentences].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('have the same values filled in as in English', () => {
    for (const [key, sentence] of sentences) {
      const expected = valuesIn(english.get(key) ?? english.get(key.replace(plural, '_other')));
      const found = valuesIn(sentence);
      if (key.endsWith('_one')) expect([key, ...uncounted(found)]).toEqual([key, ...uncounted(expected)]);
      else expect([key, ...found]).toEqual([key, ...expected]);
    }
  });

  it('fit where Discord shows them', () => {
    for (const [limit, keys] of limits) {
      const long = [...sentences].filter(([key, sentence]) => keys.test(key) && sentence.length > limit);
      expect(long).toEqual([]);
      expect([...sentences.keys()].some((key) => keys.test(key))).toBe(true);
    }
  });

  it('name commands as the player’s client does', () => {
    const nameOf = (path: string): string | undefined => sentences.get(`command.${path}.name`);
    const paths = [...sentences.keys()].flatMap((key) => /^command\.([\w.-]+)\.name$/.exec(key)?.[1] ?? []);
    const names = new Set(
      paths.map((path) => {
        const parts = path.split('.');
        return `/${parts.map((_part, index) => nameOf(parts.slice(0, index + 1).join('.'))).join(' ')}`;
      }),
    );
    const mentioned = [...sentences.values()].flatMap((sentence) => sentence.match(/`\/[^`]+`/g) ?? []);
    expect(mentioned.length).toBeGreaterThan(20);
    for (const each of mentioned) expect(names).toContain(each.slice(1, -1));
    expect(names.size).toBe(paths.length);
  });

  it('name buttons and permissions as they are labelled', () => {
    const naming = {
      'scene.show': ['consent.thanks', 'consent.thanksNoPhotos', 'answer.faces-only', 'answer.secret'],
      'party.join': ['opened', 'openedHere', 'openedInThread', 'only-party', 'refused.not-member'].map(
        (key) => `party.${key}`,
      ),
      'permission.AttachFiles': ['picture.no-permission'],
    };
    for (const [label, keys] of Object.entries(naming))
      for (const key of keys) expect(sentences.get(key), key).toContain(sentences.get(label));
  });
});

describe('plurals, percent and lists', () => {
  it('are each language’s own', () => {
    const told = serverLanguages.map((language) => {
      const words = wordsIn(language);
      const moves = [1, 3].map((count) => words.say('scene.moves', { count }));
      return [...moves, words.percent(0.9731).replace(/\s/g, ' '), words.list(['A', 'B', 'C'])];
    });
    expect(told).toEqual([
      ['1 move', '3 moves', '97.31%', 'A, B, and C'],
      ['1 Zug', '3 Züge', '97,31 %', 'A, B und C'],
      ['1 paso', '3 pasos', '97,31 %', 'A, B y C'],
      ['1手', '3手', '97.31%', 'A、B、C'],
    ]);
    expect(wordsIn('es-ES').say('scene.moves', { count: 1_000_000 })).toBe('1000000 pasos');
  });

  it('are Spanish in Latin America, and English where the language is not spoken', () => {
    expect(wordsIn('es-419').say('scene.show')).toBe('Enseña la cara');
    expect(wordsIn('en-GB').say('scene.show')).toBe('Show your face');
    expect([wordsIn('fr').say('scene.show'), wordsIn('fr').language]).toEqual(['Show your face', 'en']);
    expect(wordsIn('no language at all').language).toBe('en');
  });
});
