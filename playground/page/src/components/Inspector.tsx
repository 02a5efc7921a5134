import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { secondText } from '../state/message-time.ts';
import { isInspectorOpen } from '../state/open-panel.ts';
import { isError, type TrafficLine } from '../state/traffic.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { Switch } from './Switch.tsx';
import { useStore } from './store-context.ts';

function Line({ line }: { line: TrafficLine }) {
  const time = (
    <time class="traffic-time" dateTime={new Date(line.at).toISOString()}>
      {secondText(line.at)}
    </time>
  );
  if (line.kind === 'event')
    return (
      <li class="traffic is-event">
        {time}
        <span class="traffic-what">
          <span class="traffic-event">{words.event}</span> <code>{line.name}</code>
        </span>
      </li>
    );
  return (
    <li class={isError(line) ? 'traffic is-error' : 'traffic'}>
      {time}
      <span class="traffic-what">
        <span class="traffic-method">{line.method}</span> <code>{line.path}</code>
      </span>
      <span class="traffic-status">{line.status}</span>
      <span class="traffic-ms">{words.milliseconds(line.ms)}</span>
    </li>
  );
}

/** What goes between the bot and Discord, newest first: beside the channel, on a narrow screen over it. */
export function Inspector() {
  const lines = useStore().traffic.value;
  const isErrorsOnly = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const close = () => {
    isInspectorOpen.value = false;
  };
  const shown = (isErrorsOnly.value ? lines.filter(isError) : lines).toReversed();
  return (
    <aside
      class="inspector"
      aria-label={words.inspector}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header class="inspector-head">
        <h2>{words.inspector}</h2>
        <button ref={button} type="button" class="icon-button" aria-label={words.closeInspector} onClick={close}>
          <Icon name="close" size={22} />
        </button>
        <Switch
          label={words.errorsOnly}
          isOn={isErrorsOnly.value}
          turn={(isOn) => {
            isErrorsOnly.value = isOn;
          }}
        />
      </header>
      {shown.length === 0 ? (
        <p class="inspector-empty">{isErrorsOnly.value ? words.noErrors : words.noTraffic}</p>
      ) : (
        <ol class="traffic-list">
          {shown.map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </ol>
      )}
    </aside>
  );
}
