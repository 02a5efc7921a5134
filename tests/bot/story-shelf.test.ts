import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookIntervalMs } from '../../bot/story-shelf.ts';
import { pathOf } from '../stories/check-folder.ts';
import { buttonOf, colourOf, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

describe('the folder of stories', () => {
  let game: Game;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-escape-stories-'));
    await add('short-way');
    game = await openGame({ environment: { STORIES_DIR: folder } });
  });
  afterAll(async () => {
    await game.close();
    await rm(folder, { recursive: true });
  });

  const add = (name: string) => cp(pathOf('../stories/right/three-rooms'), join(folder, name), { recursive: true });
  const edit = async (name: string, change: (text: string) => string): Promise<void> => {
    const path = join(folder, name, 'story.yaml');
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  const offered = async (typed = ''): Promise<readonly unknown[]> => {
    game.advance(lookIntervalMs);
    const choices = await game.standIn.player('Ada').autocomplete('start', 'story', { story: typed });
    return choices.map(({ value }) => value);
  };

  it('may be added to while the bot runs: the new story is offered and can be played', async () => {
    expect(await offered()).toEqual(['short-way']);
    await add('second-way');
    await edit('second-way', (text) =>
      text.replace('A short way', 'A second way').replace('start: hall', 'colours: { accent: "#123456" }\nstart: hall'),
    );
    expect(await offered('second')).toEqual(['second-way']);
    const scene = await game.standIn.player('Ada').command('start', { story: 'second-way' }).answered();
    expect(textOf(scene)).toContain('A hall with a cat in it.');
    expect(colourOf(scene)).toBe(0x123456);
  });

  it('is looked at every few seconds at most', async () => {
    await offered();
    await add('hasty-way');
    const ada = game.standIn.player('Ada');
    expect(await ada.autocomplete('start', 'story', { story: 'hasty' })).toEqual([]);
    expect(await offered('hasty')).toEqual(['hasty-way']);
  });

  it('refuses a bad story with its fault in the log, and the others go on', async () => {
    await mkdir(join(folder, 'bad-way'));
    await writeFile(join(folder, 'bad-way', 'story.yaml'), 'title: [');
    const logged = game.nextLog('a story was refused');
    expect(await offered()).toEqual(expect.arrayContaining(['short-way', 'second-way']));
    expect(await logged).toMatchObject({ fault: { code: 'not-yaml', line: 1 } });
    expect(await offered('bad')).toEqual([]);
  });

  it('goes on with a story as it was while its author has it half changed', async () => {
    const logged = game.nextLog('played on as it was');
    await edit('second-way', (text) => text.replace('to: garden', 'to: gorden'));
    expect(await offered('second')).toEqual(['second-way']);
    await logged;
    await edit('second-way', (text) => text.replace('to: gorden', 'to: garden'));
  });

  it('lets a player go on in a story that changed, where their room is still there', async () => {
    const bela = game.standIn.player('Béla');
    const scene = await bela.command('start', { story: 'short-way' }).answered();
    await edit('short-way', (text) => text.replace('You dance out.', 'You waltz out.'));
    await offered();
    const moved = await bela.choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(textOf(moved)).toContain('You waltz out.');
  });

  it('tells a player whose room is gone, and starts the story again for them', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const scene = await chiyo.command('start', { story: 'hasty-way' }).answered();
    await edit('hasty-way', (text) =>
      text.replace('start: hall', 'start: lobby').replace('  hall:\n', '  lobby:\n').replace('seen hall', 'seen lobby'),
    );
    await offered();
    const told = await chiyo.choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(textOf(told)).toContain('the room you were in is gone');
    expect(told.privateFor).toBe(chiyo.id);
    expect(textOf(await chiyo.command('status').answered())).toContain('the room you were in is gone');
    const again = await chiyo.press(told.id, buttonOf(told, 'Start it again')).answered();
    expect(textOf(again)).toContain('A hall with a cat in it.');
    expect(textOf(await chiyo.choose(again.id, menuOf(again), ['happy']).answered())).toContain('You dance out.');
  });

  it('may lose a story: its players are told, and the last one of all stays', async () => {
    const ada = game.standIn.player('Ada');
    const scene = await ada.command('start', { story: 'second-way' }).answered();
    await rm(join(folder, 'second-way'), { recursive: true });
    expect(await offered()).toEqual(expect.not.arrayContaining(['second-way']));
    const told = await ada.choose(scene.id, menuOf(scene), ['sad']).answered();
    expect(textOf(told)).toContain('has been changed or removed');
    const elsewhere = `${folder}-moved`;
    await rename(folder, elsewhere);
    const logged = game.nextLog('no playable story is left');
    expect(await offered()).toEqual(expect.arrayContaining(['short-way']));
    await logged;
    await rename(elsewhere, folder);
  });
});
