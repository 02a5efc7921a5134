import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restingPlace } from '../../playground/page/src/state/resting-place.ts';

describe('where a list of messages rests', () => {
  it('is its end where nothing is fresh, or all that is fresh fits', () => {
    expect(restingPlace({ scrollHeight: 2000, clientHeight: 600 })).toEqual({ scrollTop: 1400, isBeforeEnd: false });
    expect(restingPlace({ scrollHeight: 2000, clientHeight: 600, freshTop: 1500 })).toEqual({
      scrollTop: 1400,
      isBeforeEnd: false,
    });
  });

  it('is the beginning of a message that is taller than the window', () => {
    expect(restingPlace({ scrollHeight: 2000, clientHeight: 600, freshTop: 1100 })).toEqual({
      scrollTop: 1100,
      isBeforeEnd: true,
    });
  });

  it('counts as the end where only a few pixels lie below', () => {
    expect(restingPlace({ scrollHeight: 2000, clientHeight: 600, freshTop: 1380 }).isBeforeEnd).toBe(false);
  });

  it('never lies outside the list', () => {
    const pixels = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(pixels, pixels, fc.integer({ min: -50, max: 10_000 }), (scrollHeight, clientHeight, freshTop) => {
        const { scrollTop } = restingPlace({ scrollHeight, clientHeight, freshTop });
        expect(scrollTop).toBeGreaterThanOrEqual(0);
        expect(scrollTop).toBeLessThanOrEqual(Math.max(0, scrollHeight - clientHeight));
      }),
    );
  });
});
