import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where every command may be used: on servers that have added the bot, and in direct messages with it. */
export const commandScope = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
} as const;
