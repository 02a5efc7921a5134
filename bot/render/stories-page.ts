import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { colourNumber } from '../../stories/colours.ts';
import type { Story } from '../../stories/story.ts';
import { storyArgument } from '../components/story-choice.ts';
import type { Words } from '../text.ts';
import { escapeMarkdown } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, container, textDisplay } from './parts.ts';
import { filesOfPicture, gallery, type Picture } from './scene-message.ts';

/** A story as its player sees it in the list. */
export interface ListedStory {
  readonly story: Story;
  /** Absent where it could not be drawn. */
  readonly cover?: Picture;
  /** About how long a play takes. */
  readonly minutes: number;
  /** How many endings there are, and how many of them the player has found. */
  readonly endings: number;
  readonly found: number;
  /** Whether the player is in the middle of it. */
  readonly isBegun: boolean;
}

/** Covers are large, and Discord allows 40 components and 10 files in a message. */
export const storiesPerPage = 3;

function storyCard(listed: ListedStory, ownerId: string, words: Words): APIMessageTopLevelComponent {
  const { story, cover, minutes, endings, found, isBegun } = listed;
  const facts = [
    words.say('stories.length', { count: minutes }),
    words.say('stories.endings', { count: endings, found }),
  ].join(' · ');
  const address = { sessionId: '0', revision: 0, ownerId, argument: storyArgument(story.id) } as const;
  return container(colourNumber(story.colours.accent), [
    ...gallery(cover),
    textDisplay(`## ${escapeMarkdown(story.title)}\n${escapeMarkdown(story.pitch)}\n-# ${facts}`),
    buttonRow(button(words.say(isBegun ? 'stories.goOn' : 'stories.start'), { act: 'start', ...address }, 'primary')),
  ]);
}

/** One page of the list of stories; `page` counts from 0. With several pages, buttons lead to the ones beside it. */
export function storiesPage(
  listed: readonly ListedStory[],
  { page, pages }: { readonly page: number; readonly pages: number },
  ownerId: string,
  words: Words,
): OutgoingMessage {
  const turn = (to: number) => ({ act: 'stories', sessionId: '0', revision: to, ownerId }) as const;
  const back = {
    ...button(words.say('stories.back'), turn(Math.max(0, page - 1)), 'secondary', '◀️'),
    disabled: page === 0,
  };
  const next = { ...button(words.say('stories.next'), turn(page + 1), 'secondary', '▶️'), disabled: page === pages - 1 };
  const turning: APIMessageTopLevelComponent[] = [
    textDisplay(`-# ${words.say('stories.page', { page: page + 1, pages })}`),
    { type: ComponentType.ActionRow, components: [back, next] },
  ];
  return {
    components: [...listed.map((each) => storyCard(each, ownerId, words)), ...(pages > 1 ? turning : [])],
    files: listed.flatMap(({ cover }) => filesOfPicture(cover)),
  };
}
