import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClassifierSettings } from '../../../playground/classifier/settings.ts';

function faultsOf(environment: Record<string, string>) {
  const parsed = parseClassifierSettings(environment);
  return parsed.kind === 'wrong' ? parsed.faults.map(({ setting }) => setting) : [];
}

describe("the classifier's settings", () => {
  it('need nothing', () => {
    const parsed = parseClassifierSettings({ CLASSIFIER_TOKEN: '', CORS_ORIGINS: '' });
    expect(parsed).toMatchObject({ kind: 'settings', settings: { token: undefined, corsOrigins: [] } });
  });

  it('take origins, and nothing that only looks like one', () => {
    const parsed = parseClassifierSettings({ CORS_ORIGINS: ' https://Example.org, http://127.0.0.1:8080 ' });
    expect(parsed).toMatchObject({ settings: { corsOrigins: ['https://example.org', 'http://127.0.0.1:8080'] } });
    for (const wrong of ['*', 'null', 'example.org', 'https://example.org/', 'https://example.org/page', 'file:///x'])
      expect(faultsOf({ CORS_ORIGINS: wrong })).toEqual(['CORS_ORIGINS']);
  });

  it('name all that is wrong at once, and no secret', () => {
    const environment = { CLASSIFIER_TOKEN: 'short secret', CORS_ORIGINS: '*', READERS: '0' };
    expect(faultsOf(environment)).toEqual(['CLASSIFIER_TOKEN', 'CORS_ORIGINS', 'READERS']);
    expect(JSON.stringify(parseClassifierSettings(environment))).not.toContain('secret');
  });

  it('are each explained in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const name of ['CLASSIFIER_TOKEN', 'CORS_ORIGINS']) expect(example).toMatch(new RegExp(`^# ${name}=`, 'm'));
  });
});

describe('npm run classifier', () => {
  it('asks for a token before others can reach it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'cli/classifier.ts', '--no-open', '--host', '0.0.0.0'],
      { encoding: 'utf8', env: { ...process.env, CLASSIFIER_TOKEN: '', CORS_ORIGINS: '' } },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^CLASSIFIER_TOKEN is missing.*\.env\.$/m);
  });
});
