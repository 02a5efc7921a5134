import type { Theme } from '../state/theme.ts';

export const settingsWords = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'System', dark: 'Dark', light: 'Light' } satisfies Record<Theme, string>,
} as const;
