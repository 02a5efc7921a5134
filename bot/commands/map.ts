import { ApplicationCommandType } from 'discord.js';
import type { PartySession } from '../../game/party/party-session.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown } from '../render/limits.ts';
import { mapMessage } from '../render/map-message.ts';
import { sentence } from '../render/sentences.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

/** The party of the place, if it is a party's; else the player's own session. */
async function sessionShown(bot: Bot, ask: Ask): Promise<Session | PartySession | undefined> {
  const party = bot.partyPlaces.has(ask.placeId) ? await bot.store.parties.openIn(ask.placeId) : undefined;
  return party ?? bot.store.sessions.current(ask.playerId, ask.serverId);
}

export const map = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('map'),
    integration_types: [...commandScope.integration_types],
    contexts: [...commandScope.contexts],
  },
  visibility: 'story',
  async run(bot, ask) {
    const { playerId, serverId } = ask;
    const session = await sessionShown(bot, ask);
    if (session === undefined) return ask.say(sentence(ask.words.say('answer.no-session')));
    const isSecret = session.kind === 'solo' && session.secret;
    const words = isSecret ? ask.ownWords : ask.words;
    const story = bot.stories.in(words.language).get(session.storyId);
    if (story?.rooms[session.play.room] === undefined)
      return ask.say(
        sentence(words.say('answer.story-gone', { story: escapeMarkdown(story?.title ?? session.storyId) })),
      );
    // A party sees what it has seen together: its players' own games are nobody else's.
    const earlier =
      session.kind === 'party'
        ? []
        : await bot.store.journal.steps(playerId, serverId, session.storyId, session.secret);
    const { road, room } = session.play;
    const message = await mapMessage(bot, story, { road, earlier, present: room }, words);
    if (isSecret) await ask.whisper(message);
    else await ask.say(message);
  },
} as const satisfies Command;
