import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { GivenFile } from '../attachments/attachments.ts';
import type { Core } from '../core.ts';
import { apiAttachment } from '../payloads/message.ts';
import { filledParts, resolvedIds } from '../payloads/resolved.ts';
import type { Person, WorldChannel } from '../world/world.ts';
import { offeredCommands } from './offered-commands.ts';
import { PlayerMistake } from './player-mistake.ts';

export type OptionValue = string | number | boolean;

export interface CommandWish {
  /** The command's name; with spaces for subcommands: `party start`. */
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Files by the name of their option. */
  readonly attachments: Readonly<Record<string, GivenFile>>;
  /** The option that is being typed; only for autocomplete, where required options may be missing. */
  readonly focused?: string | undefined;
}

type Sub = Extract<APIApplicationCommandOption, { type: 1 | 2 }>;

function isSub(option: APIApplicationCommandOption): option is Sub {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

interface Filled {
  readonly options: readonly object[];
  readonly attachments: Readonly<Record<string, object>>;
  /** People and channels that were chosen. */
  readonly chosen: readonly string[];
}

const choosing: ReadonlySet<ApplicationCommandOptionType> = new Set([
  ApplicationCommandOptionType.User,
  ApplicationCommandOptionType.Channel,
  ApplicationCommandOptionType.Mentionable,
]);

function fillOption(
  core: Core,
  channelId: string,
  option: APIApplicationCommandOption,
  wish: CommandWish,
): { readonly given?: object; readonly attachment?: { readonly id: string }; readonly chosen?: string } {
  const { name, type } = option;
  const focus = wish.focused === name ? { focused: true } : {};
  if (type === ApplicationCommandOptionType.Attachment) {
    const file = wish.attachments[name];
    if (file === undefined) return {};
    const kept = core.attachments.keepPhoto(file);
    return { given: { name, type, value: kept.id }, attachment: apiAttachment(core, channelId, kept) };
  }
  const value = wish.options[name] ?? (wish.focused === name ? '' : undefined);
  if (value === undefined) return {};
  const given = { name, type, value, ...focus };
  return choosing.has(type) ? { given, chosen: String(value) } : { given };
}

function fillValues(
  core: Core,
  channelId: string,
  options: readonly APIApplicationCommandOption[],
  wish: CommandWish,
): Filled {
  const known = new Set(options.map(({ name }) => name));
  const strange = [...Object.keys(wish.options), ...Object.keys(wish.attachments)].find((name) => !known.has(name));
  if (strange !== undefined) throw new PlayerMistake(`/${wish.name} has no option "${strange}".`);
  const filled = options.map((option) => ({ option, ...fillOption(core, channelId, option, wish) }));
  const missing = filled.find(({ option, given }) => option.required === true && given === undefined);
  if (missing !== undefined && wish.focused === undefined)
    throw new PlayerMistake(`/${wish.name} needs the option "${missing.option.name}".`);
  return {
    options: filled.flatMap(({ given }) => given ?? []),
    attachments: Object.fromEntries(
      filled.flatMap(({ attachment }) => (attachment ? [[attachment.id, attachment]] : [])),
    ),
    chosen: filled.flatMap(({ chosen }) => chosen ?? []),
  };
}

function fill(
  core: Core,
  channelId: string,
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
  wish: CommandWish,
): Filled {
  if (!options.some(isSub)) return fillValues(core, channelId, options, wish);
  const [name, ...rest] = path;
  const sub = options.filter(isSub).find((option) => option.name === name);
  if (sub === undefined) throw new PlayerMistake(`There is no command /${wish.name}.`);
  const inner = fill(core, channelId, sub.options ?? [], rest, wish);
  return { ...inner, options: [{ name: sub.name, type: sub.type, options: inner.options }] };
}

export interface AskedCommand {
  readonly command: APIApplicationCommand;
  /** The `data` of INTERACTION_CREATE. */
  readonly data: object;
}

/** Fills in a registered command as Discord's client does. Throws a PlayerMistake where the client would not send it. */
export function askCommand(core: Core, player: Person, channel: WorldChannel, wish: CommandWish): AskedCommand {
  const [name = '', ...path] = wish.name.split(' ');
  const command = offeredCommands(core, player, channel).find(
    (one) => one.name === name && one.type === ApplicationCommandType.ChatInput,
  );
  if (command === undefined) throw new PlayerMistake(`There is no command /${name}.`);
  const { options, attachments, chosen } = fill(core, channel.id, command.options ?? [], path, wish);
  const resolved = resolvedIds(core, channel.serverId, chosen);
  const strange = chosen.find((id) => resolved.users[id] === undefined && resolved.channels[id] === undefined);
  if (strange !== undefined && wish.focused === undefined) throw new PlayerMistake('Choose from the list.');
  return {
    command,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      options,
      ...filledParts({ ...resolved, attachments }),
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    },
  };
}
