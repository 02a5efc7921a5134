import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { askOfInteraction, type Deferral } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import { commands } from '../commands/commands.ts';
import { parseCustomId } from '../components/custom-id.ts';
import { presses } from '../components/press.ts';
import { messageBody } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';
import { throughDoor } from './door.ts';

/** 10062: the interaction is gone (too late, or at random, FACTS.md D2). 40060: it was delivered twice (D3). */
const lostCodes = new Set<string | number>([10062, 40060]);

/** Whether the interaction may be worked on: Discord took the acknowledgement. */
async function acknowledged(
  bot: Bot,
  interaction: Pick<Interaction, 'id'>,
  acknowledge: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await acknowledge();
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !lostCodes.has(error.code)) throw error;
    bot.log.warn(
      { code: error.code, interaction: interaction.id },
      'an interaction was lost before it could be answered',
    );
    return false;
  }
}

function defer(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  deferral: Deferral,
): Promise<unknown> {
  if (deferral === 'update' && interaction.isMessageComponent()) return interaction.deferUpdate();
  return interaction.deferReply(deferral === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

async function onCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const command = commands.get(interaction.commandName);
  if (command === undefined) {
    bot.log.warn(
      { command: interaction.commandName },
      'a command that this version does not know: run npm run register',
    );
    return;
  }
  if (!(await acknowledged(bot, interaction, () => defer(interaction, command.answer)))) return;
  const ask = askOfInteraction(interaction, command.answer, bot);
  await throughDoor(bot, `/${interaction.commandName}`, ask, () => command.run(bot, ask, interaction));
}

async function refusePrivately(bot: Bot, interaction: MessageComponentInteraction, key: string): Promise<void> {
  const { flags, components } = messageBody(sentence(wordsIn(interaction.locale).say(key)));
  await acknowledged(bot, interaction, () =>
    interaction.reply({ components: components ?? [], flags: (flags ?? 0) | MessageFlags.Ephemeral }),
  );
}

async function onComponent(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const address = parseCustomId(interaction.customId);
  if (address === undefined) return refusePrivately(bot, interaction, 'answer.outdated-button');
  if (address.ownerId !== interaction.user.id) return refusePrivately(bot, interaction, 'answer.not-yours');
  const press = presses[address.act];
  if (!(await acknowledged(bot, interaction, () => defer(interaction, press.deferral)))) return;
  const ask = askOfInteraction(interaction, press.deferral, bot);
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  await throughDoor(bot, address.act, ask, () => press.run(bot, ask, address, values));
}

async function onAutocomplete(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  const choices = commands.get(interaction.commandName)?.complete?.(bot, interaction) ?? [];
  await acknowledged(bot, interaction, () => interaction.respond([...choices]));
}

/** The one place where interactions come in. Each is acknowledged before any other work (FACTS.md, D1). */
export function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  return throughDoor(bot, 'interaction', undefined, async () => {
    if (interaction.isChatInputCommand()) await onCommand(bot, interaction);
    else if (interaction.isMessageComponent()) await onComponent(bot, interaction);
    else if (interaction.isAutocomplete()) await onAutocomplete(bot, interaction);
  });
}
