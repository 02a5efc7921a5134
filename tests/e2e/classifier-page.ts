import type { Browser, Locator, Page } from 'playwright-core';
import { watchFaults } from './page-faults.ts';
import { type PageFile, transferOf } from './page-file.ts';

/** The classifier's page in Chromium, used by roles and names as a person would use it. */
export interface ClassifierPage {
  readonly page: Page;
  /** The card with the answer, or with what went wrong. */
  readonly answer: Locator;
  /** Errors of the page, and requests that left this machine. */
  readonly faults: readonly string[];
  /** Addresses of the scripts that were loaded. */
  readonly scripts: readonly string[];
  choose(file: PageFile): Promise<void>;
  drop(file: PageFile): Promise<void>;
  paste(file: PageFile): Promise<void>;
  /** Waits until the card holds the text. */
  says(text: string | RegExp): Promise<void>;
  press(button: string): Promise<void>;
}

/** What the console says by itself of an answer that is no success; the page tells the visitor. */
const ownWords = /^Failed to load resource/;

export async function openClassifierPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<ClassifierPage> {
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
  const faults = watchFaults(page, { host: new URL(url).hostname, isExpected: (line) => ownWords.test(line) });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(`${url}/classifier`);
  await page.getByRole('button', { name: 'several faces' }).waitFor();
  const answer = page.getByRole('region', { name: 'Answer' });
  const send = (event: string, file: PageFile): Promise<void> =>
    page.evaluate(`{ ${transferOf(file)} document.querySelector('main').dispatchEvent(${event}); }`);
  const press = (button: string): Promise<void> =>
    page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).first().click();
  return {
    page,
    answer,
    faults,
    scripts,
    press,
    async choose(file) {
      const chooser = page.waitForEvent('filechooser');
      await press('Choose a photo');
      await (await chooser).setFiles(file);
    },
    drop: (file) => send(`new DragEvent('drop', how)`, file),
    paste: (file) => send(`new ClipboardEvent('paste', how)`, file),
    says: (text) => answer.getByText(text).first().waitFor(),
  };
}
