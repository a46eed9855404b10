import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests in real browsers: one file, one browser at a time, so that times mean something on two cores. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    // A browser on a busy machine may miss a beat. The report names what needed its second try.
    retry: 1,
  },
});
