import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import { commands } from './commands.ts';
import { useThisFace } from './use-this-face.ts';

export type Registered = 'unchanged' | 'registered';

const application = z.object({ id: z.string() });
const servers = z.array(application);
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

/** Without it Discord leaves the names and descriptions in other languages out of what it has. */
const withLocalisations = new URLSearchParams({ with_localizations: 'true' });

/** How many servers Discord names in one answer at most. */
const serversPerPage = 200;

/** The ids of all servers that the bot is on. */
async function listServers(rest: Pick<REST, 'get'>): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(serversPerPage), after: ids.at(-1) ?? '0' });
    const page = servers.parse(await rest.get(Routes.userGuilds(), { query }));
    ids.push(...page.map(({ id }) => id));
    if (page.length < serversPerPage) return ids;
  }
}

/** Takes the commands of a scope away. False where there are none, or where Discord does not let the bot look. */
async function clear(rest: Pick<REST, 'get' | 'put'>, scope: `/${string}`): Promise<boolean> {
  try {
    if (stored.parse(await rest.get(scope)).length === 0) return false;
    await rest.put(scope, { body: [] });
    return true;
  } catch (error) {
    // A server that added the bot without its commands: it has none of either scope.
    if (error instanceof DiscordAPIError && error.status === 403) return false;
    throw error;
  }
}

/**
 * Puts the bot's commands, everywhere or on one server only, if they differ from what Discord has, and clears the other
 * scope: commands of both would show twice (FACTS.md, D20). With `serverId` the global ones go, without it those of every
 * server that the bot is on.
 * Throws what discord.js throws where Discord refuses (401: wrong token; 403: not on that server).
 */
export async function registerCommands(rest: Pick<REST, 'get' | 'put'>, serverId?: string): Promise<Registered> {
  const { id } = application.parse(await rest.get(Routes.currentApplication()));
  const definitions = [...[...commands.values()].map(({ definition }) => definition), useThisFace.definition];
  const global = Routes.applicationCommands(id);
  const scope = serverId === undefined ? global : Routes.applicationGuildCommands(id, serverId);
  const isUpToDate = isUnchanged(definitions, stored.parse(await rest.get(scope, { query: withLocalisations })));
  if (!isUpToDate) await rest.put(scope, { body: definitions });
  const others =
    serverId === undefined
      ? (await listServers(rest)).map((server) => Routes.applicationGuildCommands(id, server))
      : [global];
  let hasCleared = false;
  for (const other of others) hasCleared = (await clear(rest, other)) || hasCleared;
  return isUpToDate && !hasCleared ? 'unchanged' : 'registered';
}
