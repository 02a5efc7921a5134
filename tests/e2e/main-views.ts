import type { ChannelPage } from './channel-page.ts';

/** Every main view of the playground's page, by what opens it in a story that has begun. Escape leads back to the channel. */
export const mainViews: Readonly<Record<string, (place: ChannelPage, isNarrow: boolean) => Promise<void>>> = {
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

/** Those of them that a wide screen shows beside the channel from the beginning. */
export const viewsOfPhones = new Set(['list of channels', 'game']);
