import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasChromium, launchBrowser } from './browser.ts';
import { type ChannelPage, openChannelPage } from './channel-page.ts';
import { type PlaygroundProcess, startPlayground } from './playground-process.ts';

const wide = { viewport: { width: 1440, height: 900 } } as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const tablet = { viewport: { width: 820, height: 1180 } } as const;

/** What scripts the page needs before it can be used, in compressed bytes at most. */
const firstLoadLimit = 250_000;

describe.skipIf(!hasChromium)("the page's looks (needs Chromium)", { timeout: 120_000 }, () => {
  let folder: string;
  let playground: PlaygroundProcess;
  let browser: Browser;
  let desktop: ChannelPage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-escape-looks-'));
    [playground, browser] = await Promise.all([startPlayground(folder), launchBrowser()]);
    desktop = await openChannelPage(browser, `${playground.url}/?player=Ada`, { ...wide, colorScheme: 'dark' });
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await rm(folder, { recursive: true });
  });

  const map = (present: string) => desktop.page.getByRole('img', { name: `The present room is ${present}` });

  it('needs little script before it can be used, and fetches panels only when they are opened', async () => {
    const html = await (await fetch(playground.url)).text();
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
    const texts = await Promise.all(
      scripts.map(async (path) => (await fetch(`${playground.url}${path}`)).arrayBuffer()),
    );
    const bytes = texts.reduce((sum, text) => sum + gzipSync(Buffer.from(text)).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(firstLoadLimit);
    expect(texts.some((text) => Buffer.from(text).includes('Copy as curl'))).toBe(false);
  });

  it('lights up the map as the game moves, and tells who plays where', async () => {
    await desktop.page.getByText('No game yet.').waitFor();
    await desktop.answer('Keys in Hand', () => desktop.command('start'));
    await map('Keys in Hand').waitFor();
    await desktop.answer('The Song of the Summer', () => desktop.feel('happy'));
    await map('The Song of the Summer').waitFor();
    const panel = desktop.page.getByRole('complementary', { name: 'Game' });
    await panel
      .getByRole('listitem')
      .filter({ hasText: /^A?Ada.*The Song of the Summer/ })
      .waitFor();
    await desktop.playAs('Béla');
    await panel.getByText('No game yet.').waitFor();
    await panel
      .getByRole('listitem')
      .filter({ hasText: /Ada.*The Song of the Summer/ })
      .waitFor();
    await desktop.playAs('Ada');
    await map('The Song of the Summer').waitFor();
  });

  it('shows a picture larger by keys, and gives the focus back', async () => {
    const picture = desktop.page.getByRole('complementary').getByRole('button', { name: /^Open image: Map of/ });
    await picture.focus();
    await desktop.page.keyboard.press('Enter');
    const viewer = desktop.page.getByRole('dialog', { name: 'Image' });
    await viewer.getByText('100 %').waitFor();
    await desktop.page.keyboard.press('+');
    await viewer.getByText('150 %').waitFor();
    await desktop.page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    expect(await picture.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('marks where new messages begin, and leads back to the present', async () => {
    const other = await openChannelPage(browser, `${playground.url}/?player=Chiyo`, phone);
    await other.enter(/^waiting-room/);
    await other.composer.fill('Is anybody here?');
    await other.composer.press('Enter');
    await desktop.page.getByRole('button', { name: /^waiting-room.*unread/ }).click();
    await desktop.page.getByText('New messages from here').waitFor({ state: 'attached' });
    await desktop.enter(/^last-call/);
    await desktop.page.getByRole('log').evaluate((log: { scrollTop: number }) => {
      log.scrollTop = 0;
    });
    const back = desktop.page.getByRole('button', { name: 'Jump to the present' });
    await back.click();
    await back.waitFor({ state: 'detached' });
    await other.page.close();
  });

  it('is gone through by Tab alone: every stop is seen, and none holds the focus', async () => {
    const stops = new Set<string>();
    await desktop.page.reload();
    await map('The Song of the Summer').waitFor();
    for (let step = 0; step < 120 && !stops.has('BODY'); step += 1) {
      await desktop.page.keyboard.press('Tab');
      const [name = '', isSeen] = await desktop.page.evaluate<[string, boolean]>(`(() => {
        const at = document.activeElement;
        const ring = (element) => getComputedStyle(element).outlineStyle !== 'none';
        const box = at.closest('.composer-box');
        const marked = [at, at.firstElementChild, at.closest('label')].some((each) => each !== null && ring(each));
        return [at.tagName === 'BODY' ? 'BODY' : at.ariaLabel || at.title || at.textContent || at.tagName, marked || box !== null];
      })()`);
      if (name !== 'BODY') expect(isSeen, name).toBe(true);
      stops.add(name);
    }
    expect([...stops]).toEqual(expect.arrayContaining(['Settings', 'Inspector', 'Message #last-call', 'BODY']));
  });

  it('leads by arrows from channel to channel, and along the buttons of the open one', async () => {
    const focused = () =>
      desktop.page.evaluate<string>('document.activeElement.title || document.activeElement.textContent');
    await desktop.page.getByRole('button', { name: /^last-call/ }).focus();
    await desktop.page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^waiting-room/);
    await desktop.page.getByRole('button', { name: 'Inspector' }).focus();
    await desktop.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Game');
  });

  it('is dark or light as the player chooses, and stays so', async () => {
    const ground = () => desktop.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await ground()).toBe('rgb(26, 26, 30)');
    await desktop.page.getByRole('button', { name: 'Settings' }).click();
    await desktop.page.getByRole('radio', { name: 'Light' }).check();
    expect(await ground()).toBe('rgb(251, 251, 251)');
    await desktop.page.reload();
    await desktop.composer.waitFor();
    expect(await ground()).toBe('rgb(251, 251, 251)');
  });

  it('explains the game in three steps on the first visit, and again when asked', async () => {
    const page = await (await browser.newContext({ ...phone, locale: 'en-GB' })).newPage();
    await page.goto(`${playground.url}/?player=Ada`);
    const tour = page.getByRole('dialog', { name: 'How to play' });
    for (const step of ['Begin a story', 'Show your face']) {
      await tour.getByRole('heading', { name: step }).waitFor();
      await page.keyboard.press('Enter');
    }
    await tour.getByRole('button', { name: 'Start playing' }).click();
    const composer = page.getByRole('textbox', { name: /^Message / });
    expect(await composer.inputValue()).toBe('/start');
    await page.reload();
    await composer.waitFor();
    expect(await tour.count()).toBe(0);
    await page.getByRole('button', { name: 'Open the list of channels' }).click();
    await page.getByRole('button', { name: 'How to play' }).click();
    await tour.getByRole('heading', { name: 'Begin a story' }).waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await page.close();
  });

  /** Every main view, by what opens it. Escape leads back to the channel. */
  const views: Readonly<Record<string, (place: ChannelPage, isNarrow: boolean) => Promise<void>>> = {
    channel: async () => {},
    'list of channels': async ({ page }) => {
      await page.getByRole('button', { name: 'Open the list of channels' }).click();
    },
    settings: async ({ page }) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: 'Light' }).waitFor();
    },
    tour: async ({ page }, isNarrow) => {
      if (isNarrow) await page.getByRole('button', { name: 'Open the list of channels' }).click();
      await page.getByRole('button', { name: 'How to play' }).click();
      await page.getByRole('button', { name: 'Next' }).waitFor();
    },
    'form of a scene': async ({ page }) => {
      await page.getByRole('button', { name: 'Show your face' }).last().click();
      await page.getByRole('dialog', { name: 'Show your face' }).waitFor();
    },
    'picture viewer': async ({ page }) => {
      await page
        .getByRole('log')
        .getByRole('button', { name: /^Open image/ })
        .last()
        .click();
      await page.getByRole('dialog', { name: 'Image' }).waitFor();
    },
    permissions: async ({ page }, isNarrow) => {
      if (isNarrow) await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Permissions' }).click();
      await page.getByRole('dialog').waitFor();
    },
    'list of commands': async ({ page }) => {
      await page.getByRole('button', { name: 'Commands' }).click();
      await page.getByRole('listbox', { name: 'Commands' }).waitFor();
    },
    inspector: async ({ page, answer, command }, isNarrow) => {
      await answer('You are in', () => command('status'));
      if (isNarrow) await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Inspector' }).click();
      await page
        .getByRole('button', { name: /EVENT INTERACTION_CREATE/ })
        .first()
        .click();
      await page.getByText('application_id:').waitFor();
    },
    game: async ({ page }) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Game', exact: true }).click();
      await page.getByRole('img', { name: /^Map of/ }).waitFor();
    },
  };

  /** On a wide screen they stand beside the channel from the beginning. */
  const ofPhones = new Set(['list of channels', 'game']);

  it.each([
    ['dark', 'a phone', phone],
    ['light', 'a phone', phone],
    ['dark', 'a wide screen', wide],
    ['light', 'a wide screen', wide],
  ] as const)('bars nobody, stays within and holds still, %s on %s', async (colorScheme, _, size) => {
    const place = await openChannelPage(browser, `${playground.url}/?player=Ada`, {
      ...size,
      colorScheme,
      reducedMotion: 'reduce',
    });
    const { page } = place;
    await page.getByRole('log').getByRole('combobox').last().waitFor();
    const isNarrow = size === phone;
    for (const [name, open] of Object.entries(views)) {
      if (!isNarrow && ofPhones.has(name)) continue;
      await open(place, isNarrow);
      expect(await barriersOn(page), name).toEqual([]);
      expect(await place.scrollsSideways(), name).toBe(false);
      expect(await page.evaluate<number>('document.getAnimations().length'), name).toBe(0);
      if (name === 'list of channels') continue;
      // The second closes the list of channels, from which a window was opened on a phone.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    expect(place.faults).toEqual([]);
    await page.close();
  });

  it('stays within a tablet, with the game and the inspector over the channel', async () => {
    const { page, scrollsSideways } = await openChannelPage(browser, `${playground.url}/?player=Ada`, tablet);
    expect(await page.getByRole('complementary', { name: 'Game' }).count()).toBe(0);
    for (const name of ['Game', 'Inspector']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('complementary', { name }).waitFor();
      expect(await scrollsSideways(), name).toBe(false);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  it('met no error and asked nobody but this machine', () => {
    expect(desktop.faults).toEqual([]);
  });
});
