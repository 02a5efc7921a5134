import type { PartyNews } from '../../../game/party/party-session.ts';
import type { PartyScene } from '../../../game/party/show-party.ts';
import type { Words } from '../../text.ts';

export function mention(playerId: string): string {
  return `<@${playerId}>`;
}

/** A time in Discord's own way: each reader sees how long it is until then. `at`: milliseconds since the epoch. */
function until(at: number): string {
  return `<t:${Math.ceil(at / 1000)}:R>`;
}

/** `90_000` → "2 minutes" is too rough for a turn: seconds below two minutes, minutes below two hours, hours above. */
export function duration(ms: number, words: Words): string {
  const [value, unit] =
    ms < 120_000 ? [ms / 1000, 'second'] : ms < 2 * 3_600_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
  return new Intl.NumberFormat(words.language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(value);
}

export function listOf(playerIds: readonly string[], words: Words): string {
  return words.list(playerIds.map(mention));
}

export function playersLine({ members }: Pick<PartyScene, 'members'>, words: Words): string {
  return words.say('party.players', { count: members.length, players: listOf(members, words) });
}

/** What happened besides a move, in one line. */
export function newsLine(news: PartyNews, words: Words): string {
  switch (news.kind) {
    case 'rests':
      return words.say(`party.rests.${news.why}`);
    case 'ended':
      return words.say(`party.ended.${news.why}`, { player: mention(news.playerId ?? '0') });
    default:
      return words.say(`party.news.${news.kind}`, { player: mention(news.playerId) });
  }
}

/** Who or what the party waits for, and until when. */
export function awaitedLines(scene: PartyScene, words: Words): string {
  const { mode, members, voted, turnId, deadline } = scene;
  const when = deadline === undefined ? '' : until(deadline);
  switch (mode) {
    case 'turns':
      return words.say('party.awaited.turn', { player: mention(turnId ?? scene.hostId), when });
    case 'vote': {
      const missing = members.filter((member) => !voted.includes(member));
      const counted = words.say('party.awaited.voted', { voted: voted.length, count: members.length });
      const who = voted.length === 0 ? [] : [words.say('party.awaited.have', { players: listOf(voted, words) })];
      const open =
        missing.length === 0 ? [] : [words.say('party.awaited.missing', { players: listOf(missing, words) })];
      return [`${counted} ${words.say('party.awaited.closes', { when })}`, ...who, ...open].join('\n');
    }
    case 'anyone':
      return words.say('party.awaited.anyone', { players: listOf(members, words) });
  }
}
