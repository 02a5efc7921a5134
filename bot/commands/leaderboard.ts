import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { leaderboardMessage } from '../render/leaderboard-message.ts';
import { sentence } from '../render/sentences.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

export const leaderboard = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('leaderboard'),
    integration_types: [...commandScope.integration_types],
    contexts: [InteractionContextType.Guild],
  },
  visibility: 'public',
  async run(bot, ask) {
    const { words, serverId } = ask;
    if (serverId === null) return ask.say(sentence(words.say('leaderboard.server-only')));
    await ask.say(leaderboardMessage(await bot.store.leaderboard(serverId), bot.stories.in(words.language), words));
  },
} as const satisfies Command;
