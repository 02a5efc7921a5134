import { type ComponentNode, isNode } from '../payloads/components.ts';
import type { Fault } from '../rest/refusal.ts';
import { limits } from './limits.ts';

type Path = readonly (string | number)[];

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
const partOf = (value: unknown): ComponentNode => (isNode(value) ? value : {});
const fieldsOf = (embed: ComponentNode): ComponentNode[] =>
  Array.isArray(embed.fields) ? embed.fields.filter(isNode) : [];

function textLength(embed: ComponentNode): number {
  const fields = fieldsOf(embed).reduce((sum, { name, value }) => sum + lengthOf(name) + lengthOf(value), 0);
  const { title, description, footer, author } = embed;
  return (
    lengthOf(title) + lengthOf(description) + lengthOf(partOf(footer).text) + lengthOf(partOf(author).name) + fields
  );
}

function isEmpty(embed: ComponentNode): boolean {
  return textLength(embed) === 0 && !isNode(embed.image) && !isNode(embed.thumbnail);
}

/** What is wrong with a message's embeds; their shape was checked before. */
export function embedFaults(embeds: readonly unknown[], path: Path): Fault[] {
  const nodes = embeds.filter(isNode);
  const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const own = nodes.flatMap((embed, index) => [
    ...(isEmpty(embed) ? [{ path: [...path, index, 'description'], ...required }] : []),
    ...fieldsOf(embed).flatMap((field, number) =>
      (['name', 'value'] as const)
        .filter((key) => lengthOf(field[key]) === 0)
        .map((key) => ({ path: [...path, index, 'fields', number, key], ...required })),
    ),
  ]);
  const total = nodes.reduce((sum, embed) => sum + textLength(embed), 0);
  if (total <= limits.embedTotal) return own;
  const message = `Embed size exceeds maximum size of ${limits.embedTotal}`;
  return [...own, { path, code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}
