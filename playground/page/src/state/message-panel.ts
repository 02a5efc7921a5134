import { signal } from '@preact/signals';
import type { PageMessage } from '../../../protocol.ts';

/** Where a menu opens, in CSS pixels of the window. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

/** What stands open over the channel about one message. */
export type MessagePanel =
  | { readonly kind: 'menu'; readonly message: PageMessage; readonly place: MenuPlace }
  | { readonly kind: 'forward' | 'delete'; readonly message: PageMessage };

export const messagePanel = signal<MessagePanel | undefined>(undefined);

/** The message whose text is being edited. */
export const editedMessageId = signal<string | undefined>(undefined);

/** A sentence about what was done elsewhere, shown for a while. */
export const notice = signal<string | undefined>(undefined);
