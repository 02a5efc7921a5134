import { begin, follow, roomText } from '../../game/rules.ts';
import type { Story } from '../../stories/story.ts';
import { estimateMinutes } from '../../stories/tools/estimate-length.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { Picture } from '../render/scene-message.ts';
import { type ListedStory, storiesPage, storiesPerPage } from '../render/stories-page.ts';

/** A story does not change: what its length was found to be stays so. It is as long in every language. */
const minutesOf = new WeakMap<Story, number>();

function lengthOf(story: Story): number {
  const known = minutesOf.get(story) ?? estimateMinutes(story, { begin, follow, roomText });
  minutesOf.set(story, known);
  return known;
}

async function coverOf({ artist, log }: Bot, story: Story): Promise<Picture | undefined> {
  try {
    return await artist.drawCover(story);
  } catch (error) {
    log.error({ err: error, story: story.id }, 'a cover could not be drawn');
    return undefined;
  }
}

async function isBegun({ store }: Bot, { playerId, serverId }: Ask, storyId: string): Promise<boolean> {
  const current = await store.sessions.current(playerId, serverId);
  if (current?.status === 'active' && current.storyId === storyId) return true;
  return (await store.sessions.parked(playerId, serverId, storyId)) !== undefined;
}

async function listed(bot: Bot, ask: Ask, story: Story, found: ReadonlySet<string>): Promise<ListedStory> {
  const endings = Object.values(story.rooms).filter(({ kind }) => kind === 'ending');
  const cover = await coverOf(bot, story);
  return {
    story,
    ...(cover === undefined ? {} : { cover }),
    minutes: lengthOf(bot.stories.get(story.id) ?? story),
    endings: endings.length,
    found: endings.filter(({ id }) => found.has(`${story.id}/${id}`)).length,
    isBegun: await isBegun(bot, ask, story.id),
  };
}

/** Shows a page of the stories, counted from 0; the last one where there are fewer by now. */
export async function listStories(bot: Bot, ask: Ask, wanted: number): Promise<void> {
  await bot.stories.refresh();
  const { all } = bot.stories.in(ask.words.language);
  const pages = Math.ceil(all.length / storiesPerPage);
  const page = Math.min(wanted, pages - 1);
  const stories = all.slice(page * storiesPerPage, (page + 1) * storiesPerPage);
  const endings = await bot.store.journal.endingsFound(ask.playerId);
  const found = new Set(endings.map(({ storyId, room }) => `${storyId}/${room}`));
  const shown = await Promise.all(stories.map((story) => listed(bot, ask, story, found)));
  await ask.say(storiesPage(shown, { page, pages }, ask.playerId, ask.words));
}
