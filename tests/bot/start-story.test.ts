import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonOf, hasMenu, menuOf, pictureOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

describe('/start', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it('shows the first room with its text, its picture with alt text, and the menu of feelings', async () => {
    const started = game.standIn.player('Ada').command('start');
    const scene = await started.answered();
    expect(textOf(scene)).toContain('## ');
    expect(hasMenu(scene)).toBe(true);
    expect(pictureOf(scene)?.description?.length).toBeGreaterThan(20);
    expect(scene.attachments).toHaveLength(1);
  });

  it('asks a new player for consent, in private, and not again once it was given', async () => {
    const bela = game.standIn.player('Béla');
    const started = bela.command('start');
    await started.answered();
    const screen = await game.standIn.until(() => started.followUps()[0], 'the consent screen');
    expect(screen.privateFor).toBe(bela.id);
    expect(textOf(screen)).toContain('Before I read your face');
    const pressed = bela.press(screen.id, buttonOf(screen, 'Continue'));
    expect(textOf(await pressed.answered())).toContain('Now show me your face');
    const again = bela.command('start');
    await again.answered();
    await bela.command('help').answered();
    expect(again.followUps()).toEqual([]);
  });

  it('shows the present room again to a player who is in the story, and only the new scene counts', async () => {
    const ada = game.standIn.player('Ada');
    const first = await ada.command('start').answered();
    const moved = await ada.choose(first.id, menuOf(first), ['happy']).answered();
    const again = await ada.command('start', { story: 'last-flight' }).answered();
    const title = /^## .*$/m.exec(textOf(moved))?.[0];
    expect(textOf(again)).toContain(title);
    const late = await ada.choose(moved.id, menuOf(moved), ['happy']).answered();
    expect(textOf(late)).toContain('Only the latest scene counts');
  });

  it('names the stories that there are when it does not know the one asked for', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const sentence = await chiyo.command('start', { story: 'atlantis' }).answered();
    expect(textOf(sentence)).toContain('I know no story called “atlantis”');
    expect(textOf(sentence)).toContain('Last Flight');
    expect(sentence.privateFor).toBe(chiyo.id);
  });

  it('suggests stories while one is typed', async () => {
    const choices = await game.standIn.player('Ada').autocomplete('start', 'story', { story: 'FLI' });
    expect(choices).toEqual([{ name: expect.any(String), value: 'last-flight' }]);
  });
});
