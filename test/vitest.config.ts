import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The walks take longest: begun last, they would be waited for with nothing beside them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/walk/');
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A hook prepares what its tests share, often a whole workbook.
    hookTimeout: 30_000,
    // Three on two cores: browsers and LibreOffice leave waits to fill.
    maxWorkers: 3,
    // Every test leaves its process as it found it: files share what they import, most of the time of a small one.
    isolate: false,
    // A workbook is many short-lived objects: a larger nursery, swept by the thread that fills it, saves a tenth.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    sequence: { sequencer: LongestFirst },
  },
});
