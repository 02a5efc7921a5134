import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { shownDescription, shownName, shownOption } from './localized.ts';

/** Discord's numbers of what this file looks at; the package's enums would come along whole. */
const chatInput: APIApplicationCommand['type'] = 1;
const subcommand = 1;
const subcommandGroup = 2;

/** An option; `title` is its name as the player sees it, `name` what the bot is told. */
export type PickableOption = APIApplicationCommandBasicOption & { readonly title: string };

/**
 * A command that can be picked; a subcommand is one of its own, named with all its words: `party start`. `title` is the same
 * as the player sees it.
 */
export interface PickableCommand {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly options: readonly PickableOption[];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== subcommand && option.type !== subcommandGroup;
}

function pickable(
  called: Pick<PickableCommand, 'name' | 'title' | 'description'>,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): readonly PickableCommand[] {
  const nested = options.filter((option) => !isBasic(option));
  if (nested.length === 0)
    return [{ ...called, options: options.filter(isBasic).map((option) => shownOption(option, locale)) }];
  return nested.flatMap((option) =>
    pickable(
      {
        name: `${called.name} ${option.name}`,
        title: `${called.title} ${shownName(option, locale)}`,
        description: shownDescription(option, locale),
      },
      'options' in option ? (option.options ?? []) : [],
      locale,
    ),
  );
}

/** The slash commands of `commands`, by title, as a player sees them whose client is in that language. */
export function pickableCommands(
  commands: readonly APIApplicationCommand[],
  locale = 'en-US',
): readonly PickableCommand[] {
  return commands
    .filter(({ type }) => type === chatInput)
    .flatMap((command) => {
      const { name, options = [] } = command;
      const called = { name, title: shownName(command, locale), description: shownDescription(command, locale) };
      return pickable(called, options, locale);
    })
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The commands that fit what is typed, `/` included: those that begin with it first. Empty unless it begins with `/`. */
export function matchingCommands(commands: readonly PickableCommand[], typed: string): readonly PickableCommand[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const wanted = typed.slice(1).trimStart().toLowerCase();
  const isBegun = ({ name, title }: PickableCommand) => name.startsWith(wanted) || title.startsWith(wanted);
  const begins = commands.filter(isBegun);
  const holds = commands.filter(
    (command) => !isBegun(command) && (command.name.includes(wanted) || command.title.includes(wanted)),
  );
  return wanted === '' ? commands : [...begins, ...holds];
}

/** The command that is written out in full and followed by a space: typing goes on in its options. */
export function finishedCommand(commands: readonly PickableCommand[], typed: string): PickableCommand | undefined {
  const written = typed.slice(1).trim().toLowerCase();
  return typed.startsWith('/') && typed.endsWith(' ')
    ? commands.find(({ name, title }) => name === written || title === written)
    : undefined;
}

/** How people write a command's name: a slash command with its slash; absent where no command has that name. */
export function commandTitle(
  commands: readonly APIApplicationCommand[],
  name: string,
  locale = 'en-US',
): string | undefined {
  const slash = pickableCommands(commands, locale).find((command) => command.name === name);
  if (slash !== undefined) return `/${slash.title}`;
  const menu = commands.find((command) => command.type !== chatInput && command.name === name);
  return menu && shownName(menu, locale);
}
