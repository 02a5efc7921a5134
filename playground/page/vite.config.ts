import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npm run play`, where `vite` (the development server) finds the stand-in; a build needs none. */
const standIn = 'http://127.0.0.1:4660';

/** The stand-in answers its own page only: the development server asks in its name. */
const passOn = { target: standIn, ws: true, changeOrigin: true, headers: { origin: standIn } };

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/page': passOn, '/attachments': passOn, '/emoji': passOn } },
});
