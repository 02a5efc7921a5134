import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import { commands } from './commands.ts';
import { useThisFace } from './use-this-face.ts';

export type Registered = 'unchanged' | 'registered';

const application = z.object({ id: z.string() });
const stored = z.array(z.record(z.string(), z.unknown()));

/** What Discord adds to a definition, or leaves out of it where it is the default. */
const defaults: Readonly<Record<string, unknown>> = { required: false, options: [], nsfw: false };

/** The keys of `wanted` in what Discord has stored, deep, so that both can be compared. */
function sameAs(wanted: unknown, had: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(had) && had.length === wanted.length && wanted.every((item, index) => sameAs(item, had[index]))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof had !== 'object' || had === null) return false;
    const found: Readonly<Record<string, unknown>> = { ...had };
    return Object.entries(wanted).every(([key, value]) => sameAs(value, found[key] ?? defaults[key]));
  }
  return isDeepStrictEqual(wanted, had);
}

function isUnchanged(
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
  had: z.infer<typeof stored>,
): boolean {
  return (
    had.length === definitions.length &&
    definitions.every((definition) => had.some((one) => one.name === definition.name && sameAs(definition, one)))
  );
}

/**
 * Puts the bot's commands, everywhere or on one server only, if they differ from what Discord has. The other scope is
 * not touched: commands of both scopes would show twice (FACTS.md, D20), so with `serverId` the global ones are cleared,
 * and without it nothing is known about servers.
 * Throws what discord.js throws where Discord refuses (401: wrong token; 403: not on that server).
 */
export async function registerCommands(rest: Pick<REST, 'get' | 'put'>, serverId?: string): Promise<Registered> {
  const { id } = application.parse(await rest.get(Routes.currentApplication()));
  const definitions = [...[...commands.values()].map(({ definition }) => definition), useThisFace.definition];
  const global = Routes.applicationCommands(id);
  const scope = serverId === undefined ? global : Routes.applicationGuildCommands(id, serverId);
  if (serverId !== undefined) {
    const everywhere = stored.parse(await rest.get(global));
    if (everywhere.length > 0) await rest.put(global, { body: [] });
  }
  if (isUnchanged(definitions, stored.parse(await rest.get(scope)))) return 'unchanged';
  await rest.put(scope, { body: definitions });
  return 'registered';
}
