import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { accessRefusal } from '../../../bot/acts/obey-settings.ts';
import { commands } from '../../../bot/commands/commands.ts';
import { presses } from '../../../bot/components/press.ts';
import { createSettingsBook } from '../../../bot/server-settings.ts';
import { defaultServerSettings } from '../../../game/server-settings.ts';
import { textOf } from '../message-parts.ts';

const client = { channels: { cache: new Map() }, guilds: { cache: new Map() } } as never;
const paused = new Map([['1', { ...defaultServerSettings, paused: true }]]);
const bot = { settings: createSettingsBook({ put: async () => {} }, paused, client) };

const asked = (...permissions: bigint[]) =>
  ({
    guildId: '1',
    channelId: '5',
    locale: 'en-US',
    memberPermissions: new PermissionsBitField(permissions),
  }) as never;

it('a panel is dead to who has lost Manage Server since it was opened, and to administrators alive', () => {
  const refusal = accessRefusal(bot, asked(PermissionFlagsBits.SendMessages), presses.setting);
  expect(refusal && textOf(refusal)).toContain('Only members with the permission **Manage Server**');
  expect(accessRefusal(bot, asked(PermissionFlagsBits.ManageGuild), presses.setting)).toBeUndefined();
  expect(accessRefusal(bot, asked(PermissionFlagsBits.Administrator), presses.setting)).toBeUndefined();
});

it('while the bot is paused, only what concerns a player’s rights, the help and the settings is open', () => {
  const open = [...commands.values()].filter((command) => command.isAlwaysOpen === true);
  const names = open.map(({ definition }) => definition.name);
  expect(names).toEqual(expect.arrayContaining(['help', 'settings']));
  for (const name of ['start', 'face', 'reset', 'status', 'party']) expect(names).not.toContain(name);
  const refusal = accessRefusal(bot, asked(), {});
  expect(refusal && textOf(refusal)).toContain('I am paused on this server');
  expect(accessRefusal(bot, asked(), presses.decline)).toBeUndefined();
});

it('the settings are offered to those who manage a server only, and on servers only', () => {
  expect(commands.get('settings')?.definition).toMatchObject({ default_member_permissions: '32', contexts: [0] });
});
