import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acts, customIdOf, parseCustomId } from '../../../bot/components/custom-id.ts';

const addresses = fc.record(
  {
    act: fc.constantFrom(...acts),
    sessionId: fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/),
    revision: fc.nat(999_999_999),
    ownerId: fc.stringMatching(/^[1-9]\d{16,19}$/),
    argument: fc.stringMatching(/^[\w-]{1,26}$/),
  },
  { requiredKeys: ['act', 'sessionId', 'revision', 'ownerId'] },
);

describe('the address in a custom_id', () => {
  it('comes back as it was written, within the 100 characters that Discord allows', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const customId = customIdOf(address);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(customId)).toEqual(address);
      }),
    );
  });

  it('is not read from ids of another version or another make', () => {
    for (const id of [
      '',
      'v1',
      'v2:feel:a:0:1',
      'v1:fly:a:0:1',
      'v1:feel:a:-1:1',
      'v1:feel:a:0:x',
      'v1:feel:a:0:1:b:c',
    ]) {
      expect(parseCustomId(id)).toBeUndefined();
    }
  });

  it('is never read from noise with an exception', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (noise) => void parseCustomId(noise)));
  });
});
