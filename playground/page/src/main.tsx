import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans/wght-italic.css';
import './styles/theme.css';
import './styles/buttons.css';
import './styles/fields.css';
import './styles/layout.css';
import './styles/rail.css';
import './styles/sidebar.css';
import './styles/people.css';
import './styles/channel-actions.css';
import './styles/places.css';
import './styles/side-panel.css';
import './styles/log.css';
import './styles/messages.css';
import './styles/message-lead.css';
import './styles/markdown.css';
import './styles/components.css';
import './styles/threads.css';
import './styles/composer.css';
import './styles/command-form.css';
import './styles/pickers.css';
import './styles/dialogs.css';
import './styles/viewer.css';
import './styles/modal.css';
import './styles/message-menu.css';
import './styles/message-dialogs.css';
import './styles/message-editor.css';
import './styles/notice.css';
import './photo/camera.css';
import './photo/progress.css';
import './photo/upload.css';
import { render } from 'preact';
import { createPageApi } from './api/page-api.ts';
import { openPageSocket } from './api/page-socket.ts';
import { App } from './components/App.tsx';
import { StoreContext } from './components/store-context.ts';
import { photoWords } from './photo/photo-words.ts';
import { uploadForm } from './photo/upload.ts';
import { sidePanel } from './state/open-panel.ts';
import { openTourOnce } from './state/open-window.ts';
import { createStore } from './state/store.ts';
import { showRememberedTheme } from './state/theme.ts';
import { words } from './words.ts';

const rememberedKey = 'emotion-escape.player';

function keepInAddress(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

function rememberPlayer(playerId: string): void {
  localStorage.setItem(rememberedKey, playerId);
  keepInAddress('player', playerId);
}

let lastId = 0;

const store = createStore({
  api: createPageApi({
    uploadForm,
    sentences: { unreachable: words.sendFailed, cancelled: photoWords.cancelled },
  }),
  openSocket: openPageSocket,
  later: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  newId: () => {
    lastId += 1;
    return String(lastId);
  },
  search: location.search,
  rememberedPlayer: localStorage.getItem(rememberedKey) ?? undefined,
  rememberPlayer,
  rememberChannel: (channelId) => keepInAddress('channel', channelId),
});

showRememberedTheme();
// In a frame it is the channel beside a story's preview, for who knows the game.
if (window.parent === window) openTourOnce();
if (matchMedia('(min-width: 1200px)').matches) sidePanel.value = 'game';
const place = document.getElementById('page');
if (place !== null)
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    place,
  );
void store.start();
