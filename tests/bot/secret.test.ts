import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { portrait, samplePhoto } from '../photos.ts';
import { atTheStart, type Player, roomOf } from './journeys.ts';
import { buttonOf, hasMenu, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

describe('a story that is played in secret', () => {
  let game: Game;
  let ada: Player;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());
  beforeEach(async () => {
    ada = await atTheStart(game.standIn, 'Ada');
    await ada.command('start', { secret: true }).answered();
  });

  const photo = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const publicMessages = () =>
    game.standIn.messages().filter(({ privateFor, author }) => privateFor === undefined && author.isBot);

  it('is seen by its player only, whatever moves it: menu, command, button', async () => {
    const before = publicMessages().length;
    const first = await ada.command('start').answered();
    const byMenu = await ada.choose(first.id, menuOf(first), ['happy']).answered();
    const byCommand = await ada.command('face', {}, { attachments: { photo: await photo() } }).answered();
    const opened = ada.press(byCommand.id, buttonOf(byCommand, 'Show your face'));
    await opened.modal();
    const byButton = await ada.submit(opened, {}, { photo: [await photo()] }).answered();
    const scenes = [first, byMenu, byCommand, byButton];
    expect(scenes.map(({ privateFor }) => privateFor)).toEqual(scenes.map(() => ada.id));
    expect(textOf(byMenu)).toContain('You picked **happy**');
    expect(textOf(byCommand)).toContain('I read **happy**');
    expect(textOf(byButton)).toContain('I read **happy**');
    expect(publicMessages()).toHaveLength(before);
  });

  it('does not ask for photos in the channel, and ignores them', async () => {
    const scene = await ada.command('start').answered();
    expect(textOf(scene)).not.toContain('post a photo');
    const before = publicMessages().length;
    ada.post({ files: [await photo()] });
    expect(roomOf(await ada.command('start').answered())).toBe(roomOf(scene));
    expect(publicMessages()).toHaveLength(before);
  });

  it('is not moved by a mention, which is told where to go on', async () => {
    const posted = ada.post({ content: `<@${game.standIn.world.botId}>`, files: [await photo()] });
    const answer = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    expect(textOf(answer)).toContain('You play in secret here');
    expect(hasMenu(answer)).toBe(false);
  });

  it('stays secret through a reset, its undo, a question and a restart', async () => {
    const question = await ada.command('reset').answered();
    const reset = await ada.press(question.id, buttonOf(question, 'Back to the start')).answered();
    const undone = await ada.press(reset.id, buttonOf(reset, 'Undo the reset')).answered();
    await game.restart();
    const whose = await ada
      .command('face', {}, { attachments: { photo: { name: 'us.jpg', bytes: samplePhoto(4) } } })
      .answered();
    const scenes = [reset, undone, whose];
    expect(scenes.map(({ privateFor }) => privateFor)).toEqual(scenes.map(() => ada.id));
  });

  it('stays secret when it is tried again after its end', async () => {
    const first = await ada.command('start').answered();
    const ending = await ada.choose(first.id, menuOf(first), ['anger']).answered();
    await game.restart();
    const again = await ada.press(ending.id, buttonOf(ending, 'Try again')).answered();
    expect([ending.privateFor, again.privateFor]).toEqual([ada.id, ada.id]);
  });

  it('is played openly again when the player says so', async () => {
    const scene = await ada.command('start', { secret: false }).answered();
    expect(scene.privateFor).toBeUndefined();
    const posted = ada.post({ files: [await photo()] });
    const moved = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    expect(textOf(moved)).toContain('I read **happy**');
  });

  it('keeps a late answer behind /status, where it is shown once, and posts nothing in the channel', async () => {
    const scene = await ada.command('start').answered();
    const before = publicMessages().length;
    const expired = { kind: 'refuse', status: 401, code: 50027, message: 'Invalid Webhook Token' } as const;
    const refused = game.standIn.faults.order({ method: 'PATCH', path: '/messages/', fault: expired });
    ada.choose(scene.id, menuOf(scene), ['happy']);
    await refused.met;
    let shown = await ada.command('status').answered();
    while (!hasMenu(shown)) shown = await ada.command('status').answered();
    expect(textOf(shown)).toContain('You picked **happy**');
    const status = await ada.command('status').answered();
    expect(textOf(status)).toContain('You are in');
    expect(publicMessages()).toHaveLength(before);
  });

  it('does not make stories elsewhere secret', async () => {
    const scene = await ada.command('start', {}, { channelId: ada.directMessage() }).answered();
    expect(scene.privateFor).toBeUndefined();
  });
});
