import { inspectorWords } from './inspector-words.ts';

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

/** So deep it is open at first. */
const openDepth = 2;

/** A JSON value: objects and lists fold, by the browser's own `details`. */
export function JsonTree({ value, name, depth = 0 }: { value: unknown; name?: string; depth?: number }) {
  const label = name !== undefined && <span class="json-name">{name}: </span>;
  if (!isTree(value))
    return (
      <div class="json-leaf">
        {label}
        <span class={`json-value is-${kindOf(value)}`}>{JSON.stringify(value)}</span>
      </div>
    );
  return (
    <details open={depth < openDepth}>
      <summary>
        {label}
        <span class="json-count">
          {Array.isArray(value) ? '[ ]' : '{ }'} {inspectorWords.items(Object.keys(value).length)}
        </span>
      </summary>
      <div class="json-children">
        {Object.entries(value).map(([key, inner]) => (
          <JsonTree key={key} name={key} value={inner} depth={depth + 1} />
        ))}
      </div>
    </details>
  );
}
