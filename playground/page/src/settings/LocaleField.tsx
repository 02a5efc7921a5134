import { useSignal } from '@preact/signals';
import { Complaint } from '../components/Complaint.tsx';
import { useStore, useView } from '../components/store-context.ts';
import { localeName, localeOf, locales } from '../state/locale.ts';
import { settingsWords } from './settings-words.ts';

/** The language of the player's Discord, in which the bot answers them; the page's own words stay English. */
export function LocaleField() {
  const view = useView();
  const { perform } = useStore();
  const complaint = useSignal<string>();
  const player = view.players.find(({ id }) => id === view.playerId);
  const choose = async (locale: string) => {
    const sent = await perform({ kind: 'set-locale', playerId: view.playerId, locale });
    complaint.value = sent.kind === 'refused' ? sent.sentence : undefined;
  };
  return (
    <div class="locale">
      <label>
        <span class="modal-label">{settingsWords.language(player?.name ?? '')}</span>
        <select
          class="option-input"
          value={localeOf(view)}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeName(locale)}
            </option>
          ))}
        </select>
      </label>
      <Complaint text={complaint.value} />
    </div>
  );
}
