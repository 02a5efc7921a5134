import { closestLanguage } from './closest-language.ts';
import type { Story } from './story.ts';

/** The story told in a language (a BCP 47 tag); in its own where it is not translated into that one. */
export function storyIn(story: Story, language: string): Story {
  const { translations = {} } = story;
  const closest = closestLanguage(language, [story.language, ...Object.keys(translations)]);
  return (closest === undefined ? undefined : translations[closest]) ?? story;
}
