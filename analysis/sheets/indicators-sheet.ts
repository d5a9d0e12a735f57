import { indicatorKey, indicatorReader, type PrintedIndicator } from '../plan/crosswalk';
import type { CrosswalkReading, Plan } from '../plan/plan';
import { CONFIDENCE_WORDS } from '../text/words';
import { blank, column, type SizedColumn } from './columns';
import { folio, type SheetContext } from './context';
import { TABLE_NAMES } from './names';
import type { SheetDescription, TableDescription } from './sheet';

const FRAMEWORK_ROW = 5;
const INDICATOR_COUNT = 24;
/** Cells with the numbers 1..24 that dropdowns choose from, without the sheet. */
export const INDICATOR_RANGE = `$A$${String(FRAMEWORK_ROW + 2)}:$A$${String(FRAMEWORK_ROW + 1 + INDICATOR_COUNT)}`;

/** The national framework, its parts, and the crosswalk from printed to national indicators, which is editable. */
export function indicatorsSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  const { reference } = context.analysis;
  const framework = frameworkTable(context);
  const partsRow = FRAMEWORK_ROW + reference.indicators.length + 4;
  const parts = partsTable(context, partsRow);
  const crosswalkRow = partsRow + reference.subIndicators.length + 4;
  const name = context.sheetName('indicators');
  return {
    key: 'indicators',
    name,
    tabColor: '1F4E79',
    cells: [
      {
        row: 0,
        column: 0,
        value: say({ id: 'Indikator nasional dan padanannya', en: 'National indicators and their match' }),
        style: 'title',
      },
      {
        row: 1,
        column: 0,
        value: say({
          id: 'Klaster sebuah baris ditentukan dari indikator nasionalnya, bukan dari judul bagian dalam lampiran.',
          en: 'The cluster of a row follows from its national indicator, never from the printed heading.',
        }),
        style: 'subtitle',
      },
      { row: FRAMEWORK_ROW - 2, column: 0, value: say(FRAMEWORK_CAPTION), style: 'heading', span: 5 },
      {
        row: FRAMEWORK_ROW + reference.indicators.length + 1,
        column: 0,
        value: say(POINTS_SOURCE),
        style: 'source',
        span: 8,
      },
      { row: partsRow - 1, column: 0, value: say(PARTS_CAPTION), style: 'heading', span: 5 },
      { row: crosswalkRow - 1, column: 0, value: say(CROSSWALK_CAPTION), style: 'heading', span: 8 },
    ],
    tables: [framework, parts, crosswalkTable(context, crosswalkRow)],
    columnWidths: [12, 10, 12, 56, 14, 13, 13, 52],
    rowHeights: { 0: 24 },
    freeze: null,
    showGridlines: false,
    print: folio(context, name, null),
  };
}

const FRAMEWORK_CAPTION = { id: 'Tabel 1. Indikator nasional', en: 'Table 1. National indicators' };
const PARTS_CAPTION = { id: 'Tabel 2. Subindikator klaster V', en: 'Table 2. Sub-indicators of cluster V' };
const CROSSWALK_CAPTION = {
  id: 'Tabel 3. Padanan indikator tercetak — ubah kolom biru bila perlu, lalu hitung ulang',
  en: 'Table 3. Crosswalk of printed indicators — change the blue columns where needed, then recompute',
};
const POINTS_SOURCE = {
  id: 'Sumber nilai maksimum: rekapitulasi evaluasi KLA 2024 (sumber sekunder). Nilai ini menimbang cakupan, tidak meramalkan skor.',
  en: 'Source of maximum points: recap of the 2024 KLA evaluation (secondary). They weigh coverage and predict no score.',
};

function frameworkTable(context: SheetContext): TableDescription {
  const { language } = context;
  const { indicators } = context.analysis.reference;
  return table(TABLE_NAMES.indicators, FRAMEWORK_ROW, [
    column(
      language,
      'canonical_indicator',
      'id',
      12,
      indicators.map(({ indicatorId }) => Number(indicatorId)),
      { format: 'year', align: 'center' },
    ),
    column(
      language,
      'cluster',
      'computed',
      10,
      indicators.map(({ clusterId }) => clusterId),
      { align: 'center' },
    ),
    column(
      language,
      'points',
      'computed',
      12,
      indicators.map(({ maxPoints }) => maxPoints),
      { format: 'integer' },
    ),
    column(
      language,
      'name',
      'computed',
      56,
      indicators.map(({ nameId, nameEn }) => context.say({ id: nameId, en: nameEn })),
    ),
  ]);
}

function partsTable(context: SheetContext, row: number): TableDescription {
  const { language } = context;
  const { subIndicators } = context.analysis.reference;
  return table(TABLE_NAMES.subIndicators, row, [
    column(
      language,
      'sub_indicator',
      'id',
      12,
      subIndicators.map(({ subIndicatorId }) => subIndicatorId),
      { align: 'center' },
    ),
    column(
      language,
      'canonical_indicator',
      'computed',
      10,
      subIndicators.map(({ indicatorId }) => Number(indicatorId)),
      { format: 'year', align: 'center' },
    ),
    column(
      language,
      'points',
      'computed',
      12,
      subIndicators.map(({ maxPoints }) => maxPoints),
      { format: 'integer' },
    ),
    column(
      language,
      'name',
      'computed',
      56,
      subIndicators.map(({ nameId, nameEn }) => context.say({ id: nameId, en: nameEn })),
    ),
  ]);
}

/** One row per printed indicator of each plan, in the printed order. */
function crosswalkTable(context: SheetContext, row: number): TableDescription {
  const { language } = context;
  const entries = context.analysis.plans.flatMap((plan) => printedIndicators(context, plan));
  return table(TABLE_NAMES.crosswalk, row, [
    column(
      language,
      'plan',
      'id',
      12,
      entries.map(({ planId }) => planId),
    ),
    column(
      language,
      'section_no',
      'printed',
      10,
      entries.map(({ sectionNo }) => blank(sectionNo)),
      { align: 'center' },
    ),
    column(
      language,
      'indicator_no',
      'printed',
      12,
      entries.map(({ indicatorNo }) => blank(indicatorNo)),
      { align: 'center' },
    ),
    column(
      language,
      'indicator',
      'printed',
      56,
      entries.map(({ indicator }) => blank(indicator)),
    ),
    column(
      language,
      'canonical_indicator',
      'read',
      14,
      entries.map(({ reading }) => (reading.indicator === null ? null : Number(reading.indicator))),
      {
        format: 'year',
        align: 'center',
        styles: entries.map(({ reading }) => (reading.confidence === 'low' ? 'doubt' : null)),
        validation: {
          kind: 'list',
          source: `=${INDICATOR_RANGE}`,
          message: context.say({ id: 'Nomor indikator nasional 1–24.', en: 'National indicator 1–24.' }),
          strict: true,
        },
      },
    ),
    column(
      language,
      'sub_indicator',
      'read',
      13,
      entries.map(({ reading }) => blank(reading.subIndicator)),
      { align: 'center' },
    ),
    column(
      language,
      'confidence',
      'computed',
      13,
      entries.map(({ reading }) => context.say(CONFIDENCE_WORDS[reading.confidence])),
    ),
    column(
      language,
      'reason',
      'computed',
      52,
      entries.map(({ reading }) => blank(context.say(reading.reason))),
    ),
  ]);
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

function table(name: string, row: number, columns: readonly SizedColumn[]): TableDescription {
  return { name, row, column: 0, columns, rowCount: columns[0]?.values.length ?? 0, bodyRowHeight: null };
}
