import type { Leaderboard } from '../../db/store.ts';
import type { Stories } from '../bot.ts';
import type { Words } from '../text.ts';
import { neutralColour } from './feelings.ts';
import { escapeMarkdown, shorten } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { container, separator, textDisplay } from './parts.ts';
import { sentence } from './sentences.ts';

const medals = ['🥇', '🥈', '🥉'];

function playerLine(player: Leaderboard['players'][number], index: number, words: Words): string {
  const counts = [
    words.say('leaderboard.endings', { count: player.endings }),
    words.say('leaderboard.wins', { count: player.wins }),
    ...(player.parties === 0 ? [] : [words.say('leaderboard.parties', { count: player.parties })]),
  ];
  return `${medals[index] ?? `**${index + 1}.**`} <@${player.playerId}> · ${counts.join(' · ')}`;
}

/** A server's leaderboard. Names are mentions, and nobody is pinged. */
export function leaderboardMessage(board: Leaderboard, stories: Stories, words: Words): OutgoingMessage {
  if (board.players.length === 0) return sentence(words.say('leaderboard.empty'));
  const shortest = board.shortestWins.flatMap(({ storyId, moves, playerId }) => {
    const story = stories.get(storyId);
    if (story === undefined) return [];
    const values = { story: escapeMarkdown(story.title), moves: words.say('scene.moves', { count: moves }) };
    return playerId === undefined
      ? [words.say('leaderboard.shortestParty', values)]
      : [words.say('leaderboard.shortest', { ...values, player: `<@${playerId}>` })];
  });
  const more = [
    ...(shortest.length === 0 ? [] : [`**${words.say('leaderboard.shortestTitle')}**`, ...shortest]),
    ...(board.partiesFinished === 0 ? [] : [words.say('leaderboard.together', { count: board.partiesFinished })]),
  ];
  return {
    components: [
      container(neutralColour, [
        textDisplay(`## ${words.say('leaderboard.title')}`),
        textDisplay(board.players.map((player, index) => playerLine(player, index, words)).join('\n')),
        ...(more.length === 0 ? [] : [separator, textDisplay(shorten(more.join('\n'), 2000))]),
      ]),
    ],
    files: [],
  };
}
