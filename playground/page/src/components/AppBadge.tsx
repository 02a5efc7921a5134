import { words } from '../words.ts';

/** Marks what an app has written, as Discord does. */
export function AppBadge() {
  return <span class="app-badge">{words.app}</span>;
}
