import { cp } from 'node:fs/promises';

/** What the build needs beside the compiled code, found there by addresses relative to the modules. */
const assets = ['model/weights', 'bot/locales', 'stories/fonts'];

for (const asset of assets) await cp(asset, `dist/${asset}`, { recursive: true });
