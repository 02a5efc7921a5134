import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atTheStart, resetStory, roomOf } from './journeys.ts';
import { buttonOf, hasMenu, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

describe('/status', () => {
  it('tells in private where a story stands, and how one begins', async () => {
    const bela = game.standIn.player('Béla');
    const without = await bela.command('status').answered();
    expect(textOf(without)).toContain('`/start` begins one');
    expect(without.privateFor).toBe(bela.id);
    const scene = await bela.command('start').answered();
    await bela.choose(scene.id, menuOf(scene), ['happy']).answered();
    const status = textOf(await bela.command('status').answered());
    expect(status).toMatch(/You are in \*\*Last Flight\*\*, in the room \*\*.+\*\*, after 1 move\./);
    expect(status).toContain(`<#${game.standIn.world.channelId}>`);
  });

  it('tells how a story ended', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const scene = await chiyo.command('start').answered();
    await chiyo.choose(scene.id, menuOf(scene), ['fear']).answered();
    expect(textOf(await chiyo.command('status').answered())).toContain('ended badly for you, after 1 move');
  });
});

describe('/reset', () => {
  it('asks first, and changes nothing when it is not confirmed', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const question = await ada.command('reset').answered();
    expect(question.privateFor).toBe(ada.id);
    expect(textOf(question)).toContain('Go back to the start of “Last Flight”?');
    await ada.press(question.id, buttonOf(question, 'Keep playing')).answered();
    const kept = await game.standIn.until(() => {
      const message = game.standIn.message(question.id);
      return message !== undefined && textOf(message).includes('Nothing has changed') && message;
    }, 'the answer');
    expect(hasMenu(kept)).toBe(false);
  });

  it('goes back to the start, and can be undone for a minute', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const start = await ada.command('start').answered();
    const moved = await ada.choose(start.id, menuOf(start), ['happy']).answered();
    const reset = await resetStory(ada);
    expect(roomOf(reset)).toBe(roomOf(start));
    game.advance(20_000);
    const restored = await ada.press(reset.id, buttonOf(reset, 'Undo the reset')).answered();
    expect(roomOf(restored)).toBe(roomOf(moved));
    const twice = await ada.press(reset.id, buttonOf(reset, 'Undo the reset')).answered();
    expect(textOf(twice)).toContain('Only the latest scene counts');
  });

  it('says that it is too late after the minute', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const reset = await resetStory(ada);
    game.advance(61_000);
    const late = await ada.press(reset.id, buttonOf(reset, 'Undo the reset')).answered();
    expect(textOf(late)).toContain('can no longer be undone');
  });

  it('has nothing to reset for a player without a story', async () => {
    const played = game.standIn.player('Chiyo');
    expect(textOf(await played.command('reset').answered())).toContain('`/start` begins again');
  });
});

describe('/help', () => {
  it('explains the game in private and names every command', async () => {
    const ada = game.standIn.player('Ada');
    const help = await ada.command('help').answered();
    expect(help.privateFor).toBe(ada.id);
    for (const name of ['/start', '/face', '/status', '/reset']) expect(textOf(help)).toContain(name);
    expect(textOf(help)).toContain('post a photo of your face');
  });
});
