/** The analysis with all its measures and sheets: most of the worker, and loaded when annexes or results are first written. */
import { analyse } from '../../analysis/analyse';
import type { Inputs } from '../../analysis/inputs';
import { describeWorkbook, type DescribeOptions } from '../../analysis/sheets/describe-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { yearAt } from '../../analysis/text/moment';
import type { Figure } from './analysis-client';
import { figuresOf } from './analysis-figures';

export interface Described {
  readonly description: WorkbookDescription;
  readonly figures: readonly Figure[];
}

/** @param measured called when the figures are there, and their sheets are not yet */
export function describeInputs(
  inputs: Inputs,
  options: DescribeOptions,
  measured: () => void = () => undefined,
): Described {
  const analysis = analyse({ ...inputs, thisYear: yearAt(options.computedAt, options.zone) });
  measured();
  return { description: describeWorkbook(analysis, options), figures: figuresOf(analysis) };
}

/** What is done with packets needs measures and sheets too, so it hangs on them. */
export function packetsWork(): Promise<typeof import('./packets-work')> {
  return import(/* webpackChunkName: "packets" */ './packets-work');
}
