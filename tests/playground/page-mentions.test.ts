import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeMention,
  sentMentions,
  typedMention,
  writtenMentions,
} from '../../playground/page/src/state/mentions.ts';

const bot = { id: '1', name: 'Emotion Escape' };
const bela = { id: '101', name: 'Béla' };
const adam = { id: '102', name: 'Ada Maria' };
const ada = { id: '100', name: 'Ada' };
const people = [bot, ada, bela, adam];

function offered(text: string, caret = text.length): readonly string[] {
  return typedMention(text, caret, people)?.people.map(({ name }) => name) ?? [];
}

describe('a mention that is being typed', () => {
  it('offers all at the sign, then those whose names or words begin so', () => {
    expect(offered('@')).toEqual(people.map(({ name }) => name));
    expect(offered('hello @ad')).toEqual(['Ada', 'Ada Maria']);
    expect(offered('(@esc')).toEqual(['Emotion Escape']);
    expect(offered('@emotion e')).toEqual(['Emotion Escape']);
  });

  it('does not ask for accents', () => {
    expect(offered('@bel')).toEqual(['Béla']);
  });

  it('is none in an address, behind the name, or away from the caret', () => {
    for (const text of ['me@ad', '@Ada ', '@Ada hello', 'hello', '@x', '@ada\n']) expect(offered(text)).toEqual([]);
    expect(offered('@ad and more', 3)).toEqual(['Ada', 'Ada Maria']);
  });

  it('is written out in its place, with the caret behind it', () => {
    const mention = typedMention('hi @esc there', 7, people);
    expect(mention && completeMention('hi @esc there', mention, bot)).toEqual({
      text: 'hi @Emotion Escape there',
      caret: 19,
    });
  });
});

describe('mentions', () => {
  it('are sent by id, and the longest name counts', () => {
    expect(sentMentions('@Ada, @Ada Maria and @Nobody', people)).toBe('<@100>, <@102> and @Nobody');
  });

  it('are written by name, old ones with their exclamation mark too', () => {
    expect(writtenMentions('<@!101> and <@999>', people)).toBe('@Béla and <@999>');
  });

  it('come back as they were after an edit that changes nothing', () => {
    const part = fc.constantFrom(' ', 'x', '<@1>', '<@100>', '<@101>', '<@102>', '\n');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const sent = parts.join('');
        expect(sentMentions(writtenMentions(sent, people), people)).toBe(sent);
      }),
    );
  });
});
