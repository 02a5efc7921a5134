import { fileURLToPath } from 'node:url';

export interface Thread {
  /** Path of the module that the thread runs. */
  readonly filename: string;
  /** What Node needs to run it. */
  readonly execArgv?: string[];
}

/** The thread `name` of this folder: its TypeScript source, or its compiled module in a build. */
export function threadOf(name: 'reader-worker' | 'heic-worker'): Thread {
  const isSource = import.meta.url.endsWith('.ts');
  return {
    filename: fileURLToPath(new URL(isSource ? `./${name}.ts` : `./${name}.js`, import.meta.url)),
    ...(isSource && { execArgv: ['--import', new URL('./read-typescript.mjs', import.meta.url).href] }),
  };
}
