import { type PartyMode, partyModes } from '../../game/party/party-session.ts';
import { mostChannels, type SettingsChange, serverLanguages, turnMsRange } from '../../game/server-settings.ts';

/** The settings that are chosen from a menu of the panel. */
export type MenuSetting = 'channels' | 'story' | 'mode' | 'turn' | 'language';

/** The settings that a button of the panel switches on and off. */
export const switches = ['facesOnly', 'plainPhotos', 'paused'] as const;
export type Switch = (typeof switches)[number];

/** The button that takes all channels out of the choice. */
export const everywhere = 'everywhere';

/** What a menu offers besides stories and languages; no story's id and no language looks like this. */
export const firstOfAll = ':first';
export const asInDiscord = ':discord';

/** How long a turn or vote may be set to last, in milliseconds: as long as a chat, an evening or a day. */
export const turnTimes: readonly number[] = [
  30_000,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 4, 8, 12, 24].map((hours) => hours * 60 * 60_000),
];

/** A switch as the argument of a custom_id: with the state that the button asks for, so that two presses agree. */
export function switchArgument(name: Switch, isOn: boolean): string {
  return `${name}-${isOn ? 'on' : 'off'}`;
}

function parseSwitch(argument: string): SettingsChange | undefined {
  const name = switches.find(
    (one) => argument === switchArgument(one, true) || argument === switchArgument(one, false),
  );
  return name && { [name]: argument === switchArgument(name, true) };
}

function parseMode(value: string | undefined): PartyMode | undefined {
  return partyModes.find((mode) => mode === value);
}

function parseTurn(value: string | undefined): number | undefined {
  const turnMs = Number(value);
  return turnMs >= turnMsRange.least && turnMs <= turnMsRange.most ? turnMs : undefined;
}

/**
 * What a button or menu of the panel asks for; `undefined` for what no panel of this version offers. `values` are a menu's;
 * `isStory` says which ids are playable stories'.
 */
export function parseSetting(
  argument: string | undefined,
  values: readonly string[],
  isStory: (id: string) => boolean,
): SettingsChange | undefined {
  const [value] = values;
  switch (argument) {
    case 'channels':
      return values.length <= mostChannels ? { channelIds: values } : undefined;
    case everywhere:
      return { channelIds: [] };
    case 'story':
      if (value === firstOfAll) return { defaultStoryId: null };
      return value !== undefined && isStory(value) ? { defaultStoryId: value } : undefined;
    case 'mode': {
      const defaultMode = parseMode(value);
      return defaultMode && { defaultMode };
    }
    case 'turn': {
      const turnMs = parseTurn(value);
      return turnMs === undefined ? undefined : { turnMs };
    }
    case 'language': {
      if (value === asInDiscord) return { language: null };
      const language = serverLanguages.find((one) => one === value);
      return language && { language };
    }
    default:
      return argument === undefined ? undefined : parseSwitch(argument);
  }
}
