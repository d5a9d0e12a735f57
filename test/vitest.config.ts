import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two, also where there are no more cores than that: browsers and LibreOffice leave waits to fill.
    maxWorkers: 2,
  },
});
