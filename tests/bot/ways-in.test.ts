import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenFile } from '../../playground/attachments/attachments.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import { portrait } from '../photos.ts';
import { atTheStart, type Player, startAndAgree } from './journeys.ts';
import { buttonOf, hasMenu, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';
import { answerTo, directMessage, everyWay, messageMenu, plainPhoto, type WayIn } from './ways-in.ts';

const photoWays = everyWay.filter((way) => way !== directMessage && way.isWithoutPhoto !== true);
const waysWithoutIntent = photoWays.filter(({ needs }) => needs !== 'needs-intent');

const named = (ways: readonly WayIn[]) => ways.map((way) => [way.name, way] as const);

const happy = async (): Promise<GivenFile> => ({ name: 'face.jpg', bytes: await portrait('happy') });

async function freshScene(player: Player, channelId?: string): Promise<PageMessage> {
  return player.command('start', {}, channelId === undefined ? {} : { channelId }).answered();
}

describe.each([
  ['with the MessageContent intent', { MESSAGE_CONTENT: 'on' }, photoWays],
  ['without the MessageContent intent', { MESSAGE_CONTENT: 'off' }, waysWithoutIntent],
] as const)('a face that is shown, %s,', (_title, environment, ways) => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame({ environment });
  });
  afterAll(() => game.close());

  it.each(named(ways))('by %s moves the story', async (_name, way) => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const answer = await answerTo(game, await way.show(game, ada, await freshScene(ada), await happy()));
    expect(textOf(answer)).toMatch(/I read \*\*happy\*\*, \d{1,3}\.\d\d%/);
    expect(hasMenu(answer)).toBe(true);
    expect(answer.privateFor).toBeUndefined();
  });

  it.each(named(ways.filter((way) => way !== messageMenu)))(
    'by %s in a direct message moves the story there',
    async (_name, way) => {
      const ada = game.standIn.player('Ada');
      const direct = ada.directMessage();
      const answer = await answerTo(game, await way.show(game, ada, await freshScene(ada, direct), await happy()));
      expect(textOf(answer)).toContain('I read **happy**');
      expect(answer.channelId).toBe(direct);
    },
  );

  it('by a plain photo in a direct message moves the story there, whatever the intent', async () => {
    const ada = game.standIn.player('Ada');
    const scene = await freshScene(ada, ada.directMessage());
    const answer = await answerTo(game, await plainPhoto.show(game, ada, scene, await happy()));
    expect(textOf(answer)).toContain('I read **happy**');
  });

  it('is asked for by what the bot may see', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const seesPhotos = environment.MESSAGE_CONTENT === 'on';
    expect(textOf(await freshScene(ada)).includes('post a photo')).toBe(seesPhotos);
    expect(textOf(await ada.command('help').answered()).includes('post a photo')).toBe(seesPhotos);
  });
});

describe('before a first face is read', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it.each(named(photoWays))('the player is asked, and the photo waits: by %s', async (_name, way) => {
    const chiyo = game.standIn.player('Chiyo');
    const screen = await answerTo(game, await way.show(game, chiyo, await freshScene(chiyo), await happy()));
    expect(textOf(screen)).toContain('Before I read your face');
    expect(textOf(screen)).toContain('Your photo waits here');
  });

  it('the photo that waited is answered where it was posted, whichever screen is agreed to', async () => {
    const chiyo = game.standIn.player('Chiyo');
    const started = chiyo.command('start');
    await started.answered();
    const screen = await game.standIn.until(() => started.followUps()[0], 'the screen that comes with /start');
    const posted = chiyo.post({ files: [await happy()] });
    await answerTo(game, { kind: 'message', id: posted });
    const thanks = await chiyo.press(screen.id, buttonOf(screen, 'Continue')).answered();
    expect(textOf(thanks)).toContain('Thank you');
    const scene = await game.standIn.until(
      () => game.standIn.messages().find((message) => message.replyTo?.messageId === posted && hasMenu(message)),
      'the scene',
    );
    expect(textOf(scene)).toContain('I read **happy**');
  });
});

describe('the upload behind "Show your face"', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it('does not count for a scene that is no longer the latest', async () => {
    const { player, scene } = await startAndAgree(game.standIn, 'Ada');
    const opened = player.press(scene.id, buttonOf(scene, 'Show your face'));
    await opened.modal();
    await player.choose(scene.id, menuOf(scene), ['happy']).answered();
    const answer = await player.submit(opened, {}, { photo: [await happy()] }).answered();
    expect(textOf(answer)).toContain('Only the latest scene counts');
    expect(answer.privateFor).toBe(player.id);
  });

  it('is refused to strangers at once', async () => {
    const scene = await freshScene(game.standIn.player('Ada'));
    const chiyo = game.standIn.player('Chiyo');
    const answer = await chiyo.press(scene.id, buttonOf(scene, 'Show your face')).answered();
    expect(textOf(answer)).toContain("somebody else's story");
    expect(answer.privateFor).toBe(chiyo.id);
  });

  it('offers photos only, as far as Discord can tell by their names', async () => {
    const ada = game.standIn.player('Ada');
    const scene = await freshScene(ada);
    const modal = await ada.press(scene.id, buttonOf(scene, 'Show your face')).modal();
    expect(JSON.stringify(modal)).toContain('"file_types":["image",".heic",".heif"]');
  });
});

describe('"Use this face"', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it("does not read another player's photo", async () => {
    const { player } = await startAndAgree(game.standIn, 'Ada');
    const posted = game.standIn.player('Béla').post({ files: [await happy()] });
    const answer = await player.useMenu('Use this face', posted).answered();
    expect(textOf(answer)).toContain('You can only use a photo that you posted yourself.');
    expect(answer.privateFor).toBe(player.id);
  });

  it('says so where the message holds no photo', async () => {
    const ada = game.standIn.player('Ada');
    const answer = await ada.useMenu('Use this face', ada.post({ content: 'hello' })).answered();
    expect(textOf(answer)).toContain('no photo in that');
  });
});
