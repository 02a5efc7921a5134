import type { APIComponentInContainer } from 'discord.js';
import type { PastGame } from '../../db/store.ts';
import type { Room, Story } from '../../stories/story.ts';
import type { Stories } from '../bot.ts';
import type { Words } from '../text.ts';
import { neutralColour } from './feelings.ts';
import { escapeMarkdown, shorten } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, container, separator, textDisplay } from './parts.ts';
import { roadText } from './scene-message.ts';
import { sentence } from './sentences.ts';

export interface JournalPage {
  readonly playerId: string;
  /** From 0. */
  readonly page: number;
  readonly found: readonly { readonly storyId: string; readonly room: string }[];
  /** Those of this page, and one more where there is a next page. */
  readonly games: readonly PastGame[];
}

const firstPageGames = 3;
const otherPageGames = 6;
const mostStories = 10;
/** No story is likely to have more; further ones are counted, not listed. */
const mostEndings = 12;
const verdicts = { win: '⭐', fail: '✖️' } as const;
const unfound = '❔';

/** Which of the past games stand on a page: the first page has the endings, too. */
export function gamesOnPage(page: number): { readonly skip: number; readonly limit: number } {
  if (page === 0) return { skip: 0, limit: firstPageGames };
  return { skip: firstPageGames + (page - 1) * otherPageGames, limit: otherPageGames };
}

interface StoryEndings {
  readonly story: Story;
  readonly endings: readonly (Room & { readonly kind: 'ending' })[];
  readonly found: ReadonlySet<string>;
}

function endingsIn(story: Story, found: JournalPage['found']): StoryEndings {
  const rooms = new Set(found.filter(({ storyId }) => storyId === story.id).map(({ room }) => room));
  const endings = Object.values(story.rooms).filter((room) => room.kind === 'ending');
  return { story, endings, found: new Set(endings.map(({ id }) => id).filter((id) => rooms.has(id))) };
}

function storyLines({ story, endings, found }: StoryEndings, words: Words): string {
  const head = words.say('journal.endings', {
    story: escapeMarkdown(story.title),
    found: found.size,
    count: endings.length,
  });
  const known = endings.filter(({ id }) => found.has(id));
  const names = known.map(({ title, ending }) => `${verdicts[ending]} ${escapeMarkdown(shorten(title, 60))}`);
  const hidden = Array.from({ length: endings.length - known.length }, () => unfound);
  const marks = [...names, ...hidden].slice(0, mostEndings);
  return `${head}\n${marks.join(' · ')}`;
}

/** Stories begun come first; a story whose endings are all unknown tells only how many there are. */
function storiesText(stories: Stories, found: JournalPage['found'], words: Words): string {
  const all = stories.all.map((story) => endingsIn(story, found));
  const sorted = [...all].sort((one, other) => Math.sign(other.found.size) - Math.sign(one.found.size));
  return shorten(
    sorted
      .slice(0, mostStories)
      .map((each) => storyLines(each, words))
      .join('\n'),
    1900,
  );
}

function gameText(game: PastGame, stories: Stories, words: Words): string {
  const story = stories.get(game.storyId);
  const head = words.say(game.kind === 'party' ? 'journal.party' : 'journal.game', {
    story: escapeMarkdown(story?.title ?? game.storyId),
    moves: words.say('scene.moves', { count: game.moves }),
    when: `<t:${Math.floor(game.at / 1000)}:R>`,
  });
  const road = roadText(game.road, (room) => story?.rooms[room]?.title ?? room, words, 'journal.road');
  return `${verdicts[game.outcome]} ${head}\n${shorten(road, 400)}`;
}

function turning({ playerId, page }: JournalPage, hasOlder: boolean, words: Words): APIComponentInContainer[] {
  const to = (target: number) =>
    ({ act: 'journal', sessionId: '0', revision: 0, ownerId: playerId, argument: String(target) }) as const;
  const buttons = [
    ...(page > 0 ? [button(words.say('journal.newer'), to(page - 1), 'secondary', '◀️')] : []),
    ...(hasOlder ? [button(words.say('journal.older'), to(page + 1), 'secondary', '▶️')] : []),
  ];
  return buttons.length === 0 ? [] : [buttonRow(...buttons)];
}

/** A page of a player's journal: the endings found of all that exist (on the first page), and games with their roads. */
export function journalMessage(stories: Stories, shown: JournalPage, words: Words): OutgoingMessage {
  const { page, found } = shown;
  const { limit } = gamesOnPage(page);
  const games = shown.games.slice(0, limit);
  if (page === 0 && found.length === 0) return sentence(words.say('journal.empty'));
  const title = words.say(page === 0 ? 'journal.title' : 'journal.titleOlder');
  const told = games.map((game) => gameText(game, stories, words));
  return {
    components: [
      container(neutralColour, [
        textDisplay(`## ${title}`),
        ...(page === 0 ? [textDisplay(storiesText(stories, found, words)), separator] : []),
        textDisplay(told.length === 0 ? words.say('journal.noMore') : told.join('\n\n')),
        ...turning(shown, shown.games.length > limit, words),
      ]),
    ],
    files: [],
  };
}
