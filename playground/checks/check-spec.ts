import * as spec from 'discord-api-spec/zod';
import type { core } from 'zod';
import { safeParse } from 'zod/v4/core';
import type { Fault } from '../rest/refusal.ts';

type Path = readonly (string | number)[];

function textPath(path: readonly PropertyKey[]): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** The branch of a union that fits best is the one whose complaints lie deepest: its `type` was right. */
function flatten(issues: readonly core.$ZodIssue[], base: Path): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...base, ...textPath(issue.path)];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const branches = issue.errors.map((errors) => flatten(errors, path));
      const wrongType = (faults: readonly Fault[]): boolean =>
        faults.some((fault) => fault.path.length === path.length + 1 && fault.path.at(-1) === 'type');
      return (
        branches.find((faults) => !wrongType(faults)) ?? [{ path, code: 'UNION_TYPE_CHOICES', message: issue.message }]
      );
    }
    return [{ path, code: issue.code.toUpperCase(), message: issue.message }];
  });
}

/** Keys of the input that the schema dropped: Discord would ignore them, so the sender meant something else. */
function unknownKeys(input: unknown, parsed: unknown, path: Path): Fault[] {
  if (Array.isArray(input) && Array.isArray(parsed)) {
    return input.flatMap((item, index) => unknownKeys(item, parsed[index], [...path, index]));
  }
  if (typeof input !== 'object' || input === null || typeof parsed !== 'object' || parsed === null) return [];
  const kept = new Map<string, unknown>(Object.entries(parsed));
  return Object.entries(input).flatMap(([key, value]) => {
    if (kept.has(key)) return unknownKeys(value, kept.get(key), [...path, key]);
    // discord.js adds `tts: false` and `enforce_nonce: false` to every message: they ask for nothing.
    if (value === null || value === false) return [];
    return [{ path: [...path, key], code: 'UNKNOWN_KEY', message: `Discord knows no key "${key}" here` }];
  });
}

const schemas = {
  command: spec.ApplicationCommandUpdateRequestSchema,
  'callback-4': spec.CreateMessageInteractionCallbackRequestSchema,
  'callback-6': spec.UpdateMessageInteractionCallbackRequestSchema,
  'callback-8': spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  'callback-9': spec.ModalInteractionCallbackRequestSchema,
  'follow-up': spec.IncomingWebhookRequestPartialSchema,
  'webhook-edit': spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  message: spec.MessageCreateRequestSchema,
  'message-edit': spec.MessageEditRequestPartialSchema,
} as const satisfies Readonly<Record<string, core.$ZodType>>;

export type SpecName = keyof typeof schemas;

/** What Discord's own OpenAPI description says against a body; nothing if it fits. */
export function checkSpec(name: SpecName, body: unknown, path: Path = []): Fault[] {
  const result = safeParse(schemas[name], body);
  return result.success ? unknownKeys(body, result.data, path) : flatten(result.error.issues, path);
}
