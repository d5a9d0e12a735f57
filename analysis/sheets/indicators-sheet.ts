import { figure } from '../audit/wording';
import { indicatorKey, indicatorReader, type PrintedIndicator } from '../plan/crosswalk';
import type { CrosswalkReading, Plan } from '../plan/plan';
import { matchReason } from '../plan/usual-reasons';
import { cellKey, type RefusedCell } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { POINTS_FROM } from '../text/points-source';
import { CONFIDENCE_WORDS } from '../text/words';
import { blank, CODE, type ColumnExtras, columnMaker, indicatorNumber } from './columns';
import type { SheetContext } from './context';
import { KEY } from './shown-rows';
import { noteText } from './note-text';
import { TABLE_NAMES } from './names';
import { entryKey } from './read-crosswalk';
import type { SheetDescription } from './sheet';
import { framedSheet } from './sheet-frame';
import { type SizedTable, tableAt } from './stack';

const FRAMEWORK_ROW = 5;
const INDICATOR_COUNT = 24;
/** Cells with the numbers 1..24 that dropdowns choose from, without the sheet. */
export const INDICATOR_RANGE = `$A$${String(FRAMEWORK_ROW + 2)}:$A$${String(FRAMEWORK_ROW + 1 + INDICATOR_COUNT)}`;

/** The national framework, its parts, and the crosswalk from printed to national indicators, which is editable. */
export function indicatorsSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  const { reference } = context.analysis;
  const partsRow = FRAMEWORK_ROW + reference.indicators.length + 4;
  const crosswalkRow = partsRow + reference.subIndicators.length + 4;
  return framedSheet(context, {
    key: 'indicators',
    name: context.sheetName('indicators'),
    tabColor: '1F4E79',
    title: say({ id: 'Indikator KLA dan padanannya', en: 'KLA indicators and their match' }),
    subtitle: say(SUBTITLE),
    print: { columns: 9, tables: 1 },
    cells: [
      { row: FRAMEWORK_ROW - 2, column: 0, value: say(FRAMEWORK_CAPTION), style: 'heading', span: 5 },
      {
        row: FRAMEWORK_ROW + reference.indicators.length + 1,
        column: 0,
        value: say(pointsSource(context.analysis.reference)),
        style: 'source',
        span: 8,
      },
      { row: partsRow - 1, column: 0, value: say(PARTS_CAPTION), style: 'heading', span: 5 },
      { row: crosswalkRow - 1, column: 0, value: say(CROSSWALK_CAPTION), style: 'heading', span: 8 },
    ],
    tables: [
      frameworkTable(context, FRAMEWORK_ROW),
      partsTable(context, partsRow),
      crosswalkTable(context, crosswalkRow),
    ],
  });
}

const SUBTITLE = {
  id: 'Klaster sebuah baris ditentukan dari indikator KLA-nya, bukan dari judul bagian dalam lampiran.',
  en: 'The cluster of a row follows from its KLA indicator, never from the printed heading.',
};
const FRAMEWORK_CAPTION = { id: 'Tabel 1. Indikator KLA', en: 'Table 1. KLA indicators' };
const PARTS_CAPTION = { id: 'Tabel 2. Subindikator klaster V', en: 'Table 2. Sub-indicators of cluster V' };
const CROSSWALK_CAPTION = {
  id: 'Tabel 3. Padanan indikator lampiran — ubah kolom biru bila perlu, lalu hitung ulang (tidak ikut dicetak)',
  en: 'Table 3. Crosswalk of printed indicators — change the blue columns where needed, then compute again (left out on paper)',
};
/** Where the points are from, and where the questions make other sums than the source states for their indicator or part. */
function pointsSource({ questions, indicators, subIndicators, areas }: Reference): Bilingual {
  const asked = new Map<string, number>();
  const add = (key: string | null, points: number): void => {
    if (key !== null) asked.set(key, Math.round(100 * ((asked.get(key) ?? 0) + points)) / 100);
  };
  for (const { indicatorId, subIndicatorId, points } of questions) {
    add(ALL, points);
    add(subIndicatorId ?? indicatorId, points);
  }
  const parted = new Set(subIndicators.map(({ indicatorId }) => indicatorId));
  const stated = [
    ...indicators
      .filter(({ indicatorId }) => !parted.has(indicatorId))
      .map((one) => [one.indicatorId, one.maxPoints] as const),
    ...subIndicators.map((one) => [one.subIndicatorId, one.maxPoints] as const),
  ];
  const total = [...indicators, ...areas].reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const differing = stated.filter(([key, points]) => (asked.get(key) ?? points) !== points);
  const listed = (language: keyof Bilingual): string =>
    differing
      .map(([key, points], at) => {
        const [sum, own] = [asked.get(key) ?? 0, points].map((one) => figure(one)[language]);
        const name = at > 0 ? key : `${language === 'id' ? 'indikator' : 'indicator'} ${key}`;
        return `${name}: ${sum ?? ''}, ${language === 'id' ? 'tertulis' : 'stated'} ${own ?? ''}`;
      })
      .join('; ');
  const ofIndicators = indicators.reduce((points, { maxPoints }) => points + maxPoints, 0);
  const sum = figure(asked.get(ALL) ?? 0);
  const [whole, own] = [figure(total), figure(ofIndicators)];
  return {
    id: `Sumber nilai maksimum: ${POINTS_FROM.id}; yang dimaksud Kementerian Pemberdayaan Perempuan dan Perlindungan Anak. Nilai ini menimbang cakupan, tidak meramalkan skor. Seluruhnya ${whole.id}: ${own.id} untuk indikator di atas, selebihnya untuk kecamatan dan desa/kelurahan. Jumlah nilai pertanyaannya ${sum.id} (${listed('id')}).`,
    en: `Source of maximum points: ${POINTS_FROM.en}; that is the Ministry of Women Empowerment and Child Protection. The points weigh coverage and predict no score. They make ${whole.en}: ${own.en} for the indicators above, the rest for districts and villages. The points of the questions make ${sum.en} (${listed('en')}).`,
  };
}

const ALL = 'all';

function frameworkTable(context: SheetContext, row: number): SizedTable {
  const column = columnMaker(context.language, context.analysis.reference.indicators);
  return tableAt(TABLE_NAMES.indicators, row, [
    column('canonical_indicator', 'id', 12, ({ indicatorId }) => Number(indicatorId), CODE),
    column('cluster', 'computed', 10, ({ clusterId }) => clusterId, { align: 'center' }),
    column('points', 'computed', 12, ({ maxPoints }) => maxPoints, {
      format: 'integer',
      header: headerOf('max_points', context.language),
    }),
    column('name', 'computed', 56, context.nameOf),
  ]);
}

function partsTable(context: SheetContext, row: number): SizedTable {
  const column = columnMaker(context.language, context.analysis.reference.subIndicators);
  return tableAt(TABLE_NAMES.subIndicators, row, [
    column('sub_indicator', 'id', 12, ({ subIndicatorId }) => subIndicatorId, { align: 'center' }),
    column('canonical_indicator', 'computed', 10, ({ indicatorId }) => Number(indicatorId), CODE),
    column('points', 'computed', 12, ({ maxPoints }) => maxPoints, {
      format: 'integer',
      header: headerOf('max_points', context.language),
    }),
    column('name', 'computed', 56, context.nameOf),
  ]);
}

/** One row per printed indicator of each plan, in the printed order. */
function crosswalkTable(context: SheetContext, row: number): SizedTable {
  const { language, say } = context;
  const entries = [
    ...context.analysis.plans.flatMap((plan) => printedIndicators(context, plan)),
    ...changedElsewhere(context),
  ];
  const refused = refusedCells(context);
  const typed = (key: string, line: CrosswalkLine): RefusedCell | undefined =>
    refused.get(cellKey({ rowId: entryKey(line), column: key }));
  const marks = (key: string, isDoubtful: (line: CrosswalkLine) => boolean): ColumnExtras => ({
    styles: entries.map((line) => (typed(key, line) || isDoubtful(line) ? 'doubt' : null)),
    ...(refused.size > 0 && {
      notes: entries.map((line) => {
        const cell = typed(key, line);
        return cell ? noteText(say(cell.remark)) : null;
      }),
    }),
  });
  const inRun = new Set(context.analysis.plans.map(({ planId }) => planId));
  const column = columnMaker(language, entries);
  return tableAt(TABLE_NAMES.crosswalk, row, [
    column('plan', 'id', 12, ({ planId }) => planId, KEY),
    column('city', 'computed', 12, ({ planId }) => (inRun.has(planId) ? context.planName(planId) : null)),
    column('section_no', 'printed', 10, ({ sectionNo }) => blank(sectionNo), { align: 'center', ...KEY }),
    column('indicator_no', 'printed', 12, ({ indicatorNo }) => blank(indicatorNo), {
      align: 'center',
      ...KEY,
    }),
    column('indicator', 'printed', 56, ({ indicator }) => blank(indicator), KEY),
    column(
      'canonical_indicator',
      'read',
      14,
      (line) => typed('canonical_indicator', line)?.value ?? indicatorNumber(line.reading),
      {
        ...CODE,
        ...marks('canonical_indicator', ({ reading }) => reading.confidence === 'low'),
        validation: {
          kind: 'list',
          source: `=${INDICATOR_RANGE}`,
          message: say({ id: 'Nomor indikator KLA 1–24.', en: 'KLA indicator 1–24.' }),
          strict: true,
        },
      },
    ),
    column(
      'sub_indicator',
      'read',
      13,
      (line) => typed('sub_indicator', line)?.value ?? blank(line.reading.subIndicator),
      {
        align: 'center',
        ...(refused.size > 0 && marks('sub_indicator', () => false)),
      },
    ),
    column('confidence', 'computed', 13, ({ reading }) => say(CONFIDENCE_WORDS[reading.confidence])),
    column('reason', 'computed', 52, (line) => {
      const remarks = ['canonical_indicator', 'sub_indicator'].flatMap((key) => {
        const cell = typed(key, line);
        return cell ? [`${headerOf(key, language)}: ${say(cell.remark)}`] : [];
      });
      const reason = matchReason(line.reading);
      return blank([...remarks, ...(reason ? [say(reason)] : [])].join('; '));
    }),
  ]);
}

/** Lines that the planner changed of plans, or of rows, that are not in this run: they hold when those come back. */
function changedElsewhere({ analysis }: SheetContext): CrosswalkLine[] {
  const { plans, reference, crosswalk } = analysis;
  const shown = new Set(
    plans.flatMap(({ planId, rows }) => rows.map(({ printed }) => `${planId}|${indicatorKey(printed)}`)),
  );
  return crosswalk
    .filter((entry) => !shown.has(`${entry.planId}|${indicatorKey(entry)}`))
    .map((entry) => ({ ...entry, reading: indicatorReader(entry.planId, reference)(entry) }));
}

/** Cells of the crosswalk that were not understood; they show what was typed. */
function refusedCells({ analysis }: SheetContext): ReadonlyMap<string, RefusedCell> {
  const cells = analysis.refused.filter(({ table }) => table === TABLE_NAMES.crosswalk);
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

interface CrosswalkLine extends PrintedIndicator {
  readonly planId: string;
  readonly reading: CrosswalkReading;
}

function printedIndicators(context: SheetContext, plan: Plan): CrosswalkLine[] {
  const read = indicatorReader(plan.planId, context.analysis.reference);
  const seen = new Set<string>();
  return plan.rows.flatMap(({ printed }) => {
    const key = indicatorKey(printed);
    if (seen.has(key)) return [];
    seen.add(key);
    const { sectionNo, indicatorNo, indicator } = printed;
    return [{ planId: plan.planId, sectionNo, indicatorNo, indicator, reading: read(printed) }];
  });
}
