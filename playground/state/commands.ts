import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type StoredCommand, storedCommand } from './stored.ts';

export interface Commands {
  /** The commands of one scope: a server's, or the global ones. */
  of(serverId: string | undefined): readonly APIApplicationCommand[];
  /** Those that a player meets on a server. The same name in both scopes is there twice, as in Discord. */
  seenOn(serverId: string | undefined): readonly APIApplicationCommand[];
  replace(serverId: string | undefined, commands: readonly APIApplicationCommand[]): void;
}

export function createCommands(archive: Archive, changes: Changes): Commands {
  let stored: readonly StoredCommand[] = archive.all('command', storedCommand);
  const of = (serverId: string | undefined): APIApplicationCommand[] =>
    stored.filter((one) => one.serverId === serverId).map(({ command }) => command);
  return {
    of,
    seenOn: (serverId) => (serverId === undefined ? of(undefined) : [...of(serverId), ...of(undefined)]),
    replace(serverId, commands) {
      const others = stored.filter((one) => one.serverId !== serverId);
      const added = commands.map((command) => ({ serverId, command }));
      archive.transact(() => {
        for (const { id } of of(serverId)) archive.remove('command', id);
        for (const one of added) archive.write('command', one.command.id, one);
      });
      stored = [...others, ...added];
      changes.tell({ type: 'commands' });
    },
  };
}
