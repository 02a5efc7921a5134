import { readFileSync } from 'node:fs';
import i18next, { type i18n, type Resource } from 'i18next';
import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';

/** The bot's words in one language. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /**
   * The sentence of that key in locales/, e.g. `answer.no-face`, with `{{values}}` filled in. The value `context` picks the
   * form `key_context`, where there is one.
   */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  feeling(feeling: Feeling): string;
  /** 0.9731 → `97.31%` */
  percent(share: number): string;
}

const languages = ['en'] as const;

const locale = z.record(z.string(), z.record(z.string(), z.string()));

function readLocales(): Resource {
  const read = (language: string): unknown =>
    JSON.parse(readFileSync(new URL(`./locales/${language}.json`, import.meta.url), 'utf8'));
  return Object.fromEntries(languages.map((language) => [language, { translation: locale.parse(read(language)) }]));
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

/** Whether the bot has words of its own in a language; otherwise they are English. */
export function speaks(language: string): boolean {
  return languages.some((spoken) => spoken === language);
}

/** The bot's words in `language`, or in English where that language is not there. */
export function wordsIn(language: string): Words {
  const translate = shelf.getFixedT(language);
  const percentFormat = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return {
    language,
    say: (key, values = {}) => translate(key, values),
    feeling: (feeling) => translate(`feeling.${feeling}`),
    percent: (share) => percentFormat.format(share),
  };
}
