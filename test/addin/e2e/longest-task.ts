import { sharedBrowser, type Pane } from '../../excel-host';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's own time: what another program took from the machine is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const MARK = 'test-host';

/** Milliseconds of the longest task on the main thread of the pane's process while that work is done. */
export async function longestTask({ page }: Pane, work: () => Promise<void>): Promise<number> {
  await page.evaluate(setHostApart, MARK);
  const browser = await sharedBrowser();
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  const trace = await work().then(
    () => browser.stopTracing(),
    async (thrown: unknown) => {
      await browser.stopTracing();
      throw thrown;
    },
  );
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const marks = traceEvents.filter(({ name }) => name === MARK).map(({ ts }) => ts);
  const tasks = traceEvents.filter((one) => one.name.endsWith('RunTask') && mains.has(threadOf(one)));
  const own = tasks.filter(({ ts, dur = 0 }) => !marks.some((mark) => mark >= ts && mark <= ts + dur));
  if (own.length === 0) throw new Error('The trace holds no task of the pane.');
  return Math.max(...own.map(({ tdur = 0 }) => tdur / 1000));
}

/**
 * Runs in the page. Excel takes a request from its own memory; the test's host takes it over a debugging connection,
 * three quarters of such a task. Its part is put into tasks of its own, which carry a mark.
 */
function setHostApart(mark: string): void {
  type Execute = (body: string, flags: number) => Promise<unknown>;
  const page = globalThis as unknown as { __excelHostExecute?: Execute };
  const execute = page.__excelHostExecute;
  if (!execute) return;
  page.__excelHostExecute = (body, flags) =>
    new Promise((resolve) => {
      setTimeout(() => {
        performance.mark(mark);
        void execute(body, flags).then((reply) => {
          performance.mark(mark);
          setTimeout(resolve, 0, reply);
        });
      });
    });
}
