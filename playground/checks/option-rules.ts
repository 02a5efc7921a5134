import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type ComponentNode, isNode } from '../payloads/components.ts';
import type { Fault } from '../rest/refusal.ts';
import { locales } from './limits.ts';

type Path = readonly (string | number)[];

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Names of slash commands and options: Discord's pattern, and no capital letter of a script that has small ones. */
export function isCommandName(name: unknown): boolean {
  return typeof name === 'string' && namePattern.test(name) && name === name.toLowerCase();
}

function nameFault(name: unknown, path: Path): Fault[] {
  if (isCommandName(name)) return [];
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

/** What is wrong with the name of a slash command or an option, in English and in every other language. */
export function nameFaults({ name, name_localizations: localized }: ComponentNode, path: Path): Fault[] {
  const others = isNode(localized) ? Object.entries(localized).filter(([, other]) => other !== null) : [];
  return [
    ...nameFault(name, [...path, 'name']),
    ...others.flatMap(([locale, other]) => nameFault(other, [...path, 'name_localizations', locale])),
  ];
}

/** Names that stand more than once in a list. */
export function doubledNames(nodes: readonly ComponentNode[], path: Path, code: string): Fault[] {
  const names = nodes.map(({ name }) => name);
  return nodes.flatMap(({ name }, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, 'name'], code, message: 'This name is already used' }],
  );
}

/** Localisations of names and descriptions in languages that Discord has not. */
export function localeFaults(node: ComponentNode, path: Path): Fault[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) => {
    const localized = node[key];
    if (!isNode(localized)) return [];
    return Object.keys(localized)
      .filter((locale) => !locales.has(locale))
      .map((locale) => ({ path: [...path, key, locale], code: 'BASE_TYPE_CHOICES', message: 'Unknown locale' }));
  });
}

const subTypes: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

const isOver = (least: unknown, most: unknown): boolean =>
  typeof least === 'number' && typeof most === 'number' && least > most;

function ownFaults(option: ComponentNode, path: Path): Fault[] {
  const faults: Fault[] = [...nameFaults(option, path), ...localeFaults(option, path)];
  const choices = Array.isArray(option.choices) ? option.choices.filter(isNode) : [];
  if (isOver(option.min_value, option.max_value) || isOver(option.min_length, option.max_length))
    faults.push({ path, code: 'APPLICATION_COMMAND_OPTION_MIN_OVER_MAX', message: 'The minimum is over the maximum' });
  if (option.autocomplete === true && choices.length > 0)
    faults.push({
      path,
      code: 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES',
      message: 'Autocomplete and choices are mutually exclusive',
    });
  return [
    ...faults,
    ...doubledNames(choices, [...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS'),
    ...choices.flatMap((choice, index) => localeFaults(choice, [...path, 'choices', index])),
    ...optionFaults(option.options, [...path, 'options']),
  ];
}

/** What is wrong with a command's options, subcommands with theirs included; their shape was checked before. */
export function optionFaults(raw: unknown, path: Path): Fault[] {
  const options = Array.isArray(raw) ? raw.filter(isNode) : [];
  const firstOptional = options.findIndex(({ type, required }) => !subTypes.has(type) && required !== true);
  const late = options.findIndex(
    ({ required }, index) => required === true && firstOptional !== -1 && index > firstOptional,
  );
  const subs = options.filter(({ type }) => subTypes.has(type)).length;
  return [
    ...options.flatMap((option, index) => ownFaults(option, [...path, index])),
    ...doubledNames(options, path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'),
    ...(late === -1
      ? []
      : [
          {
            path: [...path, late],
            code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            message: 'Required options must be placed before non-required options',
          },
        ]),
    ...(subs === 0 || subs === options.length
      ? []
      : [
          {
            path,
            code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
          },
        ]),
  ];
}
