import { columnsOf, measure } from '../measure';
import type { Columns, Frame } from '../table/frame';
import { type GapColumns, gapFrame } from './gap-frame';
import { byCityAndMove, GAP_SHEET, gapTable } from './gap-sheet';

/** The gaps that the plans support, row by row. */
export const GAP = measure({
  key: 'gap',
  compute: ({ plans }) => gapFrame(plans),
  csv: gapCsv,
  sheet: GAP_SHEET,
  table: (context, frame) => gapTable(context, frame, byCityAndMove(frame)),
});

function gapCsv(frame: Frame<GapColumns>): Columns {
  const steps = frame.columns.filter((name) => name.startsWith('planned_step_'));
  return columnsOf(frame, [
    'row_id',
    'city',
    'cluster',
    'canonical_indicator',
    'nature',
    'direction',
    'change_from_baseline',
    ...(steps as `planned_step_${number}`[]),
    'distance_to_target',
    'distance_percent',
    'required_annual_change',
    'status',
    'reason',
    'step_reason',
    'sub_indicator',
  ]);
}
