import type { BrowserContextOptions } from 'playwright-core';

/** What the pages are looked at on; sizes in pixels. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 } },
  laptop: { viewport: { width: 1280, height: 800 } },
  wide: { viewport: { width: 1440, height: 900 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;
