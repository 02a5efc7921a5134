import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

const memoryFolder = '/dev/shm';
const enoughBytes = 2 ** 30;

/**
 * Temporary files lie in memory where there is room: the suite makes some thousand databases, and each commit waits for
 * its disk.
 */
function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memoryFolder);
    return bavail * bsize >= enoughBytes ? memoryFolder : tmpdir();
  } catch {
    return tmpdir();
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two workers: a bot, a stand-in and reader threads run inside many test files, and the smallest host has two cores.
    maxWorkers: 2,
    // The files of a worker share its modules: to load discord.js, sharp and the rest anew for each took a third of the
    // suite's time. So no module may keep anything between tests.
    isolate: false,
    env: { TMPDIR: temporaryFolder() },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
