import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const WALKS = 'test/addin/walk/*.test.ts';

/** The walks take longest: begun last, they would be waited for with nothing beside them. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isWalk = ({ project }: TestSpecification): boolean => project.name === 'walks';
    return [...sorted.filter(isWalk), ...sorted.filter((file) => !isWalk(file))];
  }
}

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // A hook prepares what its tests share, often a whole workbook.
    hookTimeout: 30_000,
    // Three on two cores: browsers and LibreOffice leave waits to fill.
    maxWorkers: 3,
    // A workbook is many short-lived objects: a larger nursery, swept by the thread that fills it, saves a tenth.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        extends: true,
        // The analysis keeps the seeds that it fetched once; those of the walks are a few rows.
        test: { name: 'walks', root: '.', include: [WALKS] },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          root: '.',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, WALKS],
          // Every test leaves its process as it found it: files share what they import, most of the time of a small one.
          isolate: false,
        },
      },
    ],
  },
});
