import { useEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { type SidePanel as Panel, sidePanel } from '../state/open-panel.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { lazily } from './lazily.tsx';

const GamePanel = lazily(async () => (await import('../game-panel/GamePanel.tsx')).GamePanel);
const Inspector = lazily(async () => (await import('../inspector/Inspector.tsx')).Inspector);

function close(): void {
  sidePanel.value = undefined;
}

/** The frame of what stands beside the channel. Whoever opened it by the channel's buttons is led into it. */
export function SidePanel({ panel, channel }: { panel: Panel; channel: PageChannel }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement?.closest('.actions') != null) button.current?.focus();
  }, [panel]);
  return (
    <aside
      class={`side-panel is-${panel}`}
      aria-label={words.panels[panel]}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header class="side-panel-head">
        <h2>{words.panels[panel]}</h2>
        <button ref={button} type="button" class="icon-button" aria-label={words.closePanels[panel]} onClick={close}>
          <Icon name="close" size={22} />
        </button>
      </header>
      {panel === 'game' ? <GamePanel channel={channel} /> : <Inspector />}
    </aside>
  );
}
