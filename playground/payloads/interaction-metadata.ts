import { type APIMessageInteractionMetadata, ApplicationIntegrationType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { StoredInteraction } from '../state/stored.ts';
import { apiUser } from './people.ts';

/** What a message tells of the interaction that it answers; nothing where the player is gone. */
export function metadataOf(
  core: Core,
  interaction: StoredInteraction,
  messageId: string,
): APIMessageInteractionMetadata | undefined {
  const player = core.places.person(interaction.playerId);
  if (player === undefined) return undefined;
  const { originalId, openerId } = interaction;
  const serverId = core.places.channel(interaction.channelId)?.serverId;
  const opener = openerId === undefined ? undefined : core.interactions.get(openerId);
  const isComponent = interaction.type === InteractionType.MessageComponent;
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user: apiUser(player),
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: serverId ?? '0' },
    ...(originalId === undefined || originalId === messageId ? {} : { original_response_message_id: originalId }),
    ...(interaction.targetId === undefined ? {} : { target_message_id: interaction.targetId }),
    ...(isComponent ? { interacted_message_id: interaction.sourceMessageId } : {}),
    ...(opener === undefined ? {} : { triggering_interaction_metadata: metadataOf(core, opener, messageId) }),
  };
  // The kinds of interactions differ in which of these they have.
  return z.custom<APIMessageInteractionMetadata>().parse(metadata);
}
