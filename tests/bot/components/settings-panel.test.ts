import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  asInDiscord,
  everywhere,
  firstOfAll,
  parseSetting,
  switchArgument,
  turnTimes,
} from '../../../bot/components/settings-panel.ts';
import { changeSettings, defaultServerSettings, turnMsRange } from '../../../game/server-settings.ts';

const isStory = (id: string): boolean => id === 'lighthouse';

it('each button and menu of the panel asks for what it says', () => {
  const parsed = (argument: string, ...values: string[]) => parseSetting(argument, values, isStory);
  expect(parsed('channels', '1', '2')).toEqual({ channelIds: ['1', '2'] });
  expect(parsed('channels')).toEqual({ channelIds: [] });
  expect(parsed(everywhere)).toEqual({ channelIds: [] });
  expect(parsed('story', 'lighthouse')).toEqual({ defaultStoryId: 'lighthouse' });
  expect(parsed('story', firstOfAll)).toEqual({ defaultStoryId: null });
  expect(parsed('mode', 'vote')).toEqual({ defaultMode: 'vote' });
  expect(parsed('turn', '30000')).toEqual({ turnMs: 30_000 });
  expect(parsed('language', 'ja')).toEqual({ language: 'ja' });
  expect(parsed('language', asInDiscord)).toEqual({ language: null });
  expect(parsed(switchArgument('paused', true))).toEqual({ paused: true });
  expect(parsed(switchArgument('plainPhotos', false))).toEqual({ plainPhotos: false });
});

it('what no panel offers changes nothing', () => {
  const argument = fc.constantFrom(
    'channels',
    'story',
    'mode',
    'turn',
    'language',
    'paused',
    'paused-maybe',
    undefined,
  );
  const value = fc.constantFrom('', 'nonsense', '-1', 'NaN', '1e99', '29999', '86400001', 'toString');
  fc.assert(
    fc.property(argument, value, (setting, one) => {
      const values = setting === 'channels' ? Array.from({ length: 26 }, () => one) : [one];
      expect(parseSetting(setting, values, isStory)).toBeUndefined();
    }),
  );
});

it('whatever comes in, what it asks for is valid', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (argument, values) => {
      const change = parseSetting(argument, values, isStory);
      if (change !== undefined) expect(() => changeSettings(defaultServerSettings, change)).not.toThrow();
    }),
  );
});

it('turns may last from half a minute to a day, in steps that grow, and the default is one of them', () => {
  expect([turnTimes[0], turnTimes.at(-1)]).toEqual([turnMsRange.least, turnMsRange.most]);
  expect([...turnTimes].sort((one, other) => one - other)).toEqual(turnTimes);
  expect(turnTimes).toContain(defaultServerSettings.turnMs);
});
