import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

/** The success criteria of WCAG 2.2, levels A and AA, as far as a program can check them. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** Takes no focus of its own: its options are gone through with the arrow keys from the text field. */
const pickerList = '.picker-list';

/** What axe-core finds wrong with the page as it is now, one sentence each. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: criteria, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    `axe.run(document, ${options})`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'scrollable-region-focusable' && html.includes(pickerList.slice(1))))
      .map(({ target, html }) => `${help}: ${target.join(' ')} ${html}`),
  );
}
