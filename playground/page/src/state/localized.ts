type Dictionary = Readonly<Partial<Record<string, string | null>>> | null;

interface Named {
  readonly name: string;
  readonly name_localizations?: Dictionary | undefined;
}

interface Described {
  readonly description: string;
  readonly description_localizations?: Dictionary | undefined;
}

/** The name of a command, an option or a choice as a client in that language shows it. */
export function shownName({ name, name_localizations: names }: Named, locale: string): string {
  return names?.[locale] ?? name;
}

export function shownDescription({ description, description_localizations: texts }: Described, locale: string): string {
  return texts?.[locale] ?? description;
}

/** An option with its choices, described in that language; `title` is its name there, `name` stays what the bot is told. */
export function shownOption<Option extends Named & Described & { readonly choices?: readonly Named[] | undefined }>(
  option: Option,
  locale: string,
): Option & { readonly title: string } {
  const { choices } = option;
  return {
    ...option,
    title: shownName(option, locale),
    description: shownDescription(option, locale),
    ...(choices && { choices: choices.map((choice) => ({ ...choice, name: shownName(choice, locale) })) }),
  };
}
