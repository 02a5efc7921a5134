import type { DeferrableInteraction, Deferral } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import type { Visibility } from '../commands/command.ts';

/** How to defer an interaction. `isSecret` is what the player said about it, where a command can be told. */
export function deferralFor(
  bot: Pick<Bot, 'secretPlayers'>,
  interaction: Pick<DeferrableInteraction, 'user' | 'guildId'>,
  visibility: Visibility | 'update',
  isSecret = bot.secretPlayers.has(interaction.user.id, interaction.guildId),
): Deferral {
  if (visibility !== 'story') return visibility;
  return isSecret ? 'private' : 'public';
}
