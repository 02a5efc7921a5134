import { ApplicationCommandType } from 'discord.js';
import { findRoom } from '../../game/rules.ts';
import type { Session } from '../../game/session.ts';
import { obstacleSentence } from '../answers/place-note.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown } from '../render/limits.ts';
import { renderShown } from '../render/render-shown.ts';
import { sentence } from '../render/sentences.ts';
import { storyChanged } from '../render/story-changed.ts';
import { menuContext } from '../server-settings.ts';
import { type Words, wordsIn } from '../text.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

function describe(bot: Bot, session: Session, words: Words): string {
  const story = bot.stories.in(words.language).get(session.storyId);
  const room = story?.rooms[session.play.room];
  if (story === undefined || room === undefined) {
    return words.say('answer.story-gone', { story: escapeMarkdown(story?.title ?? session.storyId) });
  }
  const values = {
    story: escapeMarkdown(story.title),
    room: escapeMarkdown(room.title),
    place: session.placeId,
    moves: words.say('scene.moves', { count: session.play.road.length }),
  };
  if (session.status === 'won' || session.status === 'lost') return words.say(`status.${session.status}`, values);
  const obstacle = bot.places.obstacle(session.placeId);
  const next =
    obstacle === undefined
      ? words.say('status.next', menuContext(bot.settings.of(session.serverId)))
      : obstacleSentence(obstacle, session.placeId, words);
  return `${words.say('status.playing', values)}\n${next}`;
}

export const status = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('status'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'private',
  async run(bot, ask) {
    const { words } = ask;
    const session = await bot.store.sessions.current(ask.playerId, ask.serverId);
    if (session === undefined) return ask.say(sentence(words.say('answer.no-session')));
    const shelved = await bot.store.answers.shelvedFor(session.id);
    const story = bot.stories.in(words.language).get(session.storyId);
    if (session.status === 'active' && story !== undefined && findRoom(story, session.play.room) === undefined)
      return ask.say(storyChanged(session, story.title, words));
    if (shelved === undefined) return ask.say(sentence(describe(bot, session, words)));
    await ask.say(await renderShown(bot, shelved.scene, session.serverId, wordsIn(shelved.language)));
    await bot.store.answers.settle(shelved.id, 'sent');
  },
} as const satisfies Command;
