import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../bot/log.ts';

function lineFor(err: unknown): string {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.error({ err }, 'failed');
  return lines.join('');
}

describe('the log', () => {
  it('never holds an interaction token, a request body or a link with its signature', () => {
    const error = new DiscordAPIError(
      { code: 10015, message: 'Unknown Webhook' },
      10015,
      404,
      'PATCH',
      'http://127.0.0.1/api/v10/webhooks/1234567890/aW50ZXJhY3Rpb24tdG9rZW4/messages/@original',
      { body: { content: 'secret words' }, files: [] },
    );
    error.message +=
      ' at https://cdn.discordapp.com/a/face.jpg?ex=1&hm=signature and webhooks/1234567890/aW50ZXJhY3Rpb24tdG9rZW4';
    const line = lineFor(error);
    expect(line).toContain('10015');
    for (const secret of ['aW50ZXJhY3Rpb24tdG9rZW4', 'secret words', 'signature']) expect(line).not.toContain(secret);
  });

  it('tells the cause of an error, and of things thrown that are none', () => {
    expect(lineFor(new Error('outer', { cause: new Error('inner') }))).toContain('inner');
    expect(lineFor('just words')).toContain('just words');
  });
});
