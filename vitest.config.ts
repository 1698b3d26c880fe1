import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/database-setup.ts'],
    // Style sheets are read as text by the pages; without this vitest hands out empty ones.
    css: true,
    pool: 'forks',
    // The first test that asks for a database waits until one is made; journeys wait for a browser. Nothing is timed.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.BROADSHEET_TEST_COUNTS
      ? ['default', './test/support/counts-reporter.ts']
      : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['{src,scripts,bench}/**/*.test.{ts,tsx}'],
          // Most of these take less time than loading what they test, so files share a process.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          // A file per process, so that a crash takes down its own tests only.
          isolate: true,
        },
      },
    ],
  },
});
