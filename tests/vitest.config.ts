import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The fast tests: pure code in Node, components in happy-dom (each such file says so in its first line). */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [preact(), WxtVitest()],
  test: {
    environment: 'node',
    // A busy machine is no failure.
    testTimeout: 60_000,
    // By itself it leaves one core idle: of two, that is half of them.
    maxWorkers: '100%',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    mockReset: true,
    restoreMocks: true,
  },
});
