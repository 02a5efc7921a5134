import { ApplicationCommandType } from 'discord-api-types/v10';
import { type ComponentNode, isNode } from '../payloads/components.ts';
import { type Fault, invalidForm } from '../rest/refusal.ts';
import { checkSpec } from './check-spec.ts';
import { limits } from './limits.ts';
import { doubledNames, localeFaults, nameFaults, optionFaults } from './option-rules.ts';

type Path = readonly (string | number)[];

const typeOf = (command: ComponentNode): unknown => command.type ?? ApplicationCommandType.ChatInput;

/** The description wrongly wants `default_member_permissions` as a number: Discord takes and gives a decimal string. */
function forSpec(command: unknown): unknown {
  if (!isNode(command)) return command;
  const { default_member_permissions: permissions } = command;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...command, default_member_permissions: Number(permissions) }
    : command;
}

function longest(text: unknown, localized: unknown): number {
  const lengths = [text, ...(isNode(localized) ? Object.values(localized) : [])];
  return Math.max(...lengths.map((one) => (typeof one === 'string' ? one.length : 0)));
}

/** Names, descriptions and values of a command, its options and their choices. */
function totalLength(node: ComponentNode): number {
  const inner = [node.options, node.choices].flatMap((list) => (Array.isArray(list) ? list.filter(isNode) : []));
  return inner.reduce(
    (sum, one) => sum + totalLength(one),
    longest(node.name, node.name_localizations) +
      longest(node.description, node.description_localizations) +
      (typeof node.value === 'string' ? node.value.length : 0),
  );
}

function chatInputFaults(command: ComponentNode, path: Path): Fault[] {
  const { description } = command;
  const isDescribed =
    typeof description === 'string' && description.length > 0 && description.length <= limits.commandDescription;
  return [
    ...nameFaults(command, path),
    ...(isDescribed
      ? []
      : [
          {
            path: [...path, 'description'],
            code: 'BASE_TYPE_BAD_LENGTH',
            message: `Must be between 1 and ${limits.commandDescription} in length.`,
          },
        ]),
    ...optionFaults(command.options, [...path, 'options']),
  ];
}

function menuFaults(command: ComponentNode, path: Path): Fault[] {
  return (['description', 'options'] as const).flatMap((key) => {
    const value = command[key];
    const isGiven = Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';
    const message = 'Context menu commands cannot have this field';
    return isGiven ? [{ path: [...path, key], code: 'APPLICATION_COMMAND_INVALID_FIELD_FOR_TYPE', message }] : [];
  });
}

function commandFaults(command: ComponentNode, path: Path): Fault[] {
  const isChatInput = typeOf(command) === ApplicationCommandType.ChatInput;
  const message = `Command exceeds maximum size (${limits.commandTotal})`;
  return [
    ...(isChatInput ? chatInputFaults(command, path) : menuFaults(command, path)),
    ...localeFaults(command, path),
    ...(totalLength(command) > limits.commandTotal ? [{ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message }] : []),
  ];
}

/** The list of commands that is to replace a scope's. Throws a DiscordRefusal. */
export function checkCommands(body: unknown): void {
  if (!Array.isArray(body)) throw invalidForm([{ path: [], code: 'LIST_TYPE', message: 'Commands must be a list' }]);
  const shape = body.flatMap((command, index) => checkSpec('command', forSpec(command), [index]));
  if (shape.length > 0) throw invalidForm(shape);
  const commands = body.filter(isNode);
  const types = [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message];
  const faults = [
    ...commands.flatMap((command, index) => commandFaults(command, [index])),
    ...types.flatMap((type) => {
      const ofType = commands.filter((command) => typeOf(command) === type);
      const most = type === ApplicationCommandType.ChatInput ? limits.chatInputCommands : limits.menuCommands;
      const message = `Maximum number of application commands of this type reached (${most})`;
      return [
        ...doubledNames(ofType, [], 'APPLICATION_COMMANDS_DUPLICATE_NAME'),
        ...(ofType.length > most ? [{ path: [], code: 'APPLICATION_COMMANDS_MAXIMUM', message }] : []),
      ];
    }),
  ];
  if (faults.length > 0) throw invalidForm(faults);
}
