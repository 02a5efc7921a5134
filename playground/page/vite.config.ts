import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where `vite` (the development server) finds the stand-in; a build needs none. */
const standIn = 'http://127.0.0.1:8787';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/page': { target: standIn, ws: true }, '/attachments': standIn } },
});
