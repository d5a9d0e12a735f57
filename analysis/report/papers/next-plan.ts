import { nextYears } from '../../drafts/next-plan';
import { questionName } from '../../evaluation/question-name';
import { shortAgency } from '../../evaluation/short-agency';
import { staysFlat } from '../../plan/path';
import { baselineValue, isMeasurable, type Plan, type PlanRow } from '../../plan/plan';
import { yearSpan } from '../../sheets/names';
import { listed } from '../../text/listed';
import { NEXT_PLAN_WORDS as WORDS } from '../../text/next-plan-words';
import { annexSource, planTitle, pointsSource } from '../blocks';
import type { PaperCell, PaperColumn, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import type { ReportContext } from '../report-context';
import { actionText, agencyNamesOf, gapRowOf, ordinalText, targetCell, underIndicators } from '../row-words';

/** The next plan in the form of an annex: what is carried on and what was drafted, what to mend first, what is asked and not planned. */
export const NEXT_PLAN: PaperDefinition = {
  key: 'rancangan',
  name: { id: 'Rancangan RAD berikutnya', en: 'Draft of the next action plan' },
  orientation: 'landscape',
  describe: (context, { plan, year }) => {
    const { say, figures, sentence, analysis } = context;
    const years = nextYears(plan, analysis.thisYear);
    const mended = plan.rows.filter((row) => faultsOf(row).length > 0);
    const carried = plan.rows.filter((row) => !mended.includes(row));
    const rowIds = (rows: readonly PlanRow[]) =>
      figures.count('gap', { plan_id: plan.planId, row_id: rows.map(({ rowId }) => rowId) });
    const intro =
      plan.rows.length === 0
        ? sentence(WORDS.noRows)
        : sentence(WORDS.intro, {
            rows: rowIds(plan.rows),
            carried: rowIds(carried),
            mended: rowIds(mended),
          });
    return [
      planTitle(context, plan, say(WORDS.title), [`${say(WORDS.span)}: ${yearSpan(years)}`]),
      { kind: 'text', as: 'paragraph', sentences: [intro] },
      annexForm(context, plan, carried, { years, year }),
      toMend(context, plan, mended),
      asked(context, plan),
    ];
  },
};

/** A yearly volume or a milestone is the same each year by its nature; a level that stays has to be asked about. */
function faultsOf(row: PlanRow): ('noNumber' | 'flat')[] {
  if (!isMeasurable(row)) return ['noNumber'];
  return row.nature.value === 'level' && staysFlat(row.path) ? ['flat'] : [];
}

function annexForm(
  context: ReportContext,
  plan: Plan,
  carried: readonly PlanRow[],
  { years, year }: { readonly years: readonly number[]; readonly year: number },
): TableBlock {
  const { say } = context;
  const last = Math.max(...plan.years);
  const left = (id: string, en: string, width: number): PaperColumn => ({
    header: say({ id, en }),
    width,
    align: 'left',
  });
  return {
    kind: 'table',
    caption: say(WORDS.form),
    hasNumberRow: true,
    columns: [
      left('Rencana aksi', 'Action', 34),
      left('Ukuran', 'Measure', 22),
      left('Satuan', 'Unit', 11),
      {
        header: `${say({ id: 'Target rencana ini', en: 'Present target' })} ${String(last)}`,
        width: 10,
        align: 'right',
      },
      { header: `${say({ id: 'Data dasar', en: 'Baseline' })} ${String(year)}`, width: 9, align: 'right' },
      ...years.map((year): PaperColumn => ({
        header: String(year),
        group: 'Target',
        width: 7,
        align: 'right',
      })),
      left('Penanggung jawab', 'Responsible bodies', 18),
      left('Asal', 'Origin', 14),
    ],
    rows: underIndicators(
      context,
      carried,
      (row): PaperCell[] => [
        row.printed.action,
        row.printed.measure,
        row.printed.unit,
        targetCell(context, plan, row, last),
        reportedLevel(context, row),
        ...years.map(() => null),
        agencyNamesOf(context, plan, row).join(', '),
        `${say({ id: 'baris', en: 'row' })} ${ordinalText(plan, row)}, ${say(WORDS.carriedOn)}`,
      ],
      (indicator) => draftsOf(context, plan, indicator, years),
    ),
    foot: [],
    source: annexSource(context, plan),
    none: say(WORDS.noForm),
  };
}

/** Where a level stands is where the next plan begins. */
function reportedLevel({ figures }: ReportContext, { rowId, nature }: PlanRow): PaperCell {
  const [at] = figures.rows('achievement', { row_id: rowId });
  if (at === undefined || nature.value !== 'level') return null;
  const cell = figures.cell('achievement', at, 'realisation_to_date');
  return cell.value === null ? null : cell;
}

/** Draft rows of an indicator as the planner worded them; for null those that name none of the framework. */
function draftsOf(
  { figures, say, analysis }: ReportContext,
  plan: Plan,
  indicator: string | null,
  years: readonly number[],
): PaperCell[][] {
  const known = new Set(analysis.reference.indicators.map(({ indicatorId }) => indicatorId));
  const text = (row: number, column: string): string => figures.text('draftRows', row, column) ?? '';
  const own = figures.rows('draftRows', { plan_id: plan.planId }).filter((row) => {
    const named = text(row, 'canonical_indicator');
    return indicator === null ? !known.has(named) : named === indicator;
  });
  return own.map((row) => {
    const question = text(row, 'question_id');
    const origin = question === '' ? [] : [`${say(WORDS.question)} ${question}`];
    return [
      text(row, 'action'),
      text(row, 'measure'),
      text(row, 'unit'),
      null,
      text(row, 'baseline'),
      ...years.map((year) => text(row, `target_${String(year)}`)),
      text(row, 'agencies'),
      [say(WORDS.draft), ...origin].join(', '),
    ];
  });
}

function toMend(context: ReportContext, plan: Plan, rows: readonly PlanRow[]): TableBlock {
  const { say } = context;
  const last = Math.max(...plan.years);
  return {
    kind: 'table',
    caption: say(WORDS.mend),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Baris', en: 'Row' }), width: 6, align: 'center' },
      { header: say({ id: 'Kegiatan dan ukuran', en: 'Action and measure' }), width: 50, align: 'left' },
      { header: say({ id: 'Satuan', en: 'Unit' }), width: 13, align: 'left' },
      { header: `Target ${String(last)}`, width: 10, align: 'right' },
      { header: say({ id: 'Yang perlu diperbaiki', en: 'What to mend' }), width: 44, align: 'left' },
      { header: say({ id: 'Penanggung jawab', en: 'Responsible bodies' }), width: 20, align: 'left' },
    ],
    rows: underIndicators(context, rows, (row): PaperCell[] => [
      ordinalText(plan, row),
      actionText(context, gapRowOf(context, row.rowId)),
      row.printed.unit,
      targetCell(context, plan, row, last),
      [
        ...faultsOf(row),
        ...(row.nature.value === 'level' && baselineValue(row) === null ? (['noBaseline'] as const) : []),
        ...(row.agencies.length === 0 ? (['noAgency'] as const) : []),
      ]
        .map((fault) => say(WORDS[fault]))
        .join(' '),
      agencyNamesOf(context, plan, row).join(', '),
    ]),
    foot: [],
    source: annexSource(context, plan),
    none: say(WORDS.nothingToMend),
  };
}

const LEAST_POINTS = 3;

function asked(context: ReportContext, plan: Plan): TableBlock {
  const { figures, say, analysis } = context;
  const known = new Map(analysis.reference.questions.map((question) => [question.questionId, question]));
  const short = shortAgency(analysis.reference);
  const rows = figures.rows('unplanned', { plan_id: plan.planId }).flatMap((row): PaperCell[][] => {
    const points = figures.cell('unplanned', row, 'points');
    const question = known.get(figures.text('unplanned', row, 'question_id') ?? '');
    if (!question || (points.value ?? 0) < LEAST_POINTS) return [];
    const bodies = question.agencyIds.map((id) => short(id, plan.cityCode));
    return [[question.questionId, questionName(context, question), points, say(listed(bodies))]];
  });
  return {
    kind: 'table',
    caption: say(WORDS.asked).replace('{least}', String(LEAST_POINTS)),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Kode', en: 'Code' }), width: 7, align: 'center' },
      { header: say({ id: 'Yang ditanyakan', en: 'What is asked' }), width: 70, align: 'left' },
      { header: say({ id: 'Nilai', en: 'Points' }), width: 8, align: 'right' },
      { header: say({ id: 'Instansi penjawab', en: 'Answering bodies' }), width: 45, align: 'left' },
    ],
    rows,
    foot: [],
    source: pointsSource(context, plan),
    none: say(WORDS.nothingAsked),
  };
}
