import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../bot/config.ts';

const token = { DISCORD_TOKEN: 'a.b.c' };

function configFrom(environment: Record<string, string>) {
  const parsed = parseConfig({ ...token, ...environment });
  if (parsed.kind !== 'config') throw new Error(JSON.stringify(parsed.faults));
  return parsed.config;
}

function faultsFrom(environment: Record<string, string>): readonly string[] {
  const parsed = parseConfig({ ...token, ...environment });
  return parsed.kind === 'wrong' ? parsed.faults.map(({ setting }) => setting) : [];
}

describe('the settings', () => {
  it('need nothing but a token', () => {
    expect(configFrom({})).toMatchObject({
      token: 'a.b.c',
      databaseUrl: 'file:./data/emotion-escape.db',
      apiUrl: 'https://discord.com/api',
      attachmentHosts: ['cdn.discordapp.com', 'media.discordapp.net'],
      messageContent: 'auto',
      logLevel: 'info',
    });
  });

  it('name a missing token together with the file that it belongs into', () => {
    const parsed = parseConfig({});
    expect(parsed).toMatchObject({ kind: 'wrong', faults: [{ setting: 'DISCORD_TOKEN' }] });
    expect(JSON.stringify(parsed)).toContain('.env');
  });

  it('count an empty variable as not set', () => {
    expect(configFrom({ LOG_LEVEL: '', READERS: '' }).logLevel).toBe('info');
  });

  it('name all that is wrong at once', () => {
    expect(
      faultsFrom({ READERS: '0', MESSAGE_CONTENT: 'maybe', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' }),
    ).toEqual(['DATABASE_URL', 'READERS', 'MESSAGE_CONTENT', 'LOG_LEVEL']);
  });

  it('strip a slash at the end of the API address', () => {
    expect(configFrom({ DISCORD_API_URL: 'http://127.0.0.1:8080/api/' }).apiUrl).toBe('http://127.0.0.1:8080/api');
  });

  it.each(['http://example.org/api', 'ftp://discord.com/api', 'discord.com/api', 'http://127.0.0.1.example.org/api'])(
    'refuse %s as API address, for the token would travel unprotected or nowhere',
    (url) => {
      expect(faultsFrom({ DISCORD_API_URL: url })).toEqual(['DISCORD_API_URL']);
    },
  );

  it('read attachment hosts with ports, in lower case', () => {
    expect(configFrom({ ATTACHMENT_HOSTS: ' CDN.example.org , 127.0.0.1:99 ' }).attachmentHosts).toEqual([
      'cdn.example.org',
      '127.0.0.1:99',
    ]);
    expect(faultsFrom({ ATTACHMENT_HOSTS: 'https://cdn.example.org/' })).toEqual(['ATTACHMENT_HOSTS']);
  });

  it('never repeat a value in a fault, for it may be a secret', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (secret) => {
        const parsed = parseConfig({ READERS: `x${secret}`, DISCORD_API_URL: `x${secret}` });
        expect(JSON.stringify(parsed)).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  });

  it('are each explained in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    const source = readFileSync('bot/config.ts', 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });
});
