import type { Theme } from '../state/theme.ts';

export const settingsWords = {
  title: 'Settings',
  language: (player: string) => `Language of ${player}’s Discord`,
  theme: 'Theme',
  themes: { system: 'System', dark: 'Dark', light: 'Light' } satisfies Record<Theme, string>,
} as const;
