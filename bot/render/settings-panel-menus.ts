import {
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIComponentInContainer,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { partyModes } from '../../game/party/party-session.ts';
import { mostChannels, serverLanguages } from '../../game/server-settings.ts';
import { type ComponentAddress, customIdOf } from '../components/custom-id.ts';
import { asInDiscord, everywhere, firstOfAll, type MenuSetting, turnTimes } from '../components/settings-panel.ts';
import type { Words } from '../text.ts';
import { limits, shorten } from './limits.ts';
import { button, buttonRow, textDisplay } from './parts.ts';
import type { SettingsView } from './settings-view.ts';

export function settingAddress(ownerId: string, argument: string): ComponentAddress {
  return { act: 'setting', sessionId: '0', revision: 0, ownerId, argument };
}

/** Where the bot can play: what holds messages, or posts. */
const playableChannels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];

function channelSelect({ ownerId, channelIds, words }: SettingsView): APIActionRowComponent<APIChannelSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: customIdOf(settingAddress(ownerId, 'channels' satisfies MenuSetting)),
        placeholder: shorten(words.say('settings.channels-choose'), limits.selectPlaceholder),
        channel_types: playableChannels,
        min_values: 0,
        max_values: mostChannels,
        default_values: channelIds.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      },
    ],
  };
}

/** Where the bot plays. A way back to "everywhere" that needs no emptying of a menu stands below. */
export function channelMenu(view: SettingsView): APIComponentInContainer[] {
  const { settings, channelIds, words, ownerId } = view;
  const gone = settings.channelIds.length - channelIds.length;
  const isEverywhere = settings.channelIds.length === 0;
  const state = isEverywhere ? 'everywhere' : channelIds.length === 0 ? 'nowhere' : 'chosen';
  const lines = [
    words.say(`settings.channels-${state}`),
    ...(state === 'chosen' && gone > 0 ? [`-# ${words.say('settings.channels-gone', { count: gone })}`] : []),
  ];
  const back = button(words.say('settings.channels-all'), settingAddress(ownerId, everywhere), 'secondary');
  return [textDisplay(lines.join('\n')), channelSelect(view), ...(isEverywhere ? [] : [buttonRow(back)])];
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

function menu(
  { ownerId }: SettingsView,
  setting: MenuSetting,
  text: string,
  choices: readonly Choice[],
  present: string,
): APIComponentInContainer[] {
  const options = choices.map(
    ({ value, label, description }): APISelectMenuOption => ({
      value,
      label: shorten(label, limits.choiceName),
      ...(description === undefined ? {} : { description: shorten(description, limits.choiceName) }),
      default: value === present,
    }),
  );
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customIdOf(settingAddress(ownerId, setting)),
    options,
  };
  return [textDisplay(text), { type: ComponentType.ActionRow, components: [select] }];
}

/** Which story begins where none is named. Discord's menus hold 25: the present one is always among them. */
export function storyMenu(view: SettingsView): APIComponentInContainer[] {
  const { settings, stories, words } = view;
  const present = settings.defaultStoryId;
  const first: Choice = {
    value: firstOfAll,
    label: words.say('settings.story-first', { story: stories.first.title }),
  };
  const isGone = present !== null && stories.get(present) === undefined;
  const gone: Choice[] = isGone
    ? [{ value: present, label: words.say('settings.story-gone', { story: present }) }]
    : [];
  const places = limits.selectOptions - 1 - gone.length;
  const listed = stories.all.slice(0, places);
  const chosen = present === null ? undefined : stories.get(present);
  const shown = chosen === undefined || listed.includes(chosen) ? listed : [...listed.slice(0, places - 1), chosen];
  const choices = [first, ...gone, ...shown.map(({ id, title }) => ({ value: id, label: title }))];
  const cut =
    shown.length < stories.all.length
      ? [`-# ${words.say('settings.story-cut', { shown: shown.length, count: stories.all.length })}`]
      : [];
  const text = [words.say('settings.story'), ...cut].join('\n');
  return menu(view, 'story', text, choices, present ?? firstOfAll);
}

export function modeMenu(view: SettingsView): APIComponentInContainer[] {
  const { settings, words } = view;
  const choices = partyModes.map((mode) => ({
    value: mode,
    label: words.say(`settings.mode-${mode}`),
    description: words.say(`settings.mode-${mode}-meaning`),
  }));
  return menu(view, 'mode', words.say('settings.mode'), choices, settings.defaultMode);
}

/** 300000 → "5 minutes" */
function duration(ms: number, { language }: Words): string {
  const seconds = ms / 1000;
  const [value, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export function turnMenu(view: SettingsView): APIComponentInContainer[] {
  const { settings, words } = view;
  const times = [...new Set([...turnTimes, settings.turnMs])].sort((one, other) => one - other);
  const choices = times.map((ms) => ({ value: String(ms), label: duration(ms, words) }));
  return menu(view, 'turn', words.say('settings.turn'), choices, String(settings.turnMs));
}

export function languageMenu(view: SettingsView): APIComponentInContainer[] {
  const { settings, words } = view;
  const choices = [
    { value: asInDiscord, label: words.say('settings.language-discord') },
    ...serverLanguages.map((language) => ({
      value: language,
      label: words.say(`language.${language}`),
    })),
  ];
  return menu(view, 'language', words.say('settings.language'), choices, settings.language ?? asInDiscord);
}
