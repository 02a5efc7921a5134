import {
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import { escapeMarkdown, limits, shorten } from '../render/limits.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { textDisplay } from '../render/parts.ts';
import type { Words } from '../text.ts';

/** Why a message's pictures are left out: the bot lacks Attach Files there, or the server takes no files of that size. */
export type PicturesLack = 'no-permission' | 'too-large';

function textLength(component: APIMessageTopLevelComponent | APIComponentInContainer): number {
  if (component.type === ComponentType.TextDisplay) return component.content.length;
  return component.type === ComponentType.Container
    ? component.components.reduce((sum, inner) => sum + textLength(inner), 0)
    : 0;
}

/**
 * The message without its files. What a picture shows stands in its place, with a line that tells why it is missing and
 * what to do; all text together stays within Discord's limit.
 */
export function withoutPictures(message: OutgoingMessage, lack: PicturesLack, words: Words): OutgoingMessage {
  const written = message.components.reduce((sum, component) => sum + textLength(component), 0);
  let place = limits.messageText - written;
  const described = (gallery: APIMediaGalleryComponent): ReturnType<typeof textDisplay>[] => {
    const lines = gallery.items.map(({ description }) =>
      words.say(`picture.${lack}`, { alt: escapeMarkdown(description ?? '') }),
    );
    const text = shorten(lines.join('\n'), Math.max(place, 0));
    if (text === '' || text.length > place) return [];
    place -= text.length;
    return [textDisplay(text)];
  };
  return {
    components: message.components.flatMap((component): APIMessageTopLevelComponent[] => {
      if (component.type === ComponentType.MediaGallery) return described(component);
      if (component.type !== ComponentType.Container) return [component];
      const components = component.components.flatMap((inner): APIComponentInContainer[] =>
        inner.type === ComponentType.MediaGallery ? described(inner) : [inner],
      );
      return [{ ...component, components }];
    }),
    files: [],
  };
}
