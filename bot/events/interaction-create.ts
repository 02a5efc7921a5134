import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { type Access, accessRefusal } from '../acts/obey-settings.ts';
import type { DeferrableInteraction } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import { commands } from '../commands/commands.ts';
import { useThisFace } from '../commands/use-this-face.ts';
import { anyones, type ComponentAddress, parseCustomId } from '../components/custom-id.ts';
import { type Press, presses } from '../components/press.ts';
import { showFaceModal, submitFace, uploadedPhotos } from '../components/show-face-modal.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';
import { acknowledged, deferAndRun, refusePrivately } from './acknowledge.ts';
import { throughDoor } from './door.ts';
import { filesOf } from './message-files.ts';
import { deferralFor } from './visibility.ts';

/** Whether an interaction may be worked on; where not, its player has been told why. */
async function isAllowed(bot: Bot, interaction: DeferrableInteraction, access: Access): Promise<boolean> {
  const refusal = accessRefusal(bot, interaction, access);
  if (refusal !== undefined) await refusePrivately(bot, interaction, refusal);
  return refusal === undefined;
}

async function onCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const { commandName } = interaction;
  const command = commands.get(commandName);
  if (command === undefined) {
    bot.log.warn({ command: commandName }, 'a command that this version does not know: run npm run register');
    return;
  }
  if (!(await isAllowed(bot, interaction, command))) return;
  const deferral = deferralFor(bot, interaction, command.visibility, command.isSecret?.(interaction));
  await deferAndRun(bot, interaction, deferral, `/${commandName}`, (ask) => command.run(bot, ask, interaction));
}

async function onMessageMenu(bot: Bot, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const { targetMessage, commandName } = interaction;
  // Read now: events that come without the MessageContent intent empty the message that discord.js keeps.
  const files = filesOf(targetMessage);
  if (!(await isAllowed(bot, interaction, {}))) return;
  await deferAndRun(bot, interaction, deferralFor(bot, interaction, useThisFace.visibility), commandName, (ask) =>
    useThisFace.run(bot, ask, targetMessage.author.id, files),
  );
}

/** The address of a component or modal, or `undefined` after refusing one of another version or another player. */
async function addressOf(
  bot: Bot,
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): Promise<ComponentAddress | undefined> {
  const address = parseCustomId(interaction.customId);
  const refusal =
    address === undefined
      ? 'outdated-button'
      : [interaction.user.id, anyones].includes(address.ownerId)
        ? undefined
        : 'not-yours';
  if (refusal === undefined) return address;
  await refusePrivately(bot, interaction, sentence(wordsIn(interaction.locale).say(`answer.${refusal}`)));
  return undefined;
}

async function onComponent(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const address = await addressOf(bot, interaction);
  if (address === undefined) return;
  const { act } = address;
  const press: Press | undefined = act === 'show' ? undefined : presses[act];
  if (!(await isAllowed(bot, interaction, press ?? {}))) return;
  if (press === undefined) {
    const modal = showFaceModal(address, wordsIn(interaction.locale));
    await acknowledged(bot, interaction, () => interaction.showModal(modal));
    return;
  }
  const values = interaction.isAnySelectMenu() ? interaction.values : [];
  await deferAndRun(bot, interaction, deferralFor(bot, interaction, press.visibility), act, (ask) =>
    press.run(bot, ask, address, values),
  );
}

async function onModal(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  const address = await addressOf(bot, interaction);
  if (address === undefined || !(await isAllowed(bot, interaction, {}))) return;
  await deferAndRun(bot, interaction, deferralFor(bot, interaction, 'story'), address.act, (ask) =>
    submitFace(bot, ask, address, uploadedPhotos(interaction)),
  );
}

async function onAutocomplete(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  await bot.stories.refresh();
  const choices = commands.get(interaction.commandName)?.complete?.(bot, interaction) ?? [];
  await acknowledged(bot, interaction, () => interaction.respond([...choices]));
}

/** The one place where interactions come in. Each is acknowledged before any other work (FACTS.md, D1). */
export function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  return throughDoor(bot, 'interaction', undefined, async () => {
    if (interaction.isChatInputCommand()) await onCommand(bot, interaction);
    else if (interaction.isMessageContextMenuCommand()) await onMessageMenu(bot, interaction);
    else if (interaction.isMessageComponent()) await onComponent(bot, interaction);
    else if (interaction.isModalSubmit()) await onModal(bot, interaction);
    else if (interaction.isAutocomplete()) await onAutocomplete(bot, interaction);
  });
}
