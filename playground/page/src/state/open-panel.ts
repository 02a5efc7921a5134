import { signal } from '@preact/signals';

/** The dialog about the open channel: what the bot may do in it, or a new thread's name. */
export const openDialog = signal<'permissions' | 'thread' | undefined>(undefined);

export const isInspectorOpen = signal(false);
