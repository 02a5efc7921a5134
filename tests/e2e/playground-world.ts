import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type ChannelPage, openChannelPage } from './channel-page.ts';
import { type PlaygroundProcess, startPlayground } from './playground-process.ts';

/** The playground as `npm run play` starts it, on a data folder that goes with it, and a browser before it. */
export interface PlaygroundWorld extends Pick<PlaygroundProcess, 'url' | 'restart'> {
  readonly browser: Browser;
  /** The page on a screen of its own, as the player of that name sees it; without a name, as the first one. */
  open(screen: BrowserContextOptions, player?: string): Promise<ChannelPage>;
  close(): Promise<void>;
}

export async function openPlaygroundWorld(): Promise<PlaygroundWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-playground-'));
  const [{ url, restart, stop }, browser] = await Promise.all([startPlayground(folder), launchBrowser()]);
  return {
    url,
    restart,
    browser,
    open(screen, player) {
      const query = player === undefined ? '' : `/?player=${encodeURIComponent(player)}`;
      return openChannelPage(browser, `${url}${query}`, screen);
    },
    async close() {
      await browser.close();
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
