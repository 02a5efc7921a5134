import {
  type APIFileUploadComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';

/** What a player can put into a field. `least` and `most` count characters, options or files. */
export type ModalInput =
  | {
      readonly kind: 'text';
      readonly isLong: boolean;
      readonly least: number;
      readonly most: number;
      readonly placeholder: string;
    }
  | {
      readonly kind: 'choice';
      readonly least: number;
      readonly most: number;
      readonly options: readonly APISelectMenuOption[];
      readonly placeholder: string | undefined;
    }
  /** `accept`: as a file input has it; empty where any file will do. */
  | { readonly kind: 'files'; readonly least: number; readonly most: number; readonly accept: string };

export interface ModalField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly input: ModalInput;
}

/** A line of a modal, in order; `unknown` is one that the page cannot show. */
export type ModalPart =
  | { readonly kind: 'field'; readonly field: ModalField }
  | { readonly kind: 'words'; readonly markdown: string }
  | { readonly kind: 'unknown'; readonly label: string };

/** What stands in the fields, by custom_id: a text, or the values of the picked options. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;
export type ModalFiles = Readonly<Record<string, readonly File[]>>;

export type ModalFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-short' | 'too-long' | 'too-few' | 'too-many'; readonly limit: number };

interface Labelled {
  readonly label: string;
  readonly description?: string | undefined;
}

function textField({ label, description }: Labelled, input: APITextInputComponent): ModalField {
  return {
    customId: input.custom_id,
    label,
    description,
    isRequired: input.required !== false,
    input: {
      kind: 'text',
      isLong: input.style === TextInputStyle.Paragraph,
      least: input.min_length ?? 0,
      most: input.max_length ?? 4000,
      placeholder: input.placeholder ?? '',
    },
  };
}

function choiceField({ label, description }: Labelled, select: APIStringSelectComponent): ModalField {
  return {
    customId: select.custom_id,
    label,
    description,
    isRequired: select.required !== false,
    input: {
      kind: 'choice',
      least: select.min_values ?? 1,
      most: select.max_values ?? 1,
      options: select.options,
      placeholder: select.placeholder,
    },
  };
}

function filesField({ label, description }: Labelled, upload: APIFileUploadComponent): ModalField {
  return {
    customId: upload.custom_id,
    label,
    description,
    isRequired: upload.required !== false,
    input: {
      kind: 'files',
      least: upload.min_values ?? 1,
      most: upload.max_values ?? 1,
      accept: (upload.file_types ?? []).map((type) => (type.startsWith('.') ? type : `${type}/*`)).join(','),
    },
  };
}

/** The lines of a modal as Discord's JSON describes them. */
export function modalParts({ components }: APIModalInteractionResponseCallbackData): readonly ModalPart[] {
  return components.flatMap((component): readonly ModalPart[] => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return [{ kind: 'words', markdown: component.content }];
      case ComponentType.ActionRow:
        return component.components.map((input) => ({
          kind: 'field',
          field: textField({ label: input.label ?? input.custom_id }, input),
        }));
      case ComponentType.Label: {
        const inner = component.component;
        switch (inner.type) {
          case ComponentType.TextInput:
            return [{ kind: 'field', field: textField(component, inner) }];
          case ComponentType.StringSelect:
            return [{ kind: 'field', field: choiceField(component, inner) }];
          case ComponentType.FileUpload:
            return [{ kind: 'field', field: filesField(component, inner) }];
          default:
            return [{ kind: 'unknown', label: component.label }];
        }
      }
      default:
        return [];
    }
  });
}

/** What stands in the fields before the player writes: preset texts and options. */
export function presetValues({ components }: APIModalInteractionResponseCallbackData): ModalValues {
  const inputs = components.flatMap((component) => {
    if (component.type === ComponentType.Label) return [component.component];
    return component.type === ComponentType.ActionRow ? component.components : [];
  });
  return Object.fromEntries(
    inputs.flatMap((input): [string, string | readonly string[]][] => {
      if (input.type === ComponentType.TextInput) return [[input.custom_id, input.value ?? '']];
      if (input.type !== ComponentType.StringSelect) return [];
      return [[input.custom_id, input.options.filter((option) => option.default === true).map(({ value }) => value)]];
    }),
  );
}

function countFault({ isRequired, input: { least, most } }: ModalField, count: number): ModalFault | undefined {
  if (count === 0) return isRequired ? { kind: 'missing' } : undefined;
  if (count < least) return { kind: 'too-few', limit: least };
  return count > most ? { kind: 'too-many', limit: most } : undefined;
}

/** What keeps a field from being sent, as Discord's client checks it. */
export function fieldFault(field: ModalField, values: ModalValues, files: ModalFiles): ModalFault | undefined {
  const { customId, isRequired, input } = field;
  if (input.kind === 'files') return countFault(field, files[customId]?.length ?? 0);
  const value = values[customId] ?? '';
  if (input.kind === 'choice') return countFault(field, value.length);
  if (value === '') return isRequired ? { kind: 'missing' } : undefined;
  if (value.length < input.least) return { kind: 'too-short', limit: input.least };
  return value.length > input.most ? { kind: 'too-long', limit: input.most } : undefined;
}
