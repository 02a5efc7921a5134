import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../playground/protocol.ts';
import { portrait } from '../photos.ts';
import { interruptedReader } from './interrupted-reader.ts';
import { atTheStart, type Player } from './journeys.ts';
import { buttonOf, colourOf, hasMenu, menuOf, pictureOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

describe('showing a face', () => {
  let game: Game;
  const reader = interruptedReader();
  beforeAll(async () => {
    game = await openGame({ parts: { openReader: reader.openReader } });
  });
  afterAll(() => game.close());

  const begin = (name: string): Promise<Player> => atTheStart(game.standIn, name);

  async function faceCommand(name: string, bytes: Buffer, file = 'face.jpg'): Promise<PageMessage> {
    return game.standIn
      .player(name)
      .command('face', {}, { attachments: { photo: { name: file, bytes } } })
      .answered();
  }

  it('moves the story by /face: reading with bars and figures, the direction, the next room, in the colour of the feeling', async () => {
    await begin('Ada');
    const scene = await faceCommand('Ada', await portrait('happy'));
    const text = textOf(scene);
    expect(text).toMatch(/I read \*\*happy\*\*, \d{1,3}\.\d\d%/);
    expect(text.match(/`[█░]{10}`/g)).toHaveLength(5);
    expect(colourOf(scene)).toBe(0xf8edcc);
    expect(pictureOf(scene)).toBeDefined();
    expect(hasMenu(scene)).toBe(true);
    expect(scene.attachments).toHaveLength(1);
    expect(scene.privateFor).toBeUndefined();
  });

  it('moves the story by a photo that is posted where the last scene is, as a reply to it', async () => {
    const bela = await begin('Béla');
    const posted = bela.post({ files: [{ name: 'face.jpg', bytes: await portrait('sad') }] });
    const scene = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(scene)).toContain('I read **sad**');
    expect(hasMenu(scene)).toBe(true);
  });

  it('looks at several photos of one message until one has a readable face', async () => {
    const bela = await begin('Béla');
    const words = { name: 'list.txt', bytes: Buffer.from('milk, bread, passport') };
    const blank = { name: 'blank.jpg', bytes: await portrait('blank') };
    const sad = { name: 'face.jpg', bytes: await portrait('sad') };
    const posted = bela.post({ files: [words, blank, sad] });
    const scene = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(scene)).toContain('I read **sad**');
  });

  it('says that it sees no face', async () => {
    await begin('Ada');
    const wall = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8' } })
      .jpeg()
      .toBuffer();
    const answer = await faceCommand('Ada', wall);
    expect(textOf(answer)).toContain('I see no face');
    expect(answer.privateFor).toBe(game.standIn.player('Ada').id);
  });

  it('says that a face shows none of the feelings', async () => {
    await begin('Ada');
    expect(textOf(await faceCommand('Ada', await portrait('blank')))).toContain('none of the five feelings');
  });

  it.each([
    ['not-a-picture', Buffer.from('just some words'), 'face.png', 'not a picture'],
    [
      'unreadable-picture',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
      'face.jpg',
      'broken or cut off',
    ],
    [
      'unsupported-picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'face.svg',
      'pictures of this kind',
    ],
  ])('has a sentence for a file that is %s', async (_reason, bytes, file, sentence) => {
    await begin('Ada');
    expect(textOf(await faceCommand('Ada', bytes, file))).toContain(sentence);
  });

  it.each([
    ['too-big', 'too big for me'],
    ['too-slow', 'took me too long'],
    ['queue-full', 'Too many people'],
  ] as const)('has a sentence for a photo that is refused as %s', async (reason, sentence) => {
    await begin('Ada');
    reader.answerNext({ kind: 'refused', reason });
    expect(textOf(await faceCommand('Ada', await portrait('happy')))).toContain(sentence);
  });

  it('says that a link has expired', async () => {
    await begin('Ada');
    const fault = { kind: 'refuse', status: 404, code: 0, message: 'expired' } as const;
    game.standIn.faults.order({ path: '/attachments', fault });
    expect(textOf(await faceCommand('Ada', await portrait('happy')))).toContain('no longer valid');
  });

  it('says that Discord did not hand out the photo', async () => {
    await begin('Ada');
    game.standIn.faults.order({ path: '/attachments', fault: { kind: 'cut', when: 'before' } });
    expect(textOf(await faceCommand('Ada', await portrait('happy')))).toContain('could not fetch');
  });

  it('tells a player without a story how to begin one', async () => {
    const answer = await faceCommand('Chiyo', await portrait('happy'));
    expect(textOf(answer)).toContain('You are not in a story yet. `/start` begins one.');
  });

  it('stays silent about a photo of somebody who plays no story', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const before = game.standIn.messages().length;
    chiyo.post({ files: [{ name: 'face.jpg', bytes: await portrait('happy') }] });
    await chiyo.command('help').answered();
    expect(game.standIn.messages().length).toBe(before + 2);
  });

  it('answers somebody who plays no story but mentions it', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const posted = chiyo.post({
      content: '@Emotion Escape look',
      files: [{ name: 'face.jpg', bytes: await portrait('happy') }],
    });
    const answer = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(answer)).toContain('`/start` begins one');
  });

  it('complains about unreadable plain photos once in five minutes, not more', async () => {
    const bela = await begin('Béla');
    game.advance(6 * 60_000);
    const words = { name: 'cat.jpg', bytes: Buffer.from('meow') };
    const first = bela.post({ files: [words] });
    await game.standIn.nextMessage((message) => message.replyTo?.messageId === first);
    const second = bela.post({ files: [words] });
    const third = bela.post({ files: [{ name: 'face.jpg', bytes: await portrait('sad') }] });
    await game.standIn.nextMessage((message) => message.replyTo?.messageId === third);
    expect(game.standIn.messages().filter((message) => message.replyTo?.messageId === second)).toEqual([]);
  });

  it('says that a story has ended, and begins anew by "Try again"', async () => {
    const ada = await begin('Ada');
    const first = await ada.command('start').answered();
    const ending = await ada.choose(first.id, menuOf(first), ['anger']).answered();
    expect(textOf(ending)).toContain('Here the story ends');
    expect(textOf(ending)).toContain('1 move');
    expect(hasMenu(ending)).toBe(false);
    expect(textOf(await faceCommand('Ada', await portrait('happy')))).toContain('Your last story has ended');
    const again = await ada.press(ending.id, buttonOf(ending, 'Try again')).answered();
    expect(hasMenu(again)).toBe(true);
    const twice = await ada.press(ending.id, buttonOf(ending, 'Try again')).answered();
    expect(textOf(twice)).toContain('Only the latest scene counts');
  });

  it('answers a stranger who presses in privately and moves nothing', async () => {
    const ada = await begin('Ada');
    const scene = await ada.command('start').answered();
    const chiyo = game.standIn.player('Chiyo');
    const answer = await chiyo.choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(textOf(answer)).toContain("somebody else's story");
    expect(answer.privateFor).toBe(chiyo.id);
  });

  it('makes one move of two photos that are posted at once', async () => {
    const bela = await begin('Béla');
    const face = { name: 'face.jpg', bytes: await portrait('sad') };
    const posted = [bela.post({ files: [face] }), bela.post({ files: [face] })];
    const answers = await game.standIn.until(() => {
      const found = game.standIn.messages().filter(({ replyTo }) => posted.includes(replyTo?.messageId ?? ''));
      return found.length === 2 && found;
    }, 'two answers');
    expect(answers.map((answer) => hasMenu(answer)).sort()).toEqual([false, true]);
  });

  it('counts a message that Discord delivers twice once', async () => {
    const bela = await begin('Béla');
    const posted = bela.post({ files: [{ name: 'face.jpg', bytes: await portrait('sad') }] });
    await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    game.standIn.gateway.redeliver();
    await bela.command('help').answered();
    expect(game.standIn.messages().filter((message) => message.replyTo?.messageId === posted)).toHaveLength(1);
  });

  it('leaves no photo, link or name on disk or in the log', async () => {
    expect(JSON.stringify(game.log)).not.toContain('/attachments/');
    expect(game.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
