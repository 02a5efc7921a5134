import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../components/Icon.tsx';
import { chooseTheme, theme } from '../state/theme.ts';
import { classifierWords as words } from './classifier-words.ts';

/** Some machines turn dark in the evening. */
function useIsSystemLight(): boolean {
  const isLight = useSignal(false);
  useEffect(() => {
    const wish = matchMedia('(prefers-color-scheme: light)');
    const follow = () => {
      isLight.value = wish.matches;
    };
    follow();
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, [isLight]);
  return isLight.value;
}

/** From dark to light and back, whatever the machine is set to; the game's page remembers the same choice. */
export function ThemeButton() {
  const isSystemLight = useIsSystemLight();
  const isLight = theme.value === 'system' ? isSystemLight : theme.value === 'light';
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
