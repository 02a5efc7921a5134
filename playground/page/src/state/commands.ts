import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';

/** Discord's numbers of what this file looks at; the package's enums would come along whole. */
const chatInput: APIApplicationCommand['type'] = 1;
const subcommand = 1;
const subcommandGroup = 2;

/** A command that can be picked; a subcommand is one of its own, named with all its words: `party start`. */
export interface PickableCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== subcommand && option.type !== subcommandGroup;
}

function pickable(
  name: string,
  description: string,
  options: readonly APIApplicationCommandOption[],
): readonly PickableCommand[] {
  const nested = options.filter((option) => !isBasic(option));
  if (nested.length === 0) return [{ name, description, options: options.filter(isBasic) }];
  return nested.flatMap((option) =>
    pickable(`${name} ${option.name}`, option.description, 'options' in option ? (option.options ?? []) : []),
  );
}

/** The slash commands of `commands`, by name. */
export function pickableCommands(commands: readonly APIApplicationCommand[]): readonly PickableCommand[] {
  return commands
    .filter(({ type }) => type === chatInput)
    .flatMap((command) => pickable(command.name, command.description, command.options ?? []))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The commands that fit what is typed, `/` included: those that begin with it first. Empty unless it begins with `/`. */
export function matchingCommands(commands: readonly PickableCommand[], typed: string): readonly PickableCommand[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const wanted = typed.slice(1).trimStart().toLowerCase();
  const begins = commands.filter(({ name }) => name.startsWith(wanted));
  const holds = commands.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return wanted === '' ? commands : [...begins, ...holds];
}

/** The command that is written out in full and followed by a space: typing goes on in its options. */
export function finishedCommand(commands: readonly PickableCommand[], typed: string): PickableCommand | undefined {
  return typed.startsWith('/') && typed.endsWith(' ')
    ? commands.find(({ name }) => name === typed.slice(1).trim().toLowerCase())
    : undefined;
}

/** How people write a command's name: a slash command with its slash; absent where no command has that name. */
export function commandTitle(commands: readonly APIApplicationCommand[], name: string): string | undefined {
  if (commands.some((command) => command.type === chatInput && command.name === name.split(' ')[0])) return `/${name}`;
  return commands.some((command) => command.type !== chatInput && command.name === name) ? name : undefined;
}
