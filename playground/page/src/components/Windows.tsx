import { closeWindow, openWindow } from '../state/open-window.ts';
import { lazily } from './lazily.tsx';

const SettingsDialog = lazily(async () => (await import('../settings/SettingsDialog.tsx')).SettingsDialog);
const TourDialog = lazily(async () => (await import('../tour/TourDialog.tsx')).TourDialog);

/** The windows about the page itself. */
export function Windows() {
  switch (openWindow.value) {
    case 'settings':
      return <SettingsDialog close={closeWindow} />;
    case 'tour':
      return <TourDialog close={closeWindow} />;
    case undefined:
      return null;
  }
}
