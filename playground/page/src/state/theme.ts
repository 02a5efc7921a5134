import { signal } from '@preact/signals';

/** `system`: dark or light as the machine is set. */
export const themes = ['system', 'dark', 'light'] as const;
export type Theme = (typeof themes)[number];

const rememberedKey = 'emotion-escape.theme';

/** The colour of a phone's bars around the page: the theme's ground. */
const grounds = { dark: '#1a1a1e', light: '#fbfbfb' } as const;

export const theme = signal<Theme>('system');

function show(chosen: Theme): void {
  theme.value = chosen;
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const system = bar.media.includes('dark') ? 'dark' : 'light';
    bar.content = grounds[chosen === 'system' ? system : chosen];
  }
}

/** Shows the page in a theme, now and at the next visit. */
export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(rememberedKey, chosen);
  show(chosen);
}

/** Shows the page in the theme that was chosen last. */
export function showRememberedTheme(): void {
  const remembered = localStorage.getItem(rememberedKey);
  show(themes.find((each) => each === remembered) ?? 'system');
}
