import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../playground/protocol.ts';
import { portrait } from '../photos.ts';
import { atTheStart, type Player, roomOf } from './journeys.ts';
import { buttonOf, colourOf, hasMenu, menuOf, textOf } from './message-parts.ts';
import type { Game } from './open-game.ts';
import { openPanel, openTwoStories, type Panel, resetSettings } from './settings-panel.ts';

/** Ada manages the first server, Béla the second one. */
describe('the settings of a server, in play,', () => {
  let game: Game;
  let hall: string;
  let waitingRoom: string;
  let pier: string;
  beforeAll(async () => {
    game = await openTwoStories();
    const [one, other] = game.standIn.world.servers;
    [hall = '', waitingRoom = ''] = one?.channels.map(({ id }) => id) ?? [];
    pier = other?.channels[0]?.id ?? '';
  });
  afterAll(() => game.close());
  afterEach(async () => resetSettings(await panel()));

  const admin = (): Player => game.standIn.player('Ada');
  const panel = (channelId = hall): Promise<Panel> => openPanel(admin(), channelId);
  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  /** What the bot says in answer to a message, once all is settled; none where it stays silent. */
  const answersTo = async (id: string): Promise<readonly PageMessage[]> => {
    const { channelId } = game.standIn.message(id) ?? { channelId: hall };
    await game.settled();
    return game.standIn.messages(channelId).filter(({ replyTo }) => replyTo?.messageId === id);
  };

  describe('with chosen channels', () => {
    it('make every interaction elsewhere name them in private', async () => {
      const béla = await atTheStart(game.standIn, 'Béla');
      const scene = await béla.command('start', {}, { channelId: waitingRoom }).answered();
      await (await panel()).choose('channels', [hall]);
      const answers = [
        await béla.command('start', {}, { channelId: waitingRoom }).answered(),
        await béla.command('face', {}, { channelId: waitingRoom, attachments: { photo: await happy() } }).answered(),
        await béla.choose(scene.id, menuOf(scene), ['happy']).answered(),
        await béla.press(scene.id, buttonOf(scene, 'Show your face')).answered(),
        await béla.useMenu('Use this face', scene.id).answered(),
      ];
      for (const answer of answers) {
        expect(textOf(answer)).toBe(`I do not play in this channel. On this server you find me in <#${hall}>.`);
        expect(answer.privateFor).toBe(béla.id);
      }
      expect(hasMenu(await béla.command('start', {}, { channelId: hall }).answered())).toBe(true);
    });

    it('leave plain photos elsewhere without an answer, and tell who mentions the bot', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      await ada.command('start', {}, { channelId: waitingRoom }).answered();
      await (await panel()).choose('channels', [hall]);
      expect(await answersTo(ada.post({ channelId: waitingRoom, files: [await happy()] }))).toEqual([]);
      const mention = ada.post({ channelId: waitingRoom, content: `<@${game.standIn.world.botId}>` });
      expect((await answersTo(mention)).map(textOf)).toEqual([expect.stringContaining(`you find me in <#${hall}>`)]);
    });

    it('let their threads play, and no others', async () => {
      await (await panel()).choose('channels', [hall]);
      const ada = admin();
      const inside = game.standIn.thread({ channelId: hall }).id;
      const outside = game.standIn.thread({ channelId: waitingRoom }).id;
      expect(hasMenu(await ada.command('start', {}, { channelId: inside }).answered())).toBe(true);
      expect(textOf(await ada.command('start', {}, { channelId: outside }).answered())).toContain('I do not play');
    });

    it('leave the help and the settings open, wherever they are asked for', async () => {
      await (await panel()).choose('channels', [hall]);
      expect(textOf(await admin().command('help', {}, { channelId: waitingRoom }).answered())).toContain('How to play');
      expect(textOf((await panel(waitingRoom)).message)).toContain('I play in these');
    });
  });

  describe('while the bot is paused', () => {
    it('refuse all but help and settings with one private sentence, and count nothing', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      const scene = await ada.command('start').answered();
      const paused = await (await panel()).press('paused');
      expect(colourOf(paused.message)).toBe(0xf0b232);
      const answers = [
        await ada.command('start').answered(),
        await ada.command('status').answered(),
        await ada.command('face', {}, { attachments: { photo: await happy() } }).answered(),
        await ada.choose(scene.id, menuOf(scene), ['happy']).answered(),
        await ada.press(scene.id, buttonOf(scene, 'Show your face')).answered(),
      ];
      for (const answer of answers) {
        expect(textOf(answer)).toContain('I am paused on this server');
        expect(answer.privateFor).toBe(ada.id);
      }
      expect(await answersTo(ada.post({ files: [await happy()] }))).toEqual([]);
      expect(textOf(await ada.command('help').answered())).toContain('How to play');
      const awake = await (await panel()).press('paused');
      expect(textOf(awake.message)).toContain('**Paused: no**');
      expect(roomOf(await ada.command('start').answered())).toBe(roomOf(scene));
    });

    it('refuse a photo whose dialogue was open when the pause began', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      const scene = await ada.command('start').answered();
      const opened = ada.press(scene.id, buttonOf(scene, 'Show your face'));
      await opened.modal();
      await (await panel()).press('paused');
      const answer = await ada.submit(opened, {}, { photo: [await happy()] }).answered();
      expect(textOf(answer)).toContain('I am paused on this server');
      expect(answer.privateFor).toBe(ada.id);
    });

    it('let direct messages play on', async () => {
      await (await panel()).press('paused');
      const ada = admin();
      expect(hasMenu(await ada.command('start', {}, { channelId: ada.directMessage() }).answered())).toBe(true);
    });
  });

  describe('with faces only', () => {
    it('take the menu away, refuse an older one kindly, and let a face move the story', async () => {
      const ada = await atTheStart(game.standIn, 'Ada');
      const before = await ada.command('start').answered();
      await (await panel()).press('facesOnly');
      const refused = await ada.choose(before.id, menuOf(before), ['happy']).answered();
      expect(textOf(refused)).toContain('On this server only faces move a story');
      expect(refused.privateFor).toBe(ada.id);
      const scene = await ada.command('start').answered();
      expect(hasMenu(scene)).toBe(false);
      const moved = await ada.command('face', {}, { attachments: { photo: await happy() } }).answered();
      expect(textOf(moved)).toContain('I read **happy**');
      expect(hasMenu(moved)).toBe(false);
    });

    it('promise no menu: not before the first face, not in the help, not in the status', async () => {
      await (await panel()).press('facesOnly');
      const chiyo = game.standIn.player('Chiyo');
      const started = chiyo.command('start');
      await started.answered();
      const screen = await game.standIn.until(() => started.followUps()[0], 'the consent screen');
      expect(textOf(screen)).toContain('On this server only faces move a story');
      const declined = await chiyo.press(screen.id, buttonOf(screen, 'No photos')).answered();
      expect(textOf(declined)).toContain('Send me a direct message');
      expect(textOf(await chiyo.command('help').answered())).not.toContain('menu');
      expect(textOf(await chiyo.command('status').answered())).not.toContain('menu');
    });

    it('leave the menu to direct messages', async () => {
      await (await panel()).press('facesOnly');
      const ada = admin();
      expect(hasMenu(await ada.command('start', {}, { channelId: ada.directMessage() }).answered())).toBe(true);
    });
  });

  it('without plain photos leave these in silence, ask for none, and read one that mentions the bot', async () => {
    await (await panel()).press('plainPhotos');
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    expect(textOf(scene)).not.toContain('post a photo');
    expect(textOf(await ada.command('help').answered())).not.toContain('post a photo');
    expect(await answersTo(ada.post({ files: [await happy()] }))).toEqual([]);
    const mention = ada.post({ content: `<@${game.standIn.world.botId}>`, files: [await happy()] });
    expect((await answersTo(mention)).map(textOf)).toEqual([expect.stringContaining('I read **happy**')]);
  });

  it('say which story begins for who plays none, and leave others theirs', async () => {
    const storyOf = async (name: string): Promise<string> => {
      const player = game.standIn.player(name);
      await player.command('start', {}, { channelId: pier }).answered();
      return textOf(await player.command('status', {}, { channelId: pier }).answered());
    };
    const first = /in \*\*(.*?)\*\*/.exec(await storyOf('Ada'))?.[1];
    const panelThere = await openPanel(game.standIn.player('Béla'), pier);
    await panelThere.choose('story', ['second-flight']);
    expect(await storyOf('Chiyo')).toContain('**The Second Flight**');
    expect(await storyOf('Ada')).toContain(`**${first}**`);
    expect(first).not.toBe('The Second Flight');
  });

  it('choose the language of what everybody sees, and leave private answers in their player’s own', async () => {
    await (await panel()).choose('language', ['de']);
    const ada = await atTheStart(game.standIn, 'Ada');
    const open = await ada.command('face', {}, { attachments: { photo: await happy() } }).answered();
    expect(textOf(open)).toMatch(/\d,\d\d\s%/);
    await ada.command('start', { secret: true }).answered();
    const secret = await ada.command('face', {}, { attachments: { photo: await happy() } }).answered();
    expect(textOf(secret)).toMatch(/\d\.\d\d%/);
    await ada.command('start', { secret: false }).answered();
  });

  it('leave a photo unread that waited where the bot was paused since, when its player agrees elsewhere', async () => {
    const chiyo = game.standIn.player('Chiyo');
    await chiyo.command('start', {}, { channelId: hall }).answered();
    const posted = chiyo.post({ channelId: hall, files: [await happy()] });
    expect((await answersTo(posted)).map(textOf)).toEqual([expect.stringContaining('Your photo waits here')]);
    await (await panel()).press('paused');
    const started = chiyo.command('start', {}, { channelId: chiyo.directMessage() });
    await started.answered();
    const screen = await game.standIn.until(() => started.followUps()[0], 'the consent screen');
    await chiyo.press(screen.id, buttonOf(screen, 'Continue')).answered();
    expect(await answersTo(posted)).toHaveLength(1);
  });
});
