import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookIntervalMs } from '../../bot/story-shelf.ts';
import { pathOf } from '../stories/check-folder.ts';
import { buttonOf, buttonsOf, menuOf, pictureOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

const longId = 'a-way-whose-name-is-longer-than-a-button-can-carry';

describe('/stories', () => {
  let game: Game;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-escape-stories-'));
    for (const [index, id] of [longId, 'way-2', 'way-3', 'way-4', 'way-5', 'way-6', 'way-7'].entries()) {
      await cp(pathOf('../stories/right/three-rooms'), join(folder, id), { recursive: true });
      const path = join(folder, id, 'story.yaml');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('title: A short way', `title: Way ${index + 1}`));
    }
    game = await openGame({ environment: { STORIES_DIR: folder } });
  });
  afterAll(async () => {
    await game.close();
    await rm(folder, { recursive: true });
  });

  const list = (name: string) => game.standIn.player(name).command('stories').answered();

  const turned = async (name: string, id: string, label: string, to: string) => {
    const message = game.standIn.message(id);
    if (message === undefined) throw new Error('The list is gone.');
    game.standIn.player(name).press(id, buttonOf(message, label));
    return game.standIn.until(() => {
      const changed = game.standIn.message(id);
      return changed !== undefined && textOf(changed).includes(to) && changed;
    }, to);
  };

  it('shows in private what each story is: its cover, its line, its length and its endings', async () => {
    const ada = game.standIn.player('Ada');
    const page = await list('Ada');
    expect(page.privateFor).toBe(ada.id);
    expect(textOf(page)).toContain('## Way 1\nThree rooms and a cat.\n-# About 1 minute · 0 of 2 endings found');
    expect(pictureOf(page)?.description).toBe('A hall.');
    expect(page.attachments).toHaveLength(3);
    expect(buttonsOf(page)).toEqual(['Start', 'Start', 'Start', 'Back', 'More']);
  });

  it('turns its pages in place, to the last one and back', async () => {
    const { id } = await list('Ada');
    const second = await turned('Ada', id, 'More', 'Page 2 of 3');
    expect(textOf(second)).toContain('## Way 4');
    const third = await turned('Ada', id, 'More', 'Page 3 of 3');
    expect(buttonsOf(third)).toEqual(['Start', 'Back', 'More']);
    expect(third.attachments).toHaveLength(1);
    await turned('Ada', id, 'Back', 'Page 2 of 3');
  });

  it('starts a story, whatever its name, and then goes on with it', async () => {
    const bela = game.standIn.player('Béla');
    const page = await list('Béla');
    const scene = await bela.press(page.id, buttonOf(page, 'Start')).answered();
    expect(textOf(scene)).toContain('A hall with a cat in it.');
    expect(scene.privateFor).toBeUndefined();
    const again = await list('Béla');
    expect(buttonsOf(again)).toEqual(['Go on', 'Start', 'Start', 'Back', 'More']);
    await bela.press(again.id, buttonOf(again, 'Start')).answered();
    expect(buttonsOf(await list('Béla'))).toEqual(['Go on', 'Go on', 'Start', 'Back', 'More']);
  });

  it('counts the endings that the player has found, each once, and nobody else’s', async () => {
    const chiyo = game.standIn.player('Chiyo');
    for (const feeling of ['happy', 'happy', 'fear']) {
      const page = await list('Chiyo');
      const scene = await chiyo.press(page.id, buttonOf(page, 'Start')).answered();
      await chiyo.choose(scene.id, menuOf(scene), [feeling]).answered();
      const found = feeling === 'fear' ? '2 of 2' : '1 of 2';
      expect(textOf(await list('Chiyo'))).toContain(`${found} endings found`);
    }
    expect(textOf(await list('Ada'))).not.toContain('1 of 2');
  });

  it('says so when the story of an old button is gone, and shows the last page when there are fewer by now', async () => {
    const ada = game.standIn.player('Ada');
    const first = await list('Ada');
    await turned('Ada', first.id, 'More', 'Page 2 of 3');
    const old = await turned('Ada', first.id, 'More', 'Page 3 of 3');
    const { id } = await list('Ada');
    await turned('Ada', id, 'More', 'Page 2 of 3');
    await rm(join(folder, 'way-7'), { recursive: true });
    game.advance(lookIntervalMs);
    await list('Béla');
    const told = await ada.press(old.id, buttonOf(old, 'Start')).answered();
    expect(textOf(told)).toContain('That story is no longer there.');
    const page = await turned('Ada', id, 'More', 'Page 2 of 2');
    expect(textOf(page)).toContain('## Way 4');
  });
});
