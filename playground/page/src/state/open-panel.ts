import { signal } from '@preact/signals';

/** The dialog about the open channel: what the bot may do in it, a new thread's name, or whether to delete the thread. */
export const openDialog = signal<'permissions' | 'thread' | 'delete-thread' | undefined>(undefined);

export const isInspectorOpen = signal(false);
