import type { Page } from 'playwright-core';

/** Collects from now on the page's errors, those in its console that nobody expects, and requests to any host but `host`. */
export function watchFaults(
  page: Page,
  { host, isExpected }: { readonly host: string; readonly isExpected: (line: string) => boolean },
): readonly string[] {
  const faults: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' && !isExpected(line.text())) faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== host) faults.push(request.url());
  });
  return faults;
}
