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
import { commandScope } from './scope.ts';

const modeNames = { turns: 'in turns', vote: 'by vote', anyone: 'anyone, the first face counts' } as const;

const starting: APIApplicationCommandSubcommandOption = {
  type: ApplicationCommandOptionType.Subcommand,
  name: 'start',
  description: 'Open a party: several players, one story',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'story',
      description: 'Which story',
      required: false,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'mode',
      description: 'Whose face counts',
      required: false,
      choices: partyModes.map((mode) => ({ name: modeNames[mode], value: mode })),
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'group-photos',
      description: 'By vote: a photo of several of you casts a vote for each face',
      required: false,
    },
  ],
};

const plain = (name: string, description: string): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
});

const sending: APIApplicationCommandSubcommandOption = {
  ...plain('kick', 'Send a player away from the party for good'),
  options: [{ type: ApplicationCommandOptionType.User, name: 'player', description: 'Who has to go', required: true }],
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
    name: 'party',
    description: 'Play a story together',
    integration_types: [...commandScope.integration_types],
    contexts: [InteractionContextType.Guild],
    options: [
      starting,
      plain('join', 'Join the party in this place'),
      plain('leave', 'Leave the party'),
      plain('go', 'Start the party, or go on where it rests'),
      plain('status', 'Who plays, and who is awaited (only you see it)'),
      plain('skip', 'Pass the turn on, or close the vote now'),
      sending,
      plain('end', 'End the party'),
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
