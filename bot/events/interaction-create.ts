import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import { commands } from '../commands/commands.ts';
import { parseCustomId } from '../components/custom-id.ts';
import { presses } from '../components/press.ts';
import { acknowledged, deferAndRun, refusePrivately } from './acknowledge.ts';
import { throughDoor } from './door.ts';

async function onCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const { commandName } = interaction;
  const command = commands.get(commandName);
  if (command === undefined) {
    bot.log.warn({ command: commandName }, 'a command that this version does not know: run npm run register');
    return;
  }
  await deferAndRun(bot, interaction, command.answer, `/${commandName}`, (ask) => command.run(bot, ask, interaction));
}

async function onComponent(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const address = parseCustomId(interaction.customId);
  if (address === undefined) return refusePrivately(bot, interaction, 'answer.outdated-button');
  if (address.ownerId !== interaction.user.id) return refusePrivately(bot, interaction, 'answer.not-yours');
  const press = presses[address.act];
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  await deferAndRun(bot, interaction, press.deferral, address.act, (ask) => press.run(bot, ask, address, values));
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
