import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCustomId } from '../../../bot/components/custom-id.ts';
import { parseSetting, turnTimes } from '../../../bot/components/settings-panel.ts';
import { limits } from '../../../bot/render/limits.ts';
import { settingsPanel } from '../../../bot/render/settings-panel.ts';
import type { SettingsView } from '../../../bot/render/settings-view.ts';
import type { PlayPermission } from '../../../bot/server-settings-permissions.ts';
import { wordsIn } from '../../../bot/text.ts';
import { partyModes } from '../../../game/party/party-session.ts';
import { defaultServerSettings, mostChannels, serverLanguages } from '../../../game/server-settings.ts';
import type { Story } from '../../../stories/story.ts';
import { componentsOf, textOf } from '../message-parts.ts';

const permissions: readonly PlayPermission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
];

/** A shelf of so many stories, of which the panel reads id and title. */
function shelf(count: number, title = (index: number) => `Story ${index}`): SettingsView['stories'] {
  const all = Array.from({ length: count }, (_, index) => ({ id: `story-${index}`, title: title(index) }) as Story);
  return { all, first: all[0] as Story, get: (id) => all.find((story) => story.id === id) };
}

const channelId = fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String);

const anyView: fc.Arbitrary<SettingsView> = fc
  .record({
    settings: fc.record({
      defaultMode: fc.constantFrom(...partyModes),
      turnMs: fc.constantFrom(...turnTimes, 45_000),
      defaultStoryId: fc.constantFrom(null, 'story-0', 'story-29', 'a-story-that-is-gone'),
      channelIds: fc.uniqueArray(channelId, { maxLength: mostChannels }),
      facesOnly: fc.boolean(),
      plainPhotos: fc.boolean(),
      language: fc.constantFrom(null, ...serverLanguages),
      paused: fc.boolean(),
    }),
    stories: fc.integer({ min: 1, max: 40 }).map((count) => shelf(count, (index) => `${index}`.padEnd(120, 'x'))),
    seesPhotos: fc.boolean(),
    missing: fc.array(fc.subarray([...permissions]), { minLength: mostChannels, maxLength: mostChannels }),
    gone: fc.nat({ max: mostChannels }),
  })
  .map(({ settings, missing, gone, ...rest }) => ({
    ownerId: '11800000000000000110',
    settings,
    channelIds: settings.channelIds.slice(gone),
    lacks: settings.channelIds.slice(gone).map((id, index) => ({ channelId: id, permissions: missing[index] ?? [] })),
    words: wordsIn('en'),
    ...rest,
  }));

const view = (changes: Partial<SettingsView> = {}): SettingsView => ({
  ownerId: '11',
  settings: defaultServerSettings,
  channelIds: [],
  stories: shelf(3),
  seesPhotos: true,
  lacks: [{ channelId: '5', permissions: [] }],
  words: wordsIn('en'),
  ...changes,
});

describe('the panel of settings', () => {
  it('stays within Discord’s limits, whatever is set and whatever is lacking', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const message = settingsPanel(any);
        const components = componentsOf(message);
        expect(components.length).toBeLessThanOrEqual(40);
        expect(textOf(message).length).toBeLessThanOrEqual(limits.messageText);
        for (const { options } of components) {
          if (!Array.isArray(options)) continue;
          expect(options.length).toBeLessThanOrEqual(limits.selectOptions);
          expect(options.filter((option) => option.default === true)).toHaveLength(1);
          expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
        }
      }),
    );
  });

  it('offers only what it understands when it is pressed', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const isStory = (id: string): boolean => any.stories.get(id) !== undefined;
        const isGone = (id = ''): boolean => id === any.settings.defaultStoryId && !isStory(id);
        const held = componentsOf(settingsPanel(any)).filter(({ custom_id }) => custom_id !== undefined);
        const ids = held.map(({ custom_id }) => String(custom_id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { custom_id, options } of held) {
          const address = parseCustomId(String(custom_id));
          expect(address).toMatchObject({ act: 'setting', ownerId: any.ownerId });
          const values = (options as { value: string }[] | undefined)?.map(({ value }) => [value]) ?? [[]];
          for (const chosen of values) {
            if (address?.argument === 'story' && isGone(chosen[0])) continue;
            expect(parseSetting(address?.argument, chosen, isStory)).toBeDefined();
          }
        }
      }),
    );
  });

  it('keeps the present story in a menu that has no room for all, and says so', () => {
    const full = settingsPanel(
      view({ stories: shelf(40), settings: { ...defaultServerSettings, defaultStoryId: 'story-33' } }),
    );
    expect(textOf(full)).toContain('The menu has room for 24 of 40 stories.');
    expect(JSON.stringify(full)).toContain('"value":"story-33","label":"Story 33","default":true');
    expect(textOf(settingsPanel(view()))).not.toContain('has room');
  });

  it('names a default story that is gone', () => {
    const lost = settingsPanel(view({ settings: { ...defaultServerSettings, defaultStoryId: 'old-one' } }));
    expect(JSON.stringify(lost)).toContain('"label":"old-one (no longer there)","default":true');
  });

  it('tells channels that lack the same in one line', () => {
    const text = textOf(
      settingsPanel(
        view({
          lacks: [
            { channelId: '5', permissions: ['SendMessages'] },
            { channelId: '6', permissions: [] },
            { channelId: '7', permissions: ['SendMessages'] },
          ],
        }),
      ),
    );
    expect(text).toContain('I lack **Send Messages** in <#5> and <#7>.');
    expect(text).not.toContain('all the permissions');
  });

  it('says that photos in messages cannot come where the host keeps them away', () => {
    expect(textOf(settingsPanel(view({ seesPhotos: false })))).toContain('has not let me read messages');
  });
});
