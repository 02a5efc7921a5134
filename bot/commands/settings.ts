import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { showSettings } from '../acts/change-settings.ts';
import type { Command } from './command.ts';
import { commandScope } from './scope.ts';

export const settings = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'settings',
    description: 'How the game is played on this server (only you see it)',
    integration_types: [...commandScope.integration_types],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
  visibility: 'private',
  isAlwaysOpen: true,
  isForManagers: true,
  run: (bot, ask) => showSettings(bot, ask),
} as const satisfies Command;
