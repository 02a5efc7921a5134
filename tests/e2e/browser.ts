import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Without Chromium its tests are skipped; CHROMIUM_PATH names another one than the system's. */
export const hasChromium = existsSync(executablePath);

/** Chromium as it is, except that it asks nobody for anything by itself: the tests watch where requests go. `more`: further switches. */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...more,
  ];
  return chromium.launch({ executablePath, args });
}
