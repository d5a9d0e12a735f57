import { PHASES, phaseOf } from '../../analysis/merge/steps';
import type { Step } from '../../analysis/merge/steps';

// Excel on the web refuses a request over 5 MB (Microsoft Learn, "Resource limits and performance optimization
// for Office Add-ins"); 4 MB leaves room for the envelope.
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

/** Steps in the order of their phases, cut into as few exchanges as their bytes allow. */
export function batches(steps: readonly Step[], maxBytes: number = MAX_REQUEST_BYTES): readonly Step[][] {
  const made: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const phase of PHASES) {
    for (const whole of steps) {
      if (phaseOf(whole) !== phase) continue;
      for (const step of fitting(whole, maxBytes)) {
        const size = stepBytes(step);
        if (current.length > 0 && bytes + size > maxBytes) {
          made.push(current);
          current = [];
          bytes = 0;
        }
        current.push(step);
        bytes += size;
      }
    }
  }
  return current.length > 0 ? [...made, current] : made;
}

/** A batch that was refused as too large, in two; null when it cannot be made smaller. */
export function halve(batch: readonly Step[]): readonly [Step[], Step[]] | null {
  const [only] = batch;
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const parts = only && halves(only);
  return parts ? [[parts[0]], [parts[1]]] : null;
}

/** Bytes that a step has on the wire, estimated from above: `test/addin/excel/product.test.ts` holds it against what is sent. */
export function stepBytes(step: Step): number {
  let bytes = KNOWN_BYTES.get(step);
  if (bytes === undefined) KNOWN_BYTES.set(step, (bytes = measuredBytes(step)));
  return bytes;
}

// Each step is asked for several times on its way, and to measure it is much of the work of a write.
const KNOWN_BYTES = new WeakMap<Step, number>();

function measuredBytes(step: Step): number {
  if ('chart' in step)
    return CHART_BYTES + step.chart.series.length * SERIES_BYTES + JSON.stringify(step).length;
  if (step.kind !== 'values' && step.kind !== 'formulas') {
    return step.kind === 'look' ? lookBytes(step) : STEP_BYTES + JSON.stringify(step).length;
  }
  const cells = step.block.rowCount * step.block.columnCount;
  // The client sends more than 1,500 cells as one object path and one action for every 1,500.
  return (
    STEP_BYTES +
    Math.ceil(cells / 1500) * CHUNK_BYTES +
    step.values.reduce((sum, row) => sum + rowBytes(row), 0)
  );
}

const STEP_BYTES = 700;
const PROPERTY_BYTES = 160;
const LINE_BYTES = 800;
const CHUNK_BYTES = 1500;
const CHART_BYTES = 8000;
const SERIES_BYTES = 4000;

/** Each property is an action, each line an object with three of them; there are six lines at most. */
function lookBytes({ look }: Extract<Step, { kind: 'look' }>): number {
  const lines = look.border ? (look.border.sides === 'all' ? 6 : 2) : 0;
  return STEP_BYTES + Object.keys(look).length * PROPERTY_BYTES + lines * LINE_BYTES;
}

function rowBytes(row: readonly unknown[]): number {
  let bytes = 2;
  for (const value of row) {
    // UTF-8 takes at most three bytes for a UTF-16 unit, and JSON escapes only ASCII, to six at most.
    if (typeof value === 'string') bytes += ASCII_WORDS.test(value) ? value.length + 3 : utf8Bytes(value) + 3;
    else bytes += typeof value === 'number' ? 20 : 6;
  }
  return bytes;
}

const ASCII_WORDS = /^[ !#-[\]-~]*$/;
const encoder = new TextEncoder();

function utf8Bytes(text: string): number {
  return encoder.encode(JSON.stringify(text)).length;
}

function fitting(step: Step, maxBytes: number): readonly Step[] {
  if (stepBytes(step) <= maxBytes) return [step];
  const parts = halves(step);
  return parts ? parts.flatMap((part) => fitting(part, maxBytes)) : [step];
}

function halves(step: Step): readonly [Step, Step] | null {
  if (step.kind !== 'values' && step.kind !== 'formulas') return null;
  const { block, values } = step;
  if (block.rowCount < 2) return null;
  const middle = Math.ceil(block.rowCount / 2);
  return [
    { ...step, block: { ...block, rowCount: middle }, values: values.slice(0, middle) },
    {
      ...step,
      block: { ...block, row: block.row + middle, rowCount: block.rowCount - middle },
      values: values.slice(middle),
    },
  ];
}
