import { configDefaults, defineConfig } from 'vitest/config';

// Tests that leave nothing behind share what they import: most of the time of a small test file is its imports.
const ALONE = ['addin', 'docs', 'doors', 'field', 'notebook'].map((folder) => `test/${folder}/**`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Three on two cores: browsers and LibreOffice leave waits to fill.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'alone', root: '.', include: ALONE.map((folder) => `${folder}/*.test.ts`) },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          root: '.',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
});
