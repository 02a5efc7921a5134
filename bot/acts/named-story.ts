import type { Story } from '../../stories/story.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown, shorten } from '../render/limits.ts';
import type { Words } from '../text.ts';

export type NamedStory =
  | { readonly kind: 'found'; readonly story: Story }
  /** No story has that id; the sentence names those there are. */
  | { readonly kind: 'unknown'; note(words: Words): string };

/** The story that a player named, or what begins on that server where none was named. */
export function storyNamed(
  { stories, settings }: Pick<Bot, 'stories' | 'settings'>,
  serverId: string | null,
  storyId: string | undefined,
): NamedStory {
  const story =
    storyId === undefined
      ? (stories.get(settings.of(serverId).defaultStoryId ?? '') ?? stories.first)
      : stories.get(storyId);
  if (story !== undefined) return { kind: 'found', story };
  const known = stories.all.map(({ title }) => `“${escapeMarkdown(title)}”`).join(', ');
  const named = escapeMarkdown(shorten(storyId ?? '', 100));
  return { kind: 'unknown', note: (words) => words.say('answer.unknown-story', { story: named, stories: known }) };
}
