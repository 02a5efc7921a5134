import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  closedIn,
  defaultServerSettings,
  mostChannels,
  turnMsRange,
} from '../../game/server-settings.ts';

describe('the settings of a server', () => {
  it('change where they are told to, and nowhere else', () => {
    const paused = changeSettings(defaultServerSettings, { paused: true });
    expect(paused).toEqual({ ...defaultServerSettings, paused: true });
    expect(changeSettings(paused, { facesOnly: true })).toEqual({ ...paused, facesOnly: true });
  });

  it('hold each channel once', () => {
    expect(changeSettings(defaultServerSettings, { channelIds: ['2', '1', '2'] }).channelIds).toEqual(['2', '1']);
  });

  it('refuse a turn that nobody could keep, or that never ends', () => {
    const turn = (turnMs: number) => () => changeSettings(defaultServerSettings, { turnMs });
    expect(turn(turnMsRange.least - 1)).toThrow(RangeError);
    expect(turn(turnMsRange.most + 1)).toThrow(RangeError);
    expect(turn(Number.NaN)).toThrow(RangeError);
    expect(turn(turnMsRange.least)).not.toThrow();
    expect(turn(turnMsRange.most)).not.toThrow();
  });

  it('refuse more channels than Discord can show', () => {
    const channels = (count: number) => () =>
      changeSettings(defaultServerSettings, { channelIds: Array.from({ length: count }, (_, index) => `${index}`) });
    expect(channels(mostChannels)).not.toThrow();
    expect(channels(mostChannels + 1)).toThrow(RangeError);
  });
});

describe('where the game is played', () => {
  const id = fc.integer({ min: 1, max: 9 }).map(String);

  it('is everywhere, as long as no channel is chosen', () => {
    fc.assert(
      fc.property(id, fc.option(id, { nil: undefined }), (place, parent) => {
        expect(closedIn({ paused: false, channelIds: [] }, place, parent)).toBeUndefined();
      }),
    );
  });

  it('is in the chosen channels and their threads only', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 1 }),
        id,
        fc.option(id, { nil: undefined }),
        (channelIds, place, parent) => {
          const isChosen = [place, parent].some((one) => one !== undefined && channelIds.includes(one));
          expect(closedIn({ paused: false, channelIds }, place, parent)).toBe(isChosen ? undefined : 'elsewhere');
        },
      ),
    );
  });

  it('is nowhere while the bot is paused', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), id, (channelIds, place) => {
        expect(closedIn({ paused: true, channelIds }, place)).toBe('paused');
      }),
    );
  });
});
