import { expect, it } from 'vitest';
import { portrait } from '../photos.ts';
import { textOf } from './message-parts.ts';
import { openGame } from './open-game.ts';

it('a photo that is lost when its interaction can no longer be answered is named in the channel, without asking Discord in vain', async () => {
  const game = await openGame();
  const ada = game.standIn.player('Ada');
  await ada.command('start').answered();
  const photo = { name: 'face.jpg', bytes: await portrait('happy') };
  const screen = await ada.command('face', {}, { attachments: { photo } }).answered();
  expect(textOf(screen)).toContain('Your photo waits here');
  game.advance(20 * 60_000);
  const named = game.standIn.nextMessage((message) => textOf(message).includes('I lost your photo'));
  await game.restart();
  expect(textOf(await named)).toContain(`<@${ada.id}>`);
  await game.close();
});
