import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { PartySession } from '../../game/party/party-session.ts';
import { type PartyMode, partyModes } from '../../game/party/party-session.ts';
import { begin, end, join, kick, leave, skip, wake } from '../acts/party/member-acts.ts';
import { openParty } from '../acts/party/open-party.ts';
import { partyFor } from '../acts/party/party-act.ts';
import { partyStatus } from '../acts/party/party-note.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { Command } from './command.ts';
import { completeStory } from './complete-story.ts';
import { described, named } from './described.ts';
import { commandScope } from './scope.ts';

const starting: APIApplicationCommandSubcommandOption = {
  type: ApplicationCommandOptionType.Subcommand,
  ...described('party.start'),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...described('party.start.story'),
      required: false,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      ...described('party.start.mode'),
      required: false,
      choices: partyModes.map((mode) => ({ ...named(`party.start.mode.${mode}`), value: mode })),
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      ...described('party.start.group-photos'),
      required: false,
    },
  ],
};

const plain = (name: string): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...described(`party.${name}`),
});

const sending: APIApplicationCommandSubcommandOption = {
  ...plain('kick'),
  options: [{ type: ApplicationCommandOptionType.User, ...described('party.kick.player'), required: true }],
};

/** What each subcommand but `start` does with the party that it is about. */
const acts: Readonly<
  Record<string, (bot: Bot, ask: Ask, party: PartySession, interaction: ChatInputCommandInteraction) => Promise<void>>
> = {
  join: (bot, ask, party) => join(bot, ask, party.id),
  leave: (bot, ask, party) => leave(bot, ask, party.id),
  go: (bot, ask, party) => (party.status === 'lobby' ? begin(bot, ask, party.id) : wake(bot, ask, party.id)),
  skip: (bot, ask, party) => skip(bot, ask, party.id),
  end: (bot, ask, party) => end(bot, ask, party.id),
  status: (bot, ask, party) => ask.whisper(partyStatus(bot, ask, party)),
  kick: (bot, ask, party, interaction) => kick(bot, ask, party, interaction.options.getUser('player', true).id),
};

function modeOf(interaction: ChatInputCommandInteraction): PartyMode | undefined {
  const named = interaction.options.getString('mode');
  return partyModes.find((mode) => mode === named);
}

export const party = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described('party'),
    integration_types: [...commandScope.integration_types],
    contexts: [InteractionContextType.Guild],
    options: [
      starting,
      plain('join'),
      plain('leave'),
      plain('go'),
      plain('status'),
      plain('skip'),
      sending,
      plain('end'),
    ],
  },
  visibility: 'story',
  // Everybody shall see that a party was opened; the rest is between the player and the bot.
  isSecret: (interaction) => interaction.options.getSubcommand() !== 'start',
  async run(bot, ask, interaction) {
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'start') {
      await openParty(bot, ask, {
        storyId: interaction.options.getString('story') ?? undefined,
        mode: modeOf(interaction),
        groupPhotos: interaction.options.getBoolean('group-photos') ?? undefined,
      });
      return;
    }
    const found = await partyFor(bot, ask);
    if (found !== undefined) await acts[subcommand]?.(bot, ask, found, interaction);
  },
  complete: completeStory,
} as const satisfies Command;
