import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { z } from 'zod';
import { checkCommands } from '../checks/check-commands.ts';
import type { Core } from '../core.ts';
import type { RestApp, RestEnvironment } from './environment.ts';
import { refusal } from './refusal.ts';

const definitions = z.array(
  z.looseObject({ name: z.string(), type: z.number().nullish(), description: z.string().nullish() }),
);

/** Discord leaves the dictionaries of names and descriptions out unless it is asked for them. */
function asAsked(commands: readonly APIApplicationCommand[], withLocalizations: string | undefined): unknown {
  if (withLocalizations === 'true') return commands;
  return JSON.parse(
    JSON.stringify(commands, (key, value: unknown) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

/** The application's commands, everywhere and on one server. */
export function commandRoutes(core: Core): RestApp {
  const app = new Hono<RestEnvironment>();

  const scope = (application: string, guild: string | undefined): string | undefined => {
    if (application !== core.places.world.applicationId) throw refusal('unknown-application');
    if (guild !== undefined && !core.places.isMember(guild, core.places.world.bot.id)) throw refusal('missing-access');
    return guild;
  };

  const replace = (serverId: string | undefined, body: unknown): readonly APIApplicationCommand[] => {
    checkCommands(body);
    const had = core.commands.of(serverId);
    const commands = definitions.parse(body).map((definition) => {
      const type = definition.type ?? ApplicationCommandType.ChatInput;
      const known = had.find((one) => one.name === definition.name && one.type === type);
      const command = {
        default_member_permissions: null,
        nsfw: false,
        ...definition,
        id: known?.id ?? core.newId(),
        application_id: core.places.world.applicationId,
        version: core.newId(),
        type,
        description: definition.description ?? '',
        ...(serverId === undefined ? {} : { guild_id: serverId }),
      };
      // The checks above have proved that the definition is one of Discord's.
      return z.custom<APIApplicationCommand>().parse(command);
    });
    core.commands.replace(serverId, commands);
    return commands;
  };

  app.get('/applications/:application/commands', (c) =>
    c.json(asAsked(core.commands.of(scope(c.req.param('application'), undefined)), c.req.query('with_localizations'))),
  );
  app.put('/applications/:application/commands', (c) =>
    c.json(replace(scope(c.req.param('application'), undefined), c.get('sent').body)),
  );
  app.get('/applications/:application/guilds/:guild/commands', (c) =>
    c.json(
      asAsked(
        core.commands.of(scope(c.req.param('application'), c.req.param('guild'))),
        c.req.query('with_localizations'),
      ),
    ),
  );
  app.put('/applications/:application/guilds/:guild/commands', (c) =>
    c.json(replace(scope(c.req.param('application'), c.req.param('guild')), c.get('sent').body)),
  );
  return app;
}
