import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../playground/protocol.ts';
import { portrait, samplePhoto } from '../photos.ts';
import { blankFaceAt, happyFaceAt, interruptedReader, tornFace } from './interrupted-reader.ts';
import { atTheStart, type Player } from './journeys.ts';
import { buttonOf, buttonsOf, pictureOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

const minute = 60_000;

describe('what a player is asked back about a photo', () => {
  let game: Game;
  const reader = interruptedReader();
  beforeAll(async () => {
    game = await openGame({ parts: { openReader: reader.openReader } });
  });
  afterAll(() => game.close());

  async function show(player: Player, bytes?: Buffer): Promise<PageMessage> {
    const photo = { name: 'face.jpg', bytes: bytes ?? (await portrait('happy')) };
    return player.command('face', {}, { attachments: { photo } }).answered();
  }

  describe('whose face it is', () => {
    it('shows a drawn frame with numbered boxes and a button for each face of a real photo, to the sender only', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      const question = await show(ada, samplePhoto(4));
      expect(textOf(question)).toContain('I see **4 faces**. Which one is yours?');
      expect(buttonsOf(question)).toEqual(['Face 1', 'Face 2', 'Face 3', 'Face 4']);
      expect(question.privateFor).toBe(ada.id);
      expect(question.attachments).toHaveLength(1);
      expect(pictureOf(question)?.description).toContain('4 empty boxes, numbered from left to right');
    });

    it('asks about the five largest of more, and moves by the one pressed', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(...[300, 10, 80, 150, 220, 360].map((x) => (x === 80 ? happyFaceAt(x, 70) : blankFaceAt(x))));
      const question = await show(ada);
      expect(textOf(question)).toContain('**6 faces**');
      expect(textOf(question)).toContain('the 5 largest');
      const scene = await ada.press(question.id, buttonOf(question, 'Face 2')).answered();
      expect(textOf(scene)).toContain('I read **happy**, 90.00%');
      expect(scene.privateFor).toBeUndefined();
    });

    it('can be used once: the story has moved on', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(happyFaceAt(10), happyFaceAt(200));
      const question = await show(ada);
      await ada.press(question.id, buttonOf(question, 'Face 1')).answered();
      const second = await ada.press(question.id, buttonOf(question, 'Face 2')).answered();
      expect(textOf(second)).toContain('Only the latest scene counts');
      expect(second.privateFor).toBe(ada.id);
    });

    it('can be tried again where the face that was pressed shows nothing', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(blankFaceAt(10), happyFaceAt(200));
      const question = await show(ada);
      const blank = await ada.press(question.id, buttonOf(question, 'Face 1')).answered();
      expect(textOf(blank)).toContain('none of the five feelings');
      const scene = await ada.press(question.id, buttonOf(question, 'Face 2')).answered();
      expect(textOf(scene)).toContain('I read **happy**');
    });

    it('leads to the question which feeling it is where the face that was pressed is too close to call', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(tornFace, happyFaceAt(200, 80));
      const question = await show(ada);
      const second = await ada.press(question.id, buttonOf(question, 'Face 1')).answered();
      expect(textOf(second)).toContain('between **fear** (42.00%) and **sad** (40.00%)');
    });

    it('is asked where a plain photo was posted, and not of strangers', async () => {
      const bela = await atTheStart(game.standIn, 'Béla');
      reader.seeNext(happyFaceAt(10), happyFaceAt(200));
      const posted = bela.post({ files: [{ name: 'us.jpg', bytes: await portrait('happy') }] });
      const question = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
      const chiyo = game.standIn.player('Chiyo');
      const refused = await chiyo.press(question.id, buttonOf(question, 'Face 1')).answered();
      expect(textOf(refused)).toContain("somebody else's story");
      expect(refused.privateFor).toBe(chiyo.id);
      const scene = await bela.press(question.id, buttonOf(question, 'Face 2')).answered();
      expect(textOf(scene)).toContain('I read **happy**');
    });

    it('outlives a restart, and is forgotten after ten minutes', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(happyFaceAt(10), happyFaceAt(200));
      const question = await show(ada);
      await game.restart();
      game.advance(10 * minute - 5_000);
      reader.seeNext(blankFaceAt(10), happyFaceAt(200));
      const late = await show(ada);
      const scene = await ada.press(late.id, buttonOf(late, 'Face 1')).answered();
      expect(textOf(scene)).toContain('none of the five feelings');
      game.advance(6_000);
      const tooLate = await ada.press(question.id, buttonOf(question, 'Face 1')).answered();
      expect(textOf(tooLate)).toContain('ten minutes only. Please send the photo again.');
    });
  });

  describe('which feeling it is', () => {
    it('offers the two likeliest feelings, moves by the one pressed and keeps the reading', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(tornFace);
      const question = await show(ada);
      expect(textOf(question)).toContain('between **fear** (42.00%) and **sad** (40.00%)');
      expect(buttonsOf(question)).toEqual(['fear', 'sad']);
      const scene = await ada.press(question.id, buttonOf(question, 'sad')).answered();
      expect(textOf(scene)).toContain('You decided: **sad** (40.00%)');
      expect(textOf(scene).match(/`[█░]{10}`/g)).toHaveLength(5);
      expect(scene.privateFor).toBeUndefined();
      const second = await ada.press(question.id, buttonOf(question, 'fear')).answered();
      expect(textOf(second)).toContain('Only the latest scene counts');
    });

    it('is forgotten after ten minutes', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(tornFace);
      const question = await show(ada);
      game.advance(10 * minute);
      const tooLate = await ada.press(question.id, buttonOf(question, 'fear')).answered();
      expect(textOf(tooLate)).toContain('Please send the photo again.');
    });

    it('makes one move of two presses at once', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      reader.seeNext(tornFace);
      const question = await show(ada);
      const presses = ['fear', 'sad'].map((label) => ada.press(question.id, buttonOf(question, label)));
      const answers = await Promise.all(presses.map((press) => press.answered()));
      const outdated = answers.filter((answer) => textOf(answer).includes('Only the latest scene counts'));
      expect(outdated).toHaveLength(1);
    });
  });
});
