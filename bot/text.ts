import i18next, { type i18n } from 'i18next';
import type { Feeling } from '../game/feeling.ts';
import english from './locales/en.json' with { type: 'json' };

/** The bot's words in one language. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** The sentence of that key in locales/, e.g. `answer.no-face`, with `{{values}}` filled in. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  feeling(feeling: Feeling): string;
  /** 0.9731 → `97.31%` */
  percent(share: number): string;
}

const shelf: i18n = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: english } },
  // Discord escapes nothing: "&" must stay "&". What players wrote is never inserted (see escapeMarkdown at the callers).
  interpolation: { escapeValue: false },
  initAsync: false,
});
void shelf.init();

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
