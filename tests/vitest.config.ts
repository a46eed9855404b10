import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The tests of code that knows no browser: nothing in it is replaced, so they can share what they have loaded. */
const pure = ['core', 'detect', 'store'].map((layer) => `tests/${layer}/**/*.test.ts`);

const common = {
  // A busy machine is no failure.
  testTimeout: 60_000,
  setupFiles: ['tests/setup.ts'],
  mockReset: true,
  restoreMocks: true,
};

/** The fast tests: pure code in Node, components in happy-dom (each such file says so in its first line). */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [preact(), WxtVitest()],
  test: {
    // By itself it leaves one core idle: of two, that is half of them.
    maxWorkers: '100%',
    pool: 'threads',
    projects: [
      { extends: true, test: { ...common, name: 'pure', isolate: false, include: pure } },
      {
        extends: true,
        test: {
          ...common,
          name: 'product',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...pure],
        },
      },
    ],
  },
});
