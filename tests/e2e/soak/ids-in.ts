/** Discord's ids, interactions' tokens, and answers' ids (which travel as nonces). */
const named = /\b\d{17,20}\b|[\w-]{22,}/g;
/** Session and revision in the address of a component. */
const addressed = /"v1:[a-z]+:([\w-]+:\d+):/g;

/** Everything that a request names: ids, tokens, and scenes as `session:revision`. */
export function idsIn(path: string, body: unknown): readonly string[] {
  const text = JSON.stringify(body) ?? '';
  return [...path.matchAll(named), ...text.matchAll(named)]
    .map(([id]) => id)
    .concat([...text.matchAll(addressed)].flatMap(([, scene]) => scene ?? []));
}
