import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type ComponentNode, isNode } from '../payloads/components.ts';
import type { Fault } from '../rest/refusal.ts';
import { isEmoji } from './emoji.ts';
import { limits } from './limits.ts';

type Path = readonly (string | number)[];

export interface PlacedComponent {
  readonly node: ComponentNode;
  readonly path: Path;
}

/** Every component with the path to it, containers before what they hold. */
export function placeComponents(components: readonly unknown[], path: Path): PlacedComponent[] {
  const place = (node: unknown, at: Path): PlacedComponent[] => {
    if (!isNode(node)) return [];
    const held = Array.isArray(node.components) ? placeComponents(node.components, [...at, 'components']) : [];
    return [
      { node, path: at },
      ...held,
      ...place(node.accessory, [...at, 'accessory']),
      ...place(node.component, [...at, 'component']),
    ];
  };
  return components.flatMap((node, index) => place(node, [...path, index]));
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

const fault = (path: Path, code: string, message: string): Fault => ({ path, code, message });

function buttonFaults({ node, path }: PlacedComponent): Fault[] {
  const faults: Fault[] = [];
  if (node.style === ButtonStyle.Link) {
    if (isMissing(node.url))
      faults.push(fault([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required for link buttons'));
    if (!isMissing(node.custom_id))
      faults.push(
        fault(
          path,
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        ),
      );
  } else if (node.style !== ButtonStyle.Premium) {
    if (isMissing(node.custom_id))
      faults.push(
        fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required for this button'),
      );
    if (!isMissing(node.url))
      faults.push(fault([...path, 'url'], 'BUTTON_COMPONENT_INVALID_STYLE_FOR_URL', 'Only link buttons have a url'));
  }
  if (node.style !== ButtonStyle.Premium && isMissing(node.label) && !isNode(node.emoji))
    faults.push(fault(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji'));
  return faults;
}

function emojiFaults(holder: ComponentNode, path: Path): Fault[] {
  const { emoji } = holder;
  if (!isNode(emoji) || !isMissing(emoji.id) || isEmoji(emoji.name)) return [];
  return [fault([...path, 'emoji', 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')];
}

function selectFaults({ node, path }: PlacedComponent): Fault[] {
  const faults: Fault[] = [];
  const least = typeof node.min_values === 'number' ? node.min_values : 1;
  const most = typeof node.max_values === 'number' ? node.max_values : 1;
  if (least > most)
    faults.push(fault([...path, 'min_values'], 'SELECT_COMPONENT_MIN_OVER_MAX', 'min_values is over max_values'));
  if (!Array.isArray(node.options)) return faults;
  const options = node.options.filter(isNode);
  if (most > options.length)
    faults.push(
      fault([...path, 'max_values'], 'SELECT_COMPONENT_MAX_OVER_OPTIONS', 'max_values is over the number of options'),
    );
  const values = options.map(({ value }) => value);
  options.forEach((option, index) => {
    const at = [...path, 'options', index];
    if (values.indexOf(option.value) !== index)
      faults.push(fault([...at, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The value is already used'));
    if (isMissing(option.label)) faults.push(fault([...at, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'));
    faults.push(...emojiFaults(option, at));
  });
  if (options.filter((option) => option.default === true).length > most)
    faults.push(fault([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More defaults than max_values'));
  return faults;
}

function rowFaults({ node, path }: PlacedComponent): Fault[] {
  const held = Array.isArray(node.components) ? node.components.filter(isNode) : [];
  const selects = held.filter(({ type }) => type !== ComponentType.Button).length;
  if (selects === 0 && held.length <= limits.buttonsInRow) return [];
  if (selects === 1 && held.length === 1) return [];
  return [fault([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A row holds five buttons or one select')];
}

function doubled(placed: readonly PlacedComponent[], key: 'custom_id' | 'id'): Fault[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ node, path }) => {
    const value = node[key];
    if (isMissing(value) || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const name = key === 'id' ? 'Component id' : 'Component custom id';
    return [fault([...path, key], `COMPONENT_${key.toUpperCase()}_DUPLICATED`, `${name} cannot be duplicated`)];
  });
}

const selects: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** What is wrong with components, wherever they stand; their shape was checked before. */
export function componentFaults(components: readonly unknown[], path: Path): Fault[] {
  const placed = placeComponents(components, path);
  const own = placed.flatMap((one) => {
    const { type } = one.node;
    if (type === ComponentType.ActionRow) return rowFaults(one);
    if (type === ComponentType.Button) return [...buttonFaults(one), ...emojiFaults(one.node, one.path)];
    return selects.has(type) ? selectFaults(one) : [];
  });
  return [...own, ...doubled(placed, 'custom_id'), ...doubled(placed, 'id')];
}
