import type { Bot } from '../bot.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { menuContext } from '../server-settings.ts';
import type { Words } from '../text.ts';
import type { DeferrableInteraction } from './interaction-ask.ts';
import { missingFor, type Obstacle } from './places.ts';

/** Why the bot writes nothing in a place, and what to do about it. */
export function obstacleSentence(obstacle: Obstacle, placeId: string, words: Words): string {
  switch (obstacle.kind) {
    case 'missing': {
      const permissions = words.list(obstacle.permissions.map((name) => `**${words.say(`permission.${name}`)}**`));
      return words.say('place.missing', { place: placeId, permissions });
    }
    case 'closed':
      return words.say('place.closed', { place: placeId });
    case 'refused':
      return words.say(obstacle.refusal === 'place-gone' ? 'place.gone' : 'place.refused', { place: placeId });
  }
}

/**
 * What a player is told in private about the place of an interaction in which the bot cannot write: the game goes on by
 * interactions, but a photo posted there stays without an answer. At most once an hour; `undefined` where all is well.
 */
export function placeNote(
  { places, settings }: Pick<Bot, 'places' | 'settings'>,
  interaction: Pick<DeferrableInteraction, 'user' | 'guildId' | 'channelId' | 'channel' | 'appPermissions'>,
  words: Words,
): OutgoingMessage | undefined {
  const { channelId, channel, appPermissions } = interaction;
  if (interaction.guildId === null || channelId === null) return undefined;
  // Only threads are unknown to the client at times (FACTS.md, D10).
  const permissions = missingFor(appPermissions, channel === null || channel.isThread());
  const obstacle: Obstacle | undefined =
    permissions.length > 0 ? { kind: 'missing', permissions } : places.obstacle(channelId);
  if (obstacle === undefined || !places.mayTell(interaction.user.id, channelId)) return undefined;
  return sentence(
    `${obstacleSentence(obstacle, channelId, words)}\n${words.say('place.playOn', menuContext(settings.of(interaction.guildId)))}`,
  );
}
