import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npm run play`, where `vite` (the development server) finds the stand-in; a build needs none. */
const standIn = 'http://127.0.0.1:4660';

/** The stand-in answers its own page only: the development server asks in its name. */
const passOn = { target: standIn, ws: true, changeOrigin: true, headers: { origin: standIn } };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { input: [at('index.html'), at('classifier.html')] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: {
    proxy: { '/page': passOn, '/attachments': passOn, '/emoji': passOn, '/api/v1': passOn, '/classifier/': passOn },
  },
});
