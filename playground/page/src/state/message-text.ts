import type { APIMessageComponent } from 'discord-api-types/v10';
import type { PageMessage } from '../../../protocol.ts';
import { plainText } from '../markdown/plain-text.ts';

function componentTexts(component: APIMessageComponent): readonly string[] {
  if ('content' in component) return [plainText(component.content)];
  if ('items' in component) return component.items.flatMap(({ description }) => description ?? []);
  if ('media' in component) return component.description == null ? [] : [component.description];
  if ('components' in component) return component.components.flatMap(componentTexts);
  return [];
}

/** A message's words for the ear: its text, the texts and picture descriptions of its components, its files; of a forward, what it holds. */
export function messageText({ forwarded, ...own }: PageMessage): string {
  const message = forwarded ?? own;
  return [
    plainText(message.content),
    ...message.components.flatMap(componentTexts),
    ...(message.content === '' && message.components.length === 0
      ? message.attachments.map(({ filename, description }) => description ?? filename)
      : []),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
