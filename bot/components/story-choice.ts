import { createHash } from 'node:crypto';
import type { Story } from '../../stories/story.ts';
import type { Stories } from '../bot.ts';

/** What the argument of a custom_id can hold (custom-id.ts). */
const argumentLength = 26;

/** A story's id as the argument of a custom_id; a long one as its hash. */
export function storyArgument(id: string): string {
  return id.length <= argumentLength ? id : createHash('sha256').update(id).digest('hex').slice(0, argumentLength);
}

/** The story that a button was made for; `undefined` where it is no longer there. */
export function chosenStory(stories: Pick<Stories, 'all'>, argument: string | undefined): Story | undefined {
  return stories.all.find(({ id }) => storyArgument(id) === argument);
}
