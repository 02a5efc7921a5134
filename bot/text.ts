import { readFileSync } from 'node:fs';
import i18next, { type i18n, type Resource } from 'i18next';
import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';
import { type ServerLanguage, serverLanguages } from '../game/server-settings.ts';
import { closestLanguage } from '../stories/closest-language.ts';

/** The bot's words in one language. */
export interface Words {
  /** BCP 47, for Intl and for stories: as it was asked for (`es-419`), or `en` where the bot has no words in it. */
  readonly language: string;
  /**
   * The sentence of that key in locales/, e.g. `answer.no-face`, with `{{values}}` filled in. The value `context` picks the
   * form `key_context`, where there is one.
   */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  feeling(feeling: Feeling): string;
  /** 0.9731 → `97.31%` */
  percent(share: number): string;
  /** “a, b and c”, in the language's own way; with `or` “a, b or c”. */
  list(items: readonly string[], joint?: 'and' | 'or'): string;
}

const joints = { and: 'conjunction', or: 'disjunction' } as const;

const locale = z.record(z.string(), z.record(z.string(), z.string()));

function readLocales(): Resource {
  const read = (language: string): unknown =>
    JSON.parse(readFileSync(new URL(`./locales/${language}.json`, import.meta.url), 'utf8'));
  return Object.fromEntries(
    serverLanguages.map((language) => [language, { translation: locale.parse(read(language)) }]),
  );
}

const shelf: i18n = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: readLocales(),
  // Discord escapes nothing: "&" must stay "&". What players wrote is never inserted (see escapeMarkdown at the callers).
  interpolation: { escapeValue: false },
  initAsync: false,
});
void shelf.init();

/** The language of locales/ that the bot speaks to who has set `language` in Discord: `es-ES` for `es-419`; `undefined` where it speaks none. */
export function spokenFor(language: string): ServerLanguage | undefined {
  return closestLanguage(language, serverLanguages);
}

function wordsOf(spoken: ServerLanguage, shown: string): Words {
  const translate = shelf.getFixedT(spoken);
  const percentFormat = new Intl.NumberFormat(shown, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return {
    language: shown,
    say: (key, values = {}) => translate(key, values),
    feeling: (feeling) => translate(`feeling.${feeling}`),
    percent: (share) => percentFormat.format(share),
    list: (items, joint = 'and') => new Intl.ListFormat(shown, { type: joints[joint] }).format(items),
  };
}

/** Made once: Intl's formats take long to make, and each answer needs the words several times. Discord has some thirty languages. */
const known = new Map<string, Words>();

/** The bot's words in `language`, or in English where it does not speak that one. */
export function wordsIn(language: string): Words {
  const spoken = spokenFor(language);
  const shown = spoken === undefined ? 'en' : language;
  const words = known.get(shown) ?? wordsOf(spoken ?? 'en', shown);
  known.set(shown, words);
  return words;
}
