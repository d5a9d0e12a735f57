import { checkWorkbook } from '../../analysis/sheets/check';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { applyStep } from './apply-step';
import { notesSupported, rewriteNotes } from './apply-note';
import { batches, halve, stepBytes } from './batches';
import type { WriteOptions, WriteReport } from './door';
import { DoorError, toDoorError } from './errors';
import { pauses } from './pauses';
import { planInParts } from './plan-write';
import type { WritePlan } from './plan-write';
import { apiSupported, exchange } from './run-excel';
import { sheetOf } from './steps';
import type { Step } from './steps';
import { survey } from './survey';
import { Target } from './target';

/** Survey, plan, then as few exchanges as the bytes allow: two in all for a workbook under 4 MB. */
export async function writeWorkbook(
  context: Excel.RequestContext,
  workbook: WorkbookDescription,
  options: WriteOptions,
): Promise<WriteReport> {
  checkWorkbook(workbook);
  const existing = await survey(context, workbook);
  const plan = await inParts(
    planInParts(workbook, existing, {
      canResize: apiSupported('1.13'),
      notesSupported: notesSupported(),
    }),
  );
  const report: WriteReport = { sheets: plan.sheets, stopped: true, exchanges: 1, bytes: 0 };
  if (options.signal?.aborted) return report;
  const worthAsking = plan.sheets.some(
    ({ outcome, notices }) =>
      outcome === 'refused' || notices.some(({ code }) => code === 'sheet-name-taken'),
  );
  if (worthAsking && options.confirm && !(await options.confirm(report))) return report;
  const sent = await send(context, plan.steps, options);
  const notes = sent.stopped ? 0 : await rewriteNotes(context, plan.steps);
  return { ...report, ...sent, exchanges: 1 + sent.exchanges + notes };
}

interface Sending {
  readonly stopped: boolean;
  readonly exchanges: number;
  readonly bytes: number;
}

async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { signal, progress }: Pick<WriteOptions, 'signal' | 'progress'>,
): Promise<Sending> {
  const waiting = [...batches(steps)];
  let exchanges = 0;
  let bytes = 0;
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    if (signal?.aborted) return { stopped: true, exchanges, bytes };
    exchanges++;
    try {
      await sendBatch(context, batch);
    } catch (thrown) {
      const error = toDoorError(thrown);
      const parts = error.code === 'request-too-large' ? halve(batch) : null;
      if (!parts) throw new DoorError(error.code, sheetsOf(batch), error.origin);
      waiting.unshift(...parts);
      continue;
    }
    bytes += batch.reduce((sum, step) => sum + stepBytes(step), 0);
    progress?.(exchanges, exchanges + waiting.length, sheetsOf(batch).at(-1) ?? '');
  }
  return { stopped: false, exchanges, bytes };
}

async function sendBatch(context: Excel.RequestContext, batch: readonly Step[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  const target = new Target(context);
  const pause = pauses();
  for (const step of batch) {
    applyStep(target, step);
    await pause();
  }
  await exchange(context);
}

async function inParts(parts: Generator<undefined, WritePlan, undefined>): Promise<WritePlan> {
  const pause = pauses();
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    await pause();
  }
}

function sheetsOf(batch: readonly Step[]): readonly string[] {
  return [...new Set(batch.map(sheetOf))].filter((name) => name !== '');
}
