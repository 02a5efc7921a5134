import './settings.css';
import { Dialog } from '../components/Dialog.tsx';
import { chooseTheme, theme, themes } from '../state/theme.ts';
import { LocaleField } from './LocaleField.tsx';
import { settingsWords } from './settings-words.ts';

/** How the page looks on this machine, and in which language the player's Discord is. */
export function SettingsDialog({ close }: { close(): void }) {
  return (
    <Dialog title={settingsWords.title} close={close}>
      <fieldset class="themes">
        <legend class="modal-label">{settingsWords.theme}</legend>
        {themes.map((each) => (
          <label key={each} class={`theme-choice is-${each}`}>
            <span class="theme-sample" aria-hidden="true" />
            <span class="theme-name">
              <input
                type="radio"
                name="theme"
                value={each}
                data-begin={theme.value === each ? true : undefined}
                checked={theme.value === each}
                onChange={() => chooseTheme(each)}
              />
              {settingsWords.themes[each]}
            </span>
          </label>
        ))}
      </fieldset>
      <LocaleField />
    </Dialog>
  );
}
