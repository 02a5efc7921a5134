import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from './browser.ts';
import type { ChannelPage } from './channel-page.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './playground-world.ts';
import { screens } from './screens.ts';

describe.skipIf(!hasChromium)('going through the whole world in a browser (needs Chromium)', () => {
  let playground: PlaygroundWorld;
  let desktop: ChannelPage;

  const button = (name: string | RegExp): Locator => desktop.page.getByRole('button', { name, exact: true });
  const isOpen = (channel: string): Promise<void> =>
    desktop.page.getByRole('heading', { name: channel, level: 1, exact: true }).waitFor();
  const theSwitch = (name: string): Locator => desktop.page.getByRole('dialog').getByRole('switch', { name });

  /** Switches something, and waits until the server has it. */
  const turn = async (name: string, isOn: boolean): Promise<void> => {
    const answered = desktop.page.waitForResponse('**/page/acts');
    await theSwitch(name).setChecked(isOn);
    await answered;
  };

  beforeAll(async () => {
    playground = await openPlaygroundWorld();
    desktop = await playground.open(screens.laptop);
  });
  afterAll(() => playground?.close());

  it('opens another server, goes back to where it was in the first, and finds the place again after a reload', async () => {
    await button(/^waiting-room/).click();
    await button('The Harbour').click();
    await isOpen('the-pier');
    await button('The Departure Hall').click();
    await isOpen('waiting-room');
    await desktop.page.reload();
    await isOpen('waiting-room');
  });

  it('plays in a direct message', async () => {
    await button('Direct messages').click();
    await isOpen('Emotion Escape');
    await desktop.answer('Keys in Hand', () => desktop.command('start'));
  });

  it('opens a thread, and plays in it', async () => {
    await button('The Departure Hall').click();
    await isOpen('waiting-room');
    await button('New thread').click();
    await desktop.page.getByLabel('Name of the thread').fill('A quiet corner');
    await button('Open the thread').click();
    await isOpen('waiting-room › A quiet corner');
    await desktop.answer('Keys in Hand', () => desktop.command('start'));
    expect(await button(/^A quiet corner/).getAttribute('aria-current')).toBe('page');
  });

  it('archives the thread, and reopens it', async () => {
    await button('Archive the thread').click();
    await desktop.page.getByText('This thread is archived.').waitFor();
    await button('Reopen').click();
    await desktop.page.getByText('This thread is archived.').waitFor({ state: 'detached' });
  });

  it('deletes a thread, and is back in its channel', async () => {
    await button(/^last-call/).click();
    await button('New thread').click();
    await desktop.page.getByLabel('Name of the thread').fill('Soon gone');
    await desktop.page.keyboard.press('Enter');
    await isOpen('last-call › Soon gone');
    await button('Delete the thread').click();
    await desktop.page.getByRole('dialog').getByRole('button', { name: 'Delete the thread' }).click();
    await isOpen('last-call');
    expect(await button(/^Soon gone/).count()).toBe(0);
    await button(/^A quiet corner/).click();
    await isOpen('waiting-room › A quiet corner');
  });

  it('lists what the bot has asked and heard', async () => {
    await button('Inspector').click();
    const inspector = desktop.page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('INTERACTION_CREATE').first().waitFor();
    await inspector
      .getByRole('listitem')
      .filter({ hasText: /POST \/interactions\/\d+\/…\/callback/ })
      .first()
      .waitFor();
    await button('Close the inspector').click();
  });

  it('remembers which permission was taken from the bot, and for which channel', async () => {
    await button('Permissions').click();
    await turn('Attach Files', false);
    await turn('takes direct messages', false);
    await desktop.page.reload();
    await button('Permissions').click();
    await desktop.page.getByRole('region', { name: 'What Emotion Escape may do in #waiting-room' }).waitFor();
    expect(await theSwitch('Attach Files').isChecked()).toBe(false);
    expect(await theSwitch('takes direct messages').isChecked()).toBe(false);
    expect(await theSwitch('Send Messages').first().isChecked()).toBe(true);
    await turn('Attach Files', true);
    await button('Close').click();
  });

  it('has nothing to write in beside the threads of a forum', async () => {
    await button('The Harbour').click();
    await button(/^lost-and-found/).click();
    await desktop.page.getByText('No threads yet.').waitFor();
    expect(await desktop.composer.count()).toBe(0);
  });

  it('goes through it on a phone, and stays within it', async () => {
    const phone = await playground.open(screens.phone);
    await phone.page.getByRole('button', { name: 'Open the list of channels' }).tap();
    await phone.page.getByRole('button', { name: 'The Harbour' }).tap();
    await phone.page.getByRole('button', { name: /^tides/ }).tap();
    await phone.page.getByRole('heading', { name: 'tides', level: 1 }).waitFor();
    await phone.page.getByRole('button', { name: 'More', exact: true }).tap();
    await phone.page.getByRole('button', { name: 'Permissions' }).tap();
    await phone.page.getByRole('switch', { name: 'View Channel' }).waitFor();
    expect(await phone.scrollsSideways()).toBe(false);
    expect(phone.faults).toEqual([]);
  });

  it('never scrolled sideways, met no error and asked nobody but this machine', async () => {
    expect(await desktop.scrollsSideways()).toBe(false);
    expect(desktop.faults).toEqual([]);
  });
});
