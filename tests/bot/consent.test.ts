import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from '../photos.ts';
import { buttonOf, hasMenu, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

describe('consent before the first face is read', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  const photo = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });

  it('holds the photo of /face back until "Continue", then answers in the place of the question', async () => {
    const ada = game.standIn.player('Ada');
    await ada.command('start').answered();
    const shown = ada.command('face', {}, { attachments: { photo: await photo() } });
    const screen = await shown.answered();
    expect(textOf(screen)).toContain('Your photo waits here');
    expect(textOf(screen)).not.toContain('I read **');
    await ada.press(screen.id, buttonOf(screen, 'Continue')).answered();
    const scene = await game.standIn.until(() => {
      const message = game.standIn.message(screen.id);
      return message !== undefined && hasMenu(message) && message;
    }, 'the scene in the place of the question');
    expect(textOf(scene)).toContain('I read **happy**');
  });

  it('holds a plain photo back in the same way, and drops it for "No photos"', async () => {
    const bela = game.standIn.player('Béla');
    await bela.command('start').answered();
    const posted = bela.post({ files: [await photo()] });
    const screen = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    await bela.press(screen.id, buttonOf(screen, 'No photos')).answered();
    const declined = await game.standIn.until(() => {
      const message = game.standIn.message(screen.id);
      return message !== undefined && textOf(message).includes('No photos, then') && message;
    }, 'the answer');
    expect(hasMenu(declined)).toBe(false);
    const again = bela.post({ files: [await photo()] });
    const second = await game.standIn.nextMessage((message) => message.replyTo?.messageId === again);
    expect(textOf(second)).toContain('Before I read your face');
  });

  it('answers a stranger who presses "Continue" privately and reads nothing', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const screen = game.standIn.messages().findLast((message) => textOf(message).includes('Before I read your face'));
    if (screen === undefined) throw new Error('there is no consent screen');
    const answer = await chiyo.press(screen.id, buttonOf(screen, 'Continue')).answered();
    expect(answer.privateFor).toBe(chiyo.id);
    expect(textOf(answer)).toContain("somebody else's story");
  });

  it('says that the photo waited too long when "Continue" comes after ten minutes', async () => {
    const bela = game.standIn.player('Béla');
    const screen = game.standIn.messages().findLast((message) => textOf(message).includes('Before I read your face'));
    if (screen === undefined) throw new Error('there is no consent screen');
    game.advance(10 * 60_000);
    const pressed = bela.press(screen.id, buttonOf(screen, 'Continue'));
    const answer = await game.standIn.until(() => {
      const message = game.standIn.message(screen.id);
      return (
        pressed.state !== 'waiting' && message !== undefined && textOf(message).includes('waited too long') && message
      );
    }, 'the answer');
    expect(textOf(answer)).toContain('please send it again');
  });

  it("given on an older photo's screen elsewhere moves the latest photo's story, in the latest photo's place", async () => {
    const game = await openGame();
    const bela = game.standIn.player('Béla');
    const direct = bela.directMessage();
    const hall = game.standIn.world.channelId;
    for (const channelId of [hall, direct]) await bela.command('start', {}, { channelId }).answered();
    const [screen] = await Promise.all([
      game.standIn.nextMessage((message) => textOf(message).includes('Your photo waits here')),
      bela.post({ channelId: direct, files: [await photo()] }),
    ]);
    const posted = bela.post({ channelId: hall, files: [await photo()] });
    await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    const scene = game.standIn.nextMessage(hasMenu);
    await bela.press(screen.id, buttonOf(screen, 'Continue')).answered();
    expect(await scene).toMatchObject({ channelId: hall, replyTo: { messageId: posted } });
    await game.close();
  });

  it('is not needed for the menu of feelings', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const first = await chiyo.command('start').answered();
    const scene = await chiyo.choose(first.id, menuOf(first), ['sad']).answered();
    expect(textOf(scene)).toContain('You picked **sad**');
  });

  it('names a photo that was waiting when the bot stopped', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const posted = chiyo.post({ files: [await photo()] });
    await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    await game.restart();
    const told = await game.standIn.until(
      () =>
        game.standIn
          .messages()
          .find((message) => message.replyTo?.messageId === posted && textOf(message).includes('I lost')),
      'the sentence about the lost photo',
    );
    expect(textOf(told)).toContain('I lost your photo, please send it again.');
    await game.restart();
    await chiyo.command('help').answered();
    expect(game.standIn.messages().filter((message) => textOf(message).includes('I lost your photo'))).toHaveLength(1);
  });
});
