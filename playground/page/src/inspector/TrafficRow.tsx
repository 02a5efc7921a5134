import { useSignal } from '@preact/signals';
import { secondText } from '../state/message-time.ts';
import { asCurl, contentOf, isError, type TrafficLine } from '../state/traffic.ts';
import { inspectorWords as words } from './inspector-words.ts';
import { JsonTree } from './JsonTree.tsx';

function CopyButton({ label, text }: { label: string; text: string }) {
  const said = useSignal<string | undefined>(undefined);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = words.copied;
    } catch {
      said.value = words.copyFailed;
    }
  };
  return (
    <>
      <button type="button" class="text-button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="traffic-note">
        {said.value}
      </span>
    </>
  );
}

function Details({ line }: { line: TrafficLine }) {
  const content = contentOf(line);
  return (
    <div class="traffic-details">
      <div class="traffic-copies">
        {line.kind === 'request' && <CopyButton label={words.copyCurl} text={asCurl(line)} />}
        {content !== null && <CopyButton label={words.copyJson} text={JSON.stringify(content, undefined, 2)} />}
      </div>
      {line.kind === 'request' && line.files !== undefined && <p class="traffic-note">{words.files(line.files)}</p>}
      {content === null ? <p class="traffic-note">{words.noContent}</p> : <JsonTree value={content} />}
    </div>
  );
}

/** One request or event; a press shows what was sent with it. */
export function TrafficRow({ line }: { line: TrafficLine }) {
  const isOpen = useSignal(false);
  const classes = ['traffic', isError(line) && 'is-error', line.kind === 'event' && 'is-event'];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <button
        type="button"
        class="traffic-line"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <time class="traffic-time" dateTime={new Date(line.at).toISOString()}>
          {secondText(line.at)}
        </time>
        <span class="traffic-what">
          <span class="traffic-method">{line.kind === 'event' ? words.event : line.method}</span>{' '}
          <code>{line.kind === 'event' ? line.name : line.path}</code>
        </span>
        {line.kind === 'request' && (
          <>
            <span class="traffic-status">{line.status}</span>
            <span class="traffic-ms">{words.milliseconds(line.ms)}</span>
          </>
        )}
      </button>
      {isOpen.value && <Details line={line} />}
    </li>
  );
}
