import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { showSettings } from '../acts/change-settings.ts';
import type { Command } from './command.ts';
import { described } from './described.ts';
import { commandScope } from './scope.ts';

export const settings = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('settings'),
    integration_types: [...commandScope.integration_types],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
  visibility: 'private',
  isAlwaysOpen: true,
  isForManagers: true,
  run: (bot, ask) => showSettings(bot, ask),
} as const satisfies Command;
