import type { z } from 'zod';

/** A setting that only a person can mend. `problem` completes the sentence "NAME …". */
export interface SettingFault {
  readonly setting: string;
  readonly problem: string;
}

export type SettingsResult<Settings> =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'wrong'; readonly faults: readonly SettingFault[] };

/**
 * Reads settings from environment variables by a schema that has a key for each. An empty variable counts as not set. All
 * wrong settings are named at once; no value is repeated in a fault, for it may be a secret.
 */
export function parseSettings<Settings>(
  schema: z.ZodType<Settings>,
  environment: Readonly<Record<string, string | undefined>>,
): SettingsResult<Settings> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  const faults = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const setting = String(issue.path[0]);
    if (!faults.has(setting)) faults.set(setting, issue.message);
  }
  return { kind: 'wrong', faults: [...faults].map(([setting, problem]) => ({ setting, problem })) };
}

/** The parts of a comma-separated list, in lower case. */
export function splitList(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}
