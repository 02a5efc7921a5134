import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerCommands } from '../../../bot/commands/register-commands.ts';
import { type StandIn, startStandIn } from '../../../playground/stand-in.ts';
import { no } from './no.ts';

describe('registering the commands (D20)', () => {
  let standIn: StandIn;
  let rest: REST;
  beforeEach(async () => {
    standIn = await startStandIn();
    rest = new REST({ api: standIn.apiUrl }).setToken(standIn.token);
  });
  afterEach(async () => {
    await standIn.close();
    expect(standIn.refusals).toEqual([]);
  });

  const puts = () => standIn.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  const namesOn = async (serverId?: string): Promise<string[]> => {
    const scope = serverId === undefined ? '' : `/guilds/${serverId}`;
    const found = (await rest.get(`/applications/${standIn.applicationId}${scope}/commands`)) as { name: string }[];
    return found.map(({ name }) => name);
  };
  const [first, second] = [0, 1] as const;
  const serverId = (index: number): string => standIn.world.servers[index]?.id ?? '';

  it('puts them once, and again only where Discord has others', async () => {
    expect(await registerCommands(rest)).toBe('registered');
    expect(await namesOn()).toContain('face');
    expect(await registerCommands(rest)).toBe('unchanged');
    expect(puts()).toHaveLength(1);
  });

  it('everywhere clears those of each server that the bot is on: they would show twice', async () => {
    for (const index of [first, second]) await registerCommands(rest, serverId(index));
    expect(await registerCommands(rest)).toBe('registered');
    expect(await namesOn(serverId(first))).toEqual([]);
    expect(await namesOn(serverId(second))).toEqual([]);
    expect(await registerCommands(rest)).toBe('unchanged');
  });

  it('on one server clears the global ones, and leaves other servers alone', async () => {
    await registerCommands(rest);
    await registerCommands(rest, serverId(first));
    expect(await registerCommands(rest, serverId(second))).toBe('registered');
    expect(await namesOn()).toEqual([]);
    expect(await namesOn(serverId(first))).toContain('face');
    expect(await registerCommands(rest, serverId(second))).toBe('unchanged');
  });

  it('passes by a server that does not let the bot look at its commands', async () => {
    await registerCommands(rest, serverId(second));
    const path = `/guilds/${serverId(first)}/commands`;
    standIn.faults.order({ method: 'GET', path, fault: no('missing-access') });
    expect(await registerCommands(rest)).toBe('registered');
    expect(await namesOn(serverId(second))).toEqual([]);
  });
});
