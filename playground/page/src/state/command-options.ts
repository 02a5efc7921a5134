import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

export type OptionKind = 'text' | 'integer' | 'number' | 'yes-or-no' | 'player' | 'channel' | 'attachment';

export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What stands in an option's field. `choice` is what was picked from a list; typing after that forgets it. */
export interface FieldValue {
  readonly typed: string;
  readonly choice?: Choice;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** `fault` says what is wrong, without its words: they stand with the page's other sentences. */
export type ReadOptions =
  | { readonly kind: 'values'; readonly values: OptionValues }
  | { readonly kind: 'fault'; readonly option: string; readonly fault: OptionFault };

export type OptionFault =
  | { readonly kind: 'missing' | 'not-a-number' | 'not-whole' | 'not-a-choice' }
  | { readonly kind: 'too-low' | 'too-high'; readonly limit: number }
  | { readonly kind: 'too-short' | 'too-long'; readonly limit: number };

/** Discord's option types, as fields of the composer. */
export function optionKind(option: APIApplicationCommandBasicOption): OptionKind {
  switch (Number(option.type)) {
    case 4:
      return 'integer';
    case 5:
      return 'yes-or-no';
    case 6:
      return 'player';
    case 7:
      return 'channel';
    case 10:
      return 'number';
    case 11:
      return 'attachment';
    default:
      return 'text';
  }
}

/** Fixed choices of an option; absent where anything may be typed. */
export function fixedChoices(option: APIApplicationCommandBasicOption): readonly Choice[] | undefined {
  return 'choices' in option && option.choices !== undefined && option.choices.length > 0 ? option.choices : undefined;
}

export function hasAutocomplete(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

function limitFault(option: APIApplicationCommandBasicOption, value: number): OptionFault | undefined {
  if ('min_value' in option && option.min_value !== undefined && value < option.min_value)
    return { kind: 'too-low', limit: option.min_value };
  if ('max_value' in option && option.max_value !== undefined && value > option.max_value)
    return { kind: 'too-high', limit: option.max_value };
  return undefined;
}

function lengthFault(option: APIApplicationCommandBasicOption, value: string): OptionFault | undefined {
  if ('min_length' in option && option.min_length !== undefined && value.length < option.min_length)
    return { kind: 'too-short', limit: option.min_length };
  if ('max_length' in option && option.max_length !== undefined && value.length > option.max_length)
    return { kind: 'too-long', limit: option.max_length };
  return undefined;
}

function readField(
  option: APIApplicationCommandBasicOption,
  field: FieldValue | undefined,
): { readonly value?: string | number | boolean; readonly fault?: OptionFault } {
  if (field?.choice !== undefined) return { value: field.choice.value };
  const typed = field?.typed.trim() ?? '';
  if (typed === '') return option.required === true ? { fault: { kind: 'missing' } } : {};
  const kind = optionKind(option);
  const choices = fixedChoices(option);
  if (choices !== undefined || kind === 'yes-or-no' || kind === 'player' || kind === 'channel') {
    const choice = choices?.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    return choice === undefined ? { fault: { kind: 'not-a-choice' } } : { value: choice.value };
  }
  if (kind === 'text') {
    const fault = lengthFault(option, typed);
    return fault === undefined ? { value: typed } : { fault };
  }
  const value = Number(typed.replace(',', '.'));
  if (Number.isNaN(value)) return { fault: { kind: 'not-a-number' } };
  if (kind === 'integer' && !Number.isSafeInteger(value)) return { fault: { kind: 'not-whole' } };
  const fault = limitFault(option, value);
  return fault === undefined ? { value } : { fault };
}

/** The values to send, or the first fault. `attached` names the attachment options that have a file. */
export function readOptions(
  command: { readonly options: readonly APIApplicationCommandBasicOption[] },
  fields: Readonly<Record<string, FieldValue>>,
  attached: readonly string[],
): ReadOptions {
  const values: Record<string, string | number | boolean> = {};
  for (const option of command.options) {
    if (optionKind(option) === 'attachment') {
      if (option.required === true && !attached.includes(option.name))
        return { kind: 'fault', option: option.name, fault: { kind: 'missing' } };
      continue;
    }
    const { value, fault } = readField(option, fields[option.name]);
    if (fault !== undefined) return { kind: 'fault', option: option.name, fault };
    if (value !== undefined) values[option.name] = value;
  }
  return { kind: 'values', values };
}
