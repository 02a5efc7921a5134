import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasChromium } from './browser.ts';
import type { ChannelPage } from './channel-page.ts';
import { mainViews, viewsOfPhones } from './main-views.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './playground-world.ts';
import { screens } from './screens.ts';

/** What scripts the page needs before it can be used, in compressed bytes at most. */
const firstLoadLimit = 250_000;

describe.skipIf(!hasChromium)("the page's looks (needs Chromium)", { timeout: 120_000 }, () => {
  let playground: PlaygroundWorld;
  let desktop: ChannelPage;

  beforeAll(async () => {
    playground = await openPlaygroundWorld();
    desktop = await playground.open({ ...screens.wide, colorScheme: 'dark' }, 'Ada');
  });
  afterAll(() => playground?.close());

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
    const other = await playground.open(screens.phone, 'Chiyo');
    await other.enter(/^waiting-room/);
    await other.composer.fill('Is anybody here?');
    await other.composer.press('Enter');
    await desktop.page.getByRole('button', { name: /^waiting-room.*unread/ }).click();
    await desktop.page.getByText('New messages from here').waitFor({ state: 'attached' });
    await desktop.enter(/^last-call/);
    await desktop.message('The Song of the Summer');
    const back = desktop.page.getByRole('button', { name: 'Jump to the present' });
    const scrollUp = async (): Promise<boolean> => {
      await desktop.page.getByRole('log').evaluate((log: { scrollTop: number }) => {
        log.scrollTop = 0;
      });
      return back.isVisible();
    };
    // The channel was only just opened: until its pictures are there, it keeps to its end.
    await expect.poll(scrollUp, { timeout: 30_000 }).toBe(true);
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
    const page = await (await playground.browser.newContext({ ...screens.phone, locale: 'en-GB' })).newPage();
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

  it.each([
    ['dark', 'a phone', screens.phone],
    ['light', 'a phone', screens.phone],
    ['dark', 'a wide screen', screens.wide],
    ['light', 'a wide screen', screens.wide],
  ] as const)('bars nobody, stays within and holds still, %s on %s', async (colorScheme, _, size) => {
    const place = await playground.open({ ...size, colorScheme, reducedMotion: 'reduce' }, 'Ada');
    const { page } = place;
    await page.getByRole('log').getByRole('combobox').last().waitFor();
    const isNarrow = size === screens.phone;
    for (const [name, open] of Object.entries(mainViews)) {
      if (!isNarrow && viewsOfPhones.has(name)) continue;
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
    const { page, scrollsSideways } = await playground.open(screens.tablet, 'Ada');
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
