import type { DataFrame } from 'danfojs-node';
import { columnOf } from '../../table/frame';
import { column, type ColumnExtras, columnMaker, numberCell, type SizedColumn, textCell } from '../columns';
import type { SheetContext } from '../context';
import { yearSpan } from '../names';
import { presenceColumn } from '../presence-column';

export const POINTS_SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota; nilai maksimum dari rekapitulasi evaluasi KLA 2024 (sumber sekunder), hanya sebagai penimbang.',
  en: 'Source: annexes of the mayoral regulations; maximum points from a recap of the 2024 evaluation (secondary), as weights only.',
};

type Figure = (name: string, width?: number, extras?: ColumnExtras) => SizedColumn;

interface CoverageColumns {
  texts(name: string): (string | null)[];
  text(name: string, width: number, extras?: ColumnExtras): SizedColumn;
  figure: Figure;
  share: Figure;
  presence(name: string, extras?: ColumnExtras): SizedColumn;
}

/** Makes the columns of one frame of coverage. */
export function coverageColumns(context: SheetContext, frame: DataFrame): CoverageColumns {
  const { language, say } = context;
  const texts = (name: string): (string | null)[] => columnOf(frame, name).map(textCell);
  const numbers = (format: 'integer' | 'percent', usualWidth: number): Figure => {
    return (name, width = usualWidth, extras = {}) =>
      column(language, name, 'computed', width, columnOf(frame, name).map(numberCell), { format, ...extras });
  };
  return {
    texts,
    text: (name, width, extras) => column(language, name, 'computed', width, texts(name), extras),
    figure: numbers('integer', 11),
    share: numbers('percent', 12),
    presence: (name, extras) =>
      presenceColumn(context, name, 13, columnOf(frame, name), {
        header: say({ id: 'Status', en: 'Status' }),
        ...extras,
      }),
  };
}

/** What is counted of each city, and of each of its clusters. */
export function countColumns(context: SheetContext, frame: DataFrame): SizedColumn[] {
  const { texts, figure, share } = coverageColumns(context, frame);
  const missing = missingNames(context, texts('missing_indicators'));
  return [
    figure('indicators'),
    figure('covered'),
    share('coverage_percent'),
    share('coverage_by_points_percent'),
    figure('rows'),
    figure('rows_distinct'),
    figure('rows_measurable'),
    figure('rows_with_baseline'),
    figure('rows_with_agency', 18),
    column(context.language, 'missing_indicators', 'computed', 44, missing),
  ];
}

/** Years and title of each plan, beside its city. */
export function planColumns({ language, analysis }: SheetContext): SizedColumn[] {
  const column = columnMaker(language, analysis.plans);
  return [
    column('year', 'computed', 10, ({ years }) => yearSpan(years)),
    column('plan', 'computed', 44, ({ title }) => title),
  ];
}

export function maxPointsHeader({ say }: SheetContext): ColumnExtras {
  return { header: say({ id: 'Nilai maks. 2024', en: 'Max. points 2024' }) };
}

/** "18 Wajib belajar; 23 Disabilitas": a meeting asks for names, not for numbers. */
function missingNames(context: SheetContext, lists: readonly (string | null)[]): (string | null)[] {
  const names = new Map(
    context.analysis.reference.indicators.map((indicator) => [
      indicator.indicatorId,
      context.say({ id: indicator.shortNameId, en: indicator.shortNameEn }),
    ]),
  );
  const named = (id: string): string => `${id} ${names.get(id) ?? ''}`.trim();
  return lists.map((list) => list?.split(';').map(named).join('; ') ?? null);
}
