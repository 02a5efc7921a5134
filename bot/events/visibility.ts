import type { DeferrableInteraction, Deferral } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import type { Visibility } from '../commands/command.ts';

/** How to defer an interaction. `isSecret` is what the player said about it, where a command can be told. */
export function deferralFor(
  bot: Pick<Bot, 'secretPlayers' | 'partyPlaces'>,
  interaction: Pick<DeferrableInteraction, 'user' | 'guildId' | 'channelId'>,
  visibility: Visibility | 'update',
  isSecret = bot.secretPlayers.has(interaction.user.id, interaction.guildId),
): Deferral {
  if (visibility !== 'story') return visibility;
  // A party's scenes are messages of their own; what a player does is answered to them alone.
  return isSecret || bot.partyPlaces.has(interaction.channelId) ? 'private' : 'public';
}
