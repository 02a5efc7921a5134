import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to get the peers, for whoever misses them. */
export const howToInstallPeers = 'npm ci --prefix bench adds the peers';

const installed = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Whether `npm ci --prefix bench` was run; the root's packages do not count, for they lack TensorFlow.js. */
export function arePeersInstalled(): boolean {
  return ['@vladmandic/face-api', '@vladmandic/human', '@tensorflow/tfjs-backend-wasm'].every((name) =>
    existsSync(`${installed}${name}/package.json`),
  );
}

/** Loads a CommonJS module of the peers. What it is, the caller knows. */
export const requirePeer = createRequire(`${installed}/index.js`);

/** A peer's folder, with a slash at its end. */
export function peerFolder(name: string): string {
  return `${dirname(requirePeer.resolve(`${name}/package.json`))}/`;
}
