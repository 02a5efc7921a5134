import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from '../photos.ts';
import { hasChromium } from './browser.ts';
import { type ChannelPage, pictureWidth } from './channel-page.ts';
import { happyFace, type PageFile } from './page-file.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './playground-world.ts';
import { screens } from './screens.ts';

/** Of a large photo of 400:420, after the page has made it small. */
const smallWidth = Math.round((1280 * 400) / 420);

describe.skipIf(!hasChromium)('forms and menus in a browser (needs Chromium)', () => {
  let playground: PlaygroundWorld;
  let phone: ChannelPage;
  let desktop: ChannelPage;

  beforeAll(async () => {
    playground = await openPlaygroundWorld();
    phone = await playground.open(screens.phone);
    desktop = await playground.open(screens.laptop);
  });
  afterAll(() => playground?.close());

  const dialog = (place: ChannelPage): Locator => place.page.getByRole('dialog');

  async function openMenu(place: ChannelPage, message: Locator): Promise<Locator> {
    await message.getByRole('button', { name: 'More for' }).click();
    await dialog(place).waitFor();
    return dialog(place);
  }

  async function choose(place: ChannelPage, button: Locator, file: PageFile): Promise<void> {
    const chooser = place.page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles(file);
  }

  async function openChannel(name: string): Promise<void> {
    const channel = desktop.page.getByRole('navigation').getByRole('button', { name });
    await channel.click();
    await desktop.page.getByRole('textbox', { name: `Message #${name}` }).waitFor();
  }

  it('shows a face from a phone by the form behind the scene’s button', async () => {
    await phone.playAs('Chiyo');
    const screen = await phone.answer('Before I read your face', () => phone.command('start'));
    await phone.answer('Thank you', () => screen.getByRole('button', { name: 'Continue' }).click());
    const scene = await phone.message('Keys in Hand');
    await scene.getByRole('button', { name: 'Show your face' }).click();
    const form = phone.page.getByRole('dialog', { name: 'Show your face' });
    await form.getByRole('button', { name: 'Take a photo' }).waitFor();

    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('is required.').waitFor();
    await choose(phone, form.getByRole('button', { name: 'Choose a photo' }), await happyFace());
    expect(await pictureWidth(form, /me\.jpg/)).toBe(400);
    expect(await phone.scrollsSideways()).toBe(false);

    const next = await phone.answer('I read happy', () => form.getByRole('button', { name: 'Submit' }).click());
    expect(await pictureWidth(next, /./)).toBe(1280);
    expect(await form.count()).toBe(0);
  });

  it('closes a form by Escape, and goes on by keyboard where it was', async () => {
    await desktop.playAs('Chiyo');
    const button = (await desktop.message('I read happy')).getByRole('button', { name: 'Show your face' });
    await button.click();
    await dialog(desktop).waitFor();
    await desktop.page.keyboard.press('Escape');
    await dialog(desktop).waitFor({ state: 'detached' });
    expect(await button.evaluate((element: { matches(selector: string): boolean }) => element.matches(':focus'))).toBe(
      true,
    );
  });

  it('moves the story by a photo that is forwarded from another channel', async () => {
    await openChannel('waiting-room');
    const large = await sharp(await portrait('happy'))
      .resize({ height: 2560 })
      .png()
      .toBuffer();
    await desktop.post({ name: 'me.png', mimeType: 'image/png', buffer: large });
    const photo = await desktop.message('Chiyo');
    expect(await pictureWidth(photo, /me\.jpg/)).toBe(smallWidth);
    await (await openMenu(desktop, photo)).getByRole('button', { name: 'Forward' }).click();
    await desktop.page.getByRole('dialog', { name: 'Forward to' }).getByRole('button', { name: 'last-call' }).click();
    await desktop.page.getByText('Forwarded to #last-call.').waitFor();

    await openChannel('last-call');
    const forward = await desktop.message('Forwarded');
    expect(await pictureWidth(forward, /me\.jpg/)).toBe(smallWidth);
    await desktop.message('Somebody Is Home');
  });

  it('moves it by the menu of one’s own photo, wherever that stands', async () => {
    await openChannel('waiting-room');
    const menu = await openMenu(desktop, await desktop.message('Chiyo'));
    await menu.getByRole('group', { name: 'Apps' }).getByRole('button', { name: 'Use this face' }).click();
    const end = await desktop.message('The Third Drawer');
    expect(await end.textContent()).toContain('Chiyo used Use this face');
  });

  it('mentions, edits and deletes by keyboard', async () => {
    await desktop.composer.focus();
    await desktop.page.keyboard.type('hello @bel');
    await desktop.page.getByRole('listbox', { name: 'Members' }).getByRole('option', { name: 'Béla' }).waitFor();
    await desktop.page.keyboard.press('Enter');
    await desktop.page.keyboard.type('there');
    await desktop.page.keyboard.press('Enter');
    const mention = (await desktop.message('hello @Béla there')).locator('.mention');
    expect(await mention.textContent()).toBe('@Béla');

    await desktop.page.keyboard.press('ArrowUp');
    const editor = desktop.page.getByRole('textbox', { name: 'Edit the message' });
    await editor.and(desktop.page.locator(':focus')).waitFor();
    await desktop.page.keyboard.type(', friend');
    await desktop.page.keyboard.press('Enter');
    const edited = await desktop.message('hello @Béla there, friend');
    await edited.getByText('(edited)').waitFor();

    await edited.getByRole('button', { name: 'More for' }).focus();
    await desktop.page.keyboard.press('Enter');
    await dialog(desktop).waitFor();
    await desktop.page.keyboard.press('End');
    await desktop.page.keyboard.press('Enter');
    await desktop.page
      .getByRole('dialog', { name: 'Delete the message?' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await edited.waitFor({ state: 'detached' });
  });

  it('met no error and asked nobody but this machine', () => {
    expect([...phone.faults, ...desktop.faults]).toEqual([]);
  });
});
