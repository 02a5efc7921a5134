import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the pages that the playground and the classifier serve. */
export async function buildPages(): Promise<void> {
  await build({ root: fileURLToPath(new URL('../playground/page', import.meta.url)), logLevel: 'warn' });
}
