import { answerWithinMs } from '../../../playground/rest/answers.ts';
import type { SoakedGame } from './soaked-game.ts';

/** Interactions that got no first answer in time, though neither a fault nor one of Discord's noes met it. */
export function unansweredInteractions({ witness, faults }: SoakedGame): string[] {
  return [...witness.interactions.values()].flatMap(({ interaction, answeredAt, hasFailed }) => {
    const { id, token, name, state, createdAt } = interaction;
    const isInTime = answeredAt !== undefined && answeredAt - createdAt <= answerWithinMs;
    if (isInTime && !hasFailed) return [];
    if (faults.hasHit(id) || faults.hasHit(token) || witness.wasRefused(id)) return [];
    return [`${name} (${id}): ${state} after ${(answeredAt ?? Number.POSITIVE_INFINITY) - createdAt} ms`];
  });
}

/** How long the first answers took, in milliseconds. */
export function answerTimes({ witness }: Pick<SoakedGame, 'witness'>): {
  readonly median: number;
  readonly worst: number;
} {
  const times = [...witness.interactions.values()]
    .flatMap(({ interaction, answeredAt }) => (answeredAt === undefined ? [] : [answeredAt - interaction.createdAt]))
    .sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 };
}
