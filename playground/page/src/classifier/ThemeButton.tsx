import { Icon } from '../components/Icon.tsx';
import { chooseTheme, theme } from '../state/theme.ts';
import { classifierWords as words } from './classifier-words.ts';

/** From dark to light and back, whatever the machine is set to; the game's page remembers the same choice. */
export function ThemeButton() {
  const systemTheme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  const isLight = (theme.value === 'system' ? systemTheme : theme.value) === 'light';
  const label = isLight ? words.darkTheme : words.lightTheme;
  return (
    <button
      type="button"
      class="header-button"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(isLight ? 'dark' : 'light')}
    >
      <Icon name={isLight ? 'moon' : 'sun'} />
    </button>
  );
}
