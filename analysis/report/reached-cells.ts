import { ACHIEVEMENT_REASONS } from '../monitoring/achievement-reasons';
import type { PlanRow } from '../plan/plan';
import { MET_WORDS } from '../text/words';
import type { PaperCell } from './paper';
import type { ReportContext } from './report-context';

/** What was reached of a row: realisation, achievement in per cent, and what that is in a word. */
export interface ReachedCells {
  readonly realisation: PaperCell;
  readonly percent: PaperCell;
  readonly status: string;
}

export function reachedCells(context: ReportContext, row: PlanRow): ReachedCells {
  const { figures, analysis, nameOf, say } = context;
  const [at = -1] = figures.rows('achievement', { row_id: row.rowId });
  const reported = figures.cell('achievement', at, 'rounds_reported').value ?? 0;
  const reason = figures.text('achievement', at, 'reason') as keyof typeof ACHIEVEMENT_REASONS | null;
  const isReason = reason === 'not-measurable' || reason === 'nothing-reported';
  if (reported === 0 || isReason)
    return {
      realisation: null,
      percent: null,
      status: reason === 'not-measurable' ? say(NO_NUMBER) : say(NONE),
    };
  const percent = figures.cell('achievement', at, 'achievement_percent', { decimals: 1 });
  const band = analysis.reference.bands.find(
    ({ bandId }) => bandId === figures.text('achievement', at, 'band'),
  );
  const reached = figures.text('achievement', at, 'reached');
  const met = reached === null ? [] : [say(reached === 'true' ? MET_WORDS.yes : MET_WORDS.no)];
  return {
    realisation: figures.cell('achievement', at, 'realisation_to_date'),
    percent: percent.value === null ? null : percent,
    status: [...(band ? [nameOf(band)] : []), ...met].join(', '),
  };
}

const NONE = { id: 'Belum dilaporkan', en: 'Not reported' };
const NO_NUMBER = { id: 'Target tanpa angka', en: 'Target without a number' };
