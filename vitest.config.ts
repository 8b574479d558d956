import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    // Tests of the command line start processes; a loaded machine takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
