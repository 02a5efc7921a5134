import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from './browser.ts';
import { type ChannelPage, pictureWidth } from './channel-page.ts';
import { happyFace } from './page-file.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './playground-world.ts';
import { screens } from './screens.ts';

const photoGone = 'This photo lived in memory only and is gone.';

describe.skipIf(!hasChromium)('playing in a browser (needs Chromium)', () => {
  let playground: PlaygroundWorld;
  let desktop: ChannelPage;

  beforeAll(async () => {
    playground = await openPlaygroundWorld();
    desktop = await playground.open(screens.laptop);
  });
  afterAll(() => playground?.close());

  it('starts a story by keyboard alone', async () => {
    await desktop.playAs('Béla');
    await desktop.composer.focus();
    await desktop.page.keyboard.type('/start');
    await desktop.page.keyboard.press('Enter');
    await desktop.page.getByRole('form', { name: 'Options of /start' }).waitFor();
    await desktop.answer('Keys in Hand', () => desktop.page.keyboard.press('Enter'));
    await desktop.message('Before I read your face');
  });

  it('shows the first room with its picture, and asks before it reads a face', async () => {
    await desktop.playAs('Ada');
    const scene = await desktop.answer('Keys in Hand', () => desktop.command('start'));
    const screen = await desktop.message('Before I read your face');
    expect(await pictureWidth(scene, /driver's seat/)).toBe(1280);
    await screen.getByRole('button', { name: 'Continue' }).click();
    await desktop.message('Thank you. Now show me your face');
  });

  it('reads a photo that is posted and shows the figures, the next room and its picture', async () => {
    const face = await happyFace();
    const scene = await desktop.answer(/I read happy, \d{1,3}\.\d\d%/, () => desktop.post(face));
    expect(await scene.textContent()).toContain('disgust');
    expect(await pictureWidth(scene, /./)).toBe(1280);
    await scene.getByRole('combobox').waitFor();
  });

  it('shows all of it again after a reload', async () => {
    await desktop.page.reload();
    await desktop.message('Keys in Hand');
    const scene = await desktop.message('I read happy');
    expect(await pictureWidth(scene, /./)).toBe(1280);
    expect(await pictureWidth(desktop.page.getByRole('log'), /me\.jpg/)).toBeGreaterThan(0);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'goes on where the session was after the server was ended by %s; the photo alone is gone',
    async (signal) => {
      await desktop.withoutServer(async () => {
        await playground.restart(signal);
        if (signal === 'SIGKILL') await desktop.page.reload();
        else await desktop.message(photoGone);
      });
      await desktop.message('Keys in Hand');
      await desktop.message(photoGone);
      expect(await pictureWidth(await desktop.message('I read happy'), /./)).toBe(1280);
      const feeling = signal === 'SIGTERM' ? 'happy' : 'anger';
      await desktop.answer(`You picked ${feeling}`, () => desktop.feel(feeling));
    },
  );

  it('tells a win, and after "Try again" a bad end', async () => {
    const win = await desktop.message('You made it. 3 moves.');
    await desktop.answer('Keys in Hand', () => win.getByRole('button', { name: 'Try again' }).click());
    const end = await desktop.answer('Here the story ends. 1 move.', () => desktop.feel('anger'));
    expect(await pictureWidth(end, /^(?!The road through)/)).toBe(1280);
    expect(await pictureWidth(end, /^The road through “Last Flight”, lost after 1 move/)).toBe(1280);
  });

  it("leaves another player's story where it was", async () => {
    await desktop.playAs('Béla');
    await desktop.answer('in the room Keys in Hand, after 0 moves', () => desktop.command('status'));
  });

  it('reads a photo that is pasted while the question is still open, and waits for the answer', async () => {
    const face = await happyFace();
    const screen = await desktop.answer('Your photo waits here', () => desktop.paste(face));
    const scene = await desktop.answer('I read happy', () => screen.getByRole('button', { name: 'Continue' }).click());
    await scene.getByRole('combobox').waitFor();
  });

  it('speaks German to a player who sets the language of their Discord, and names the commands so', async () => {
    const { page } = desktop;
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language of Béla’s Discord').selectOption({ label: 'Deutsch' });
    await page.keyboard.press('Escape');
    await desktop.composer.fill('/karte');
    await page.getByRole('option', { name: '/karte Die Räume, die du gesehen hast, als Zeichnung' }).waitFor();
    await desktop.composer.fill('');
    await desktop.answer('Du bist in Der letzte Flug, im Raum', () => desktop.command('status'));
  });

  it('stays within a phone and plays there, by a photo that is dropped', async () => {
    const phone = await playground.open(screens.phone);
    await phone.playAs('Chiyo');
    const screen = await phone.answer('Before I read your face', () => phone.command('start'));
    expect(await phone.scrollsSideways()).toBe(false);
    await phone.answer('Thank you', () => screen.getByRole('button', { name: 'Continue' }).click());
    const face = await happyFace();
    const scene = await phone.answer('I read happy', () => phone.drop(face));
    expect(await pictureWidth(scene, /./)).toBe(1280);
    await phone.answer('You picked fear', () => phone.feel('fear'));
    expect(await phone.scrollsSideways()).toBe(false);
    expect(phone.faults).toEqual([]);
  });

  it('never scrolled sideways, met no error and asked nobody but this machine', async () => {
    expect(await desktop.scrollsSideways()).toBe(false);
    expect(desktop.faults).toEqual([]);
  });
});
