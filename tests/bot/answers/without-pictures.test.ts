import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPictures } from '../../../bot/answers/without-pictures.ts';
import { limits } from '../../../bot/render/limits.ts';
import type { OutgoingMessage } from '../../../bot/render/outgoing-message.ts';
import { container, textDisplay } from '../../../bot/render/parts.ts';
import { wordsIn } from '../../../bot/text.ts';
import { pictureOf, textOf } from '../message-parts.ts';

const words = wordsIn('en');

function messageOf(text: string, alt: string): OutgoingMessage {
  const gallery = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: 'attachment://a.png' }, description: alt }],
  } as const;
  return {
    components: [container(0, [textDisplay(text), { ...gallery, items: [...gallery.items] }])],
    files: [{ name: 'a.png', bytes: Buffer.from('a'), alt }],
  };
}

describe('a message without its pictures', () => {
  it('tells in their place what they show, why they are missing, and what to do', () => {
    const message = withoutPictures(messageOf('The pier', 'A *lighthouse* at night'), 'no-permission', words);
    expect(message.files).toEqual([]);
    expect(pictureOf(message)).toBeUndefined();
    const [title, picture] = textOf(message).split('\n');
    expect(title).toBe('The pier');
    expect(picture).toContain('**Attach Files**');
    expect(picture).toContain('It shows: A \\*lighthouse\\* at night');
  });

  it('stays within the limit of text, whatever was written already', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: limits.messageText }), fc.integer({ min: 0, max: 1024 }), (text, alt) => {
        const message = withoutPictures(messageOf('x'.repeat(text), 'y'.repeat(alt)), 'too-large', words);
        expect(textOf(message).replaceAll('\n', '').length).toBeLessThanOrEqual(limits.messageText);
      }),
    );
  });
});
