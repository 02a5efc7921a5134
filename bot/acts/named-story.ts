import type { Story } from '../../stories/story.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown, shorten } from '../render/limits.ts';
import type { Words } from '../text.ts';

export type NamedStory =
  | { readonly kind: 'found'; readonly story: Story }
  /** No story has that id; the sentence names those there are. */
  | { readonly kind: 'unknown'; note(words: Words): string };

/** The story that a player named, or what begins on that server where none was named, told in `words`. */
export function storyNamed(
  { stories, settings }: Pick<Bot, 'stories' | 'settings'>,
  serverId: string | null,
  storyId: string | undefined,
  words: Words,
): NamedStory {
  const told = stories.in(words.language);
  const story =
    storyId === undefined ? (told.get(settings.of(serverId).defaultStoryId ?? '') ?? told.first) : told.get(storyId);
  if (story !== undefined) return { kind: 'found', story };
  const named = escapeMarkdown(shorten(storyId ?? '', 100));
  return {
    kind: 'unknown',
    note(heard) {
      const known = stories.in(heard.language).all.map(({ title }) => `**${escapeMarkdown(title)}**`);
      return heard.say('answer.unknown-story', { story: named, stories: heard.list(known) });
    },
  };
}
