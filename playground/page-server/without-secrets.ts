/** A link's signature (see attachments/links.ts): with it the file can be fetched. */
const signature = /\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+/g;

/** A JSON value without what opens anything: tokens, and the signatures of links. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(signature, '?…');
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'token' ? '…' : withoutSecrets(inner)]),
  );
}
