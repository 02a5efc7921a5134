import type { Attachments } from './attachments/attachments.ts';
import type { Changes } from './changes.ts';
import type { Commands } from './state/commands.ts';
import type { Interactions } from './state/interactions.ts';
import type { Locales } from './state/locales.ts';
import type { Messages } from './state/messages.ts';
import type { Places } from './state/places.ts';

/** What all parts of the stand-in share: its clock, its ids and its state. */
export interface Core {
  readonly now: () => number;
  readonly newId: () => string;
  /** The one bot token that is accepted. */
  readonly token: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: () => string;
  readonly places: Places;
  readonly locales: Locales;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly commands: Commands;
  readonly attachments: Attachments;
  readonly changes: Changes;
  /** How large one file may be, in bytes. */
  readonly attachmentLimit: () => number;
}
