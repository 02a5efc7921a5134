import type { Browser, Locator, Page } from 'playwright-core';
import { watchFaults } from './page-faults.ts';
import { type PageFile, transferOf } from './page-file.ts';

/** The playground's page in Chromium, used by roles and names as a person would use it. */
export interface ChannelPage {
  readonly page: Page;
  /** The text field that messages are written in. */
  readonly composer: Locator;
  /** Errors of the page's console, and requests that left this machine. */
  readonly faults: readonly string[];
  /** The newest message that holds the text, once it is there. */
  message(text: string | RegExp): Promise<Locator>;
  /** Does something, and returns the message with the text that came of it: one more than there were. */
  answer(text: string | RegExp, act: () => Promise<void>): Promise<Locator>;
  playAs(name: string): Promise<void>;
  /** Opens a channel or thread from the list of channels; of several with such a name the one of that number. */
  enter(channel: string | RegExp, number?: number): Promise<void>;
  /** Picks a command from the list that the slash opens, types its options, and runs it. */
  command(name: string, options?: Readonly<Record<string, string>>): Promise<void>;
  /** Presses the newest button of that name in the open channel. */
  press(name: string): Promise<void>;
  /** Picks a feeling in the newest menu. */
  feel(feeling: string): Promise<void>;
  /** Posts files by the button beside the text field. */
  post(...files: PageFile[]): Promise<void>;
  /** Pastes a file into the text field, and sends it. */
  paste(file: PageFile): Promise<void>;
  /** Drops a file onto the channel, and sends it. */
  drop(file: PageFile): Promise<void>;
  /** Whether the page is wider than its window. */
  scrollsSideways(): Promise<boolean>;
  /** Runs an act during which the server may be gone: what the console says of that is no fault. */
  withoutServer(act: () => Promise<void>): Promise<void>;
}

/** As long as a test may take: a busy machine is no fault of the page's. */
const patienceMs = 60_000;

export async function openChannelPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<ChannelPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  // As somebody who has been here before: the tour stands over the page on the first visit.
  await context.addInitScript("localStorage.setItem('emotion-escape.tour', 'seen')");
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  let isServerGone = false;
  const faults = watchFaults(page, { host: '127.0.0.1', isExpected: () => isServerGone });
  await page.goto(url);
  const composer = page.getByRole('textbox', { name: /^Message / });
  const log = page.getByRole('log');
  await composer.waitFor();
  const send = (): Promise<void> => page.getByRole('button', { name: 'Send' }).click();
  return {
    page,
    composer,
    faults,
    async message(text) {
      const found = log.getByRole('article').filter({ hasText: text }).last();
      await found.waitFor();
      return found;
    },
    async answer(text, act) {
      const fitting = log.getByRole('article').filter({ hasText: text });
      const before = await fitting.count();
      await act();
      const found = fitting.nth(before);
      await found.waitFor();
      return found;
    },
    async playAs(name) {
      const players = page.getByRole('region', { name: 'Play as' });
      await players.locator('label').filter({ hasText: name }).click();
      await players.locator(':checked').and(players.getByRole('radio', { name })).waitFor({ state: 'attached' });
    },
    async enter(channel, number = 0) {
      const drawer = page.getByRole('button', { name: 'Open the list of channels' });
      if (await drawer.isVisible()) await drawer.click();
      const list = page.getByRole('navigation', { name: 'Channels', exact: true });
      await list.getByRole('button', { name: channel }).nth(number).click();
    },
    async command(name, options = {}) {
      await page.getByRole('button', { name: 'Commands' }).click();
      const list = page.getByRole('listbox', { name: 'Commands' });
      await list.getByRole('option', { name: `/${name}` }).click();
      const form = page.getByRole('form', { name: `Options of /${name}` });
      for (const [option, text] of Object.entries(options)) await form.locator(`[data-option="${option}"]`).fill(text);
      await form.getByRole('button', { name: 'Send' }).click();
    },
    async press(name) {
      await log.getByRole('button', { name }).last().click();
    },
    async feel(feeling) {
      await log
        .getByRole('combobox', { name: /No camera/ })
        .last()
        .click();
      await page.getByRole('option', { name: feeling }).click();
    },
    async post(...files) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Attach a photo' }).click();
      await (await chooser).setFiles(files);
      await send();
    },
    async paste(file) {
      await composer.focus();
      await page.evaluate(`{
        ${transferOf(file)}
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', how));
      }`);
      await send();
    },
    async drop(file) {
      await page.evaluate(`{
        ${transferOf(file)}
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.querySelector('main').dispatchEvent(new DragEvent(type, how));
      }`);
      await send();
    },
    scrollsSideways: () =>
      page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
    async withoutServer(act) {
      isServerGone = true;
      await act();
      isServerGone = false;
    },
  };
}

/** Pixels across of a picture (no emoji) in a message with that alternative text, once it has loaded; 0 where it cannot be shown. */
export async function pictureWidth(place: Locator, alt: RegExp): Promise<number> {
  const picture = place.getByRole('img', { name: alt }).and(place.locator('img:not(.emoji)'));
  await picture.waitFor();
  return picture.evaluate(async (image: { decode(): Promise<void>; readonly naturalWidth: number }) => {
    await image.decode();
    return image.naturalWidth;
  });
}
