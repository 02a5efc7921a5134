import { type APIComponentInContainer, type APISectionComponent, ComponentType } from 'discord.js';
import { type Switch, switchArgument, switches } from '../components/settings-panel.ts';
import { neutralColour } from './feelings.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, container, separator, textDisplay } from './parts.ts';
import { channelMenu, languageMenu, modeMenu, settingAddress, storyMenu, turnMenu } from './settings-panel-menus.ts';
import type { SettingsView } from './settings-view.ts';

/** Amber: the bot rests. */
const pausedColour = 0xf0b232;

/** Channels that lack the same are told in one line; so many lines are shown. */
const mostLacks = 6;

function lackLines({ lacks, settings, words }: SettingsView): string {
  const channelsBy = new Map<string, string[]>();
  for (const { channelId, permissions } of lacks) {
    if (permissions.length === 0) continue;
    const names = words.list(permissions.map((name) => `**${words.say(`permission.${name}`)}**`));
    channelsBy.set(names, [...(channelsBy.get(names) ?? []), `<#${channelId}>`]);
  }
  const isEverywhere = settings.channelIds.length === 0;
  const lines = [...channelsBy].map(([permissions, channels]) =>
    words.say('settings.lack', { permissions, channels: words.list(channels) }),
  );
  if (lines.length === 0)
    return lacks.length === 0 ? '' : `-# ${words.say('settings.lackNothing', isEverywhere ? { context: 'here' } : {})}`;
  const rest = lines.length - mostLacks;
  return [...lines.slice(0, mostLacks), ...(rest > 0 ? [words.say('settings.lackMore', { count: rest })] : [])].join(
    '\n',
  );
}

function switchSection(view: SettingsView, name: Switch): APISectionComponent {
  const { settings, words, ownerId, seesPhotos } = view;
  const isOn = settings[name];
  const state = isOn ? 'on' : 'off';
  const isUnseen = name === 'plainPhotos' && !seesPhotos;
  const text = [
    words.say(`settings.${name}-${state}`),
    `-# ${words.say(isUnseen ? 'settings.plainPhotos-unseen' : `settings.${name}-${state}-meaning`)}`,
  ].join('\n');
  const look = name === 'paused' && !isOn ? 'danger' : isOn ? 'secondary' : 'primary';
  const label = words.say(name === 'paused' ? `settings.paused-turn-${state}` : `settings.turn-${state}`);
  return {
    type: ComponentType.Section,
    components: [textDisplay(text)],
    accessory: button(label, settingAddress(ownerId, switchArgument(name, !isOn)), look),
  };
}

/**
 * How the game is played on a server: a menu for each choice and a button for each switch, with the settings as they are
 * stored, and what the bot lacks where it plays. Stays within 40 components and 4000 characters (FACTS.md, D14).
 */
export function settingsPanel(view: SettingsView): OutgoingMessage {
  const { settings, words } = view;
  const lack = lackLines(view);
  const components: APIComponentInContainer[] = [
    textDisplay(
      `## ${words.say('settings.title')}\n${words.say(settings.paused ? 'settings.resting' : 'settings.about')}`,
    ),
    ...channelMenu(view),
    ...(lack === '' ? [] : [textDisplay(lack)]),
    separator,
    ...storyMenu(view),
    ...modeMenu(view),
    ...turnMenu(view),
    ...languageMenu(view),
    separator,
    ...switches.map((name) => switchSection(view, name)),
  ];
  return { components: [container(settings.paused ? pausedColour : neutralColour, components)], files: [] };
}
