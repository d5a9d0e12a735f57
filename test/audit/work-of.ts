import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/**
 * How much of `analysis/` a run goes through: every pass of a function or block there counts one. Unlike a time it is the
 * same on any machine, busy or not.
 *
 * V8 counts blocks only in code that it compiles while it counts: `load` imports what is run, from modules reset before,
 * and what was compiled earlier is not looked up.
 */
export async function workOf<Code>(
  load: () => Promise<Code>,
  runs: readonly ((code: Code) => void)[],
): Promise<number[]> {
  const session = new Session();
  session.connect();
  setFlagsFromString('--no-compilation-cache');
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const code = await load();
    return runs.map((run) => {
      passes(session);
      run(code);
      return passes(session);
    });
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    setFlagsFromString('--compilation-cache');
  }
}

/** Since it was last asked. */
function passes(session: Session): number {
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result)
      if (url.includes('/analysis/'))
        for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  });
  return sum;
}
