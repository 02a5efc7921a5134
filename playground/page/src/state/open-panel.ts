import { signal } from '@preact/signals';

/** The dialog about the open channel: what the bot may do in it, a new thread's name, or whether to delete the thread. */
export const openDialog = signal<'permissions' | 'thread' | 'delete-thread' | undefined>(undefined);

export type SidePanel = 'game' | 'inspector';

/** What stands beside the channel; on a narrow screen over it. */
export const sidePanel = signal<SidePanel | undefined>(undefined);

/** Opens a panel in the place of any other; the one that is open is closed. */
export function switchPanel(panel: SidePanel): void {
  sidePanel.value = sidePanel.value === panel ? undefined : panel;
}
