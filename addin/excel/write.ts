import { checkWorkbook } from '../../analysis/sheets/check';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import type { Existing } from '../../analysis/merge/existing';
import { applyStep } from './apply-step';
import { lookAtColors } from './apply-colors';
import { lookAtNotes, needsLook, notesSupported } from './apply-note';
import { batches, halve, MAX_REQUEST_BYTES, stepBytes } from './batches';
import type { WriteOptions, WriteReport } from './door';
import { DoorError, toDoorError } from './errors';
import { changedSheets, pin, pinError } from './meanwhile';
import { nextTask, pauses } from './pauses';
import { mergeInParts } from '../../analysis/merge/merge-workbook';
import type { Merge } from '../../analysis/merge/merge-workbook';
import { collectWorkbook, queueWorkbook } from './read';
import type { Known, QueuedWorkbook } from './read';
import { exchange } from './run-excel';
import { isTooLarge } from './load-tables';
import { sheetOf } from '../../analysis/merge/steps';
import type { Step } from '../../analysis/merge/steps';
import { survey } from './survey';
import { Target } from './target';

/** What is read back together with the last exchange of a write. */
export interface ReadBack {
  readonly isOurs: (table: string) => boolean;
  /** Tables that are there besides those that are written. */
  readonly names: readonly string[];
  readonly known: Known;
}

/** Survey, plan, then as few exchanges as the bytes allow: two in all for a workbook under 2 MB, three under 4. */
export async function writeWorkbook(
  context: Excel.RequestContext,
  workbook: WorkbookDescription,
  options: WriteOptions,
  { isOurs, names, known }: ReadBack,
): Promise<{ readonly report: WriteReport; readonly known: Known | null }> {
  checkWorkbook(workbook);
  const existing = await survey(context, workbook, known);
  // What was taken out of the answer is a piece of work, and so is each of the next two.
  await nextTask();
  const changed = options.basis ? changedSheets(options.basis, existing) : [];
  await nextTask();
  if (changed.length > 0) throw new DoorError('changed-meanwhile', changed);
  const plan = await inParts(
    mergeInParts(workbook, existing, {
      notesSupported: notesSupported(),
      withResults: false,
    }),
  );
  const report: WriteReport = { sheets: plan.sheets, stopped: true, exchanges: 1, bytes: 0, after: null };
  if (options.signal?.aborted) return { report, known: null };
  const worthAsking = plan.sheets.some(
    ({ outcome, notices }) =>
      outcome === 'refused' || notices.some(({ code }) => code === 'sheet-name-taken'),
  );
  if (worthAsking && options.confirm && !(await options.confirm(report))) return { report, known: null };
  const described = workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const wanted =
    readBackBytes(workbook) > MAX_READ_BACK_BYTES ? null : [...new Set([...described, ...names])];
  const guard = (): void => {
    pin(context, existing);
  };
  const { queued, ...sent } = await sendAll(context, plan.steps, options, {
    guard,
    wanted,
    show: newHome(plan.sheets, existing),
  });
  const read = queued ? await collectWorkbook(context, isOurs, queued) : null;
  const exchanges = 1 + sent.exchanges;
  return {
    report: { ...report, ...sent, exchanges, after: read?.workbook ?? null },
    known: read?.known ?? null,
  };
}

interface Ends extends Pick<Sent, 'wanted' | 'show'> {
  /** Queued before all else: fails where the workbook is not the one that was surveyed. */
  readonly guard: () => void;
}

/**
 * Notes and colours that stood before are looked at with the last exchange but one, and rewritten with the last, which also
 * leaves the record: so whatever fails, the next run does it again.
 */
async function sendAll(
  context: Excel.RequestContext,
  steps: readonly Step[],
  options: WriteOptions,
  { guard, wanted, show }: Ends,
): Promise<Sending> {
  if (!steps.some((step) => step.kind === 'recolor' || needsLook(step)))
    return send(context, steps, options, { guard, wanted, show, looks: null });
  const isLast = ({ kind }: Step): boolean => kind === 'workbook';
  let rewrite: (() => void)[] = [];
  const looks = (): void => {
    rewrite = [lookAtNotes(context, steps), lookAtColors(context, steps)];
  };
  const most = steps.filter((step) => !isLast(step));
  const first = await send(context, most, options, { guard, wanted: null, show: null, looks });
  if (first.stopped) return first;
  const acts = (): void => {
    for (const act of rewrite) act();
  };
  const record = steps.filter(isLast);
  const sendRecord = (looks: Sent['looks']): Promise<Sending> =>
    send(context, record, options, { guard: null, wanted, show, looks });
  const last = await sendRecord(acts).catch(async (thrown: unknown) => {
    // Each fits by itself where both together do not.
    if (toDoorError(thrown).code !== 'request-too-large') throw thrown;
    acts();
    await exchange(context, options.signal);
    return sendRecord(null);
  });
  return { ...last, exchanges: first.exchanges + last.exchanges, bytes: first.bytes + last.bytes };
}

/** The first page, where it was just made: there a planner begins to read. One that the planner hid stays hidden. */
function newHome(sheets: Merge['sheets'], existing: Existing): string | null {
  const home = sheets.find(({ key, outcome }) => key === 'home' && outcome === 'created');
  return existing.sheets.get('home')?.isHidden ? null : (home?.name ?? null);
}

// Excel on the web refuses an answer over 5 MB. What the planner added is not counted here and has as much room again.
const MAX_READ_BACK_BYTES = 2 * 1024 * 1024;

function readBackBytes({ sheets }: WorkbookDescription): number {
  let bytes = 0;
  for (const { values } of sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns)))
    for (const value of values) bytes += typeof value === 'string' ? value.length + 3 : 8;
  return bytes;
}

interface Sending {
  readonly stopped: boolean;
  readonly exchanges: number;
  readonly bytes: number;
  readonly queued: QueuedWorkbook | null;
}

async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { signal, progress }: Pick<WriteOptions, 'signal' | 'progress'>,
  { guard, wanted, show, looks }: Omit<Sent, 'signal'>,
): Promise<Sending> {
  const pause = pauses();
  for (const step of steps) {
    // Known from here on.
    stepBytes(step);
    await pause();
  }
  const waiting = [...batches(steps, batchBytes(steps))];
  let exchanges = 0;
  let bytes = 0;
  let queued: QueuedWorkbook | null = null;
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    if (signal?.aborted) return { stopped: true, exchanges, bytes, queued: null };
    const isFirst = bytes === 0;
    exchanges++;
    try {
      const isLast = waiting.length === 0;
      queued = await sendBatch(context, batch, {
        guard: isFirst ? guard : null,
        wanted: isLast ? wanted : null,
        show: isLast ? show : null,
        looks: isLast ? looks : null,
        signal,
      });
    } catch (thrown) {
      const error = isFirst && guard ? pinError(thrown) : toDoorError(thrown);
      if (error.code === 'no-answer' && signal?.aborted)
        return { stopped: true, exchanges, bytes: bytes + bytesOf(batch), queued: null };
      const parts = error.code === 'request-too-large' ? halve(batch) : null;
      if (!parts) throw new DoorError(error.code, sheetsOf(batch), error.origin);
      waiting.unshift(...parts);
      continue;
    }
    bytes += bytesOf(batch);
    progress?.(exchanges, exchanges + waiting.length, sheetsOf(batch).at(-1) ?? '');
  }
  return { stopped: false, exchanges, bytes, queued };
}

function bytesOf(batch: readonly Step[]): number {
  return batch.reduce((sum, step) => sum + stepBytes(step), 0);
}

// The client holds the pane's thread some 30 ms for each MB that it packs for Excel, and 50 ms are felt.
const COMFORTABLE_BYTES = 2 * 1024 * 1024;

/** What one exchange could carry goes in two halves where it is much: one exchange more, half the wait of the pane. */
function batchBytes(steps: readonly Step[]): number {
  const sizes = steps.map(stepBytes);
  const bytes = bytesOf(steps);
  if (bytes <= COMFORTABLE_BYTES || bytes > MAX_REQUEST_BYTES) return MAX_REQUEST_BYTES;
  // With room for the largest step, so that what is left fits into the second half.
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return Math.min(MAX_REQUEST_BYTES, Math.ceil((bytes + largest) / 2));
}

interface Sent {
  readonly guard: (() => void) | null;
  /** Tables to read in the last exchange; null for none. */
  readonly wanted: readonly string[] | null;
  /** Sheet to go to with it; null for none. */
  readonly show: string | null;
  /** Queued at the end of the last exchange. */
  readonly looks: (() => void) | null;
  readonly signal: AbortSignal | undefined;
}

async function sendBatch(
  context: Excel.RequestContext,
  batch: readonly Step[],
  { guard, wanted, show, looks, signal }: Sent,
): Promise<QueuedWorkbook | null> {
  context.application.suspendScreenUpdatingUntilNextSync();
  guard?.();
  const target = new Target(context);
  const pause = pauses();
  for (const step of batch) {
    applyStep(target, step);
    await pause();
  }
  looks?.();
  if (show !== null) target.sheet(show).activate();
  const queued = wanted && queueWorkbook(context, wanted);
  try {
    await exchange(context, signal);
  } catch (thrown) {
    // Too large is the answer alone: what was sent is done, and the workbook can be read by itself.
    if (queued && isTooLarge(thrown)) return null;
    throw thrown;
  }
  return queued;
}

async function inParts(parts: Generator<undefined, Merge, undefined>): Promise<Merge> {
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
