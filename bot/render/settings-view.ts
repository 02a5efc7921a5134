import type { ServerSettings } from '../../game/server-settings.ts';
import type { Stories } from '../bot.ts';
import type { PlayPermission } from '../server-settings-permissions.ts';
import type { Words } from '../text.ts';

/** What the panel shows. */
export interface SettingsView {
  /** Whose panel it is. */
  readonly ownerId: string;
  readonly settings: ServerSettings;
  /** The chosen channels that are still there. */
  readonly channelIds: readonly string[];
  readonly stories: Stories;
  /** Whether photos in ordinary messages reach the bot at all (the MessageContent intent). */
  readonly seesPhotos: boolean;
  /** What the bot lacks, channel by channel, where it plays; in the panel's own channel where it plays everywhere. */
  readonly lacks: readonly { readonly channelId: string; readonly permissions: readonly PlayPermission[] }[];
  readonly words: Words;
}
