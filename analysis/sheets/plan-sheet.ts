import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { NUMBER_DOUBT_WORDS, UNIT_DOUBT_WORDS } from '../text/doubts';
import { CONFIDENCE_WORDS, directionWord, DIRECTION_WORDS, NATURE_WORDS, YES } from '../text/words';
import { blank, columnMaker, indicatorNumber, quotedSheet, type SizedColumn } from './columns';
import { COLORS, type SheetContext } from './context';
import { cellMarks, type CellMarks } from './marks';
import { INDICATOR_RANGE } from './indicators-sheet';
import { planTableName } from './names';
import type { SheetDescription, Validation } from './sheet';
import { tableSheet } from './sheet-frame';

/**
 * One plan as an Excel table: what was printed at the left, what was read from it beside, the planner's note last.
 * Suspicious cells carry a colour and a note with the findings; read columns have dropdowns and number rules.
 */
export function planSheet(context: SheetContext, plan: Plan): SheetDescription {
  const { language, say } = context;
  const marks = cellMarks(
    context.analysis.findings.filter((finding) => finding.planId === plan.planId),
    plan.rows.map((row) => row.rowId),
    language,
  );
  const columns = [...printedColumns(context, plan, marks), ...readColumns(context, plan)];
  const lastPrinted = columns.findIndex(({ key }) => key === 'section');
  return tableSheet(context, {
    key: `plan-${plan.planId}`,
    name: context.planSheets.get(plan.planId) ?? plan.planId,
    tabColor: '595959',
    title: plan.title,
    subtitle: subtitle(context, plan),
    cells: [{ row: 2, column: 0, value: say(HINT), style: 'source', span: Math.min(8, columns.length) }],
    table: planTableName(plan.planId),
    columns,
    frozen: 1,
    print: { columns: lastPrinted },
  });
}

const HINT = {
  id: 'Kolom abu-abu: seperti tercetak dalam peraturan, jangan diubah. Kolom biru: hasil pembacaan, boleh dibetulkan. Kolom kuning: isian Anda. Sel berwarna punya catatan; arahkan penunjuk ke sel itu.',
  en: 'Grey columns: as printed in the regulation, do not change. Blue columns: what was read, correct them freely. Yellow columns: yours. Coloured cells carry a note; point at them.',
};

function subtitle(context: SheetContext, plan: Plan): string {
  const regulation = plan.regulation === '' ? plan.file : plan.regulation;
  const rows = context.say({ id: 'baris', en: 'rows' });
  return `${plan.cityName} · ${regulation} · ${String(plan.rows.length)} ${rows}`;
}

function printedColumns(context: SheetContext, plan: Plan, marks: CellMarks): SizedColumn[] {
  const { language } = context;
  const { rows } = plan;
  const group = context.say({ id: 'Seperti tercetak', en: 'As printed' });
  const origin = context.say({ id: 'Asal-usul', en: 'Origin' });
  const column = columnMaker(language, rows);
  const printed = (key: string, width: number, text: (row: PlanRow) => string): SizedColumn =>
    column(key, 'printed', width, (row) => blank(text(row)), { group, ...marks.of(key) });
  return [
    column('row_id', 'id', 16, (row) => row.rowId, { wrap: false, ...marks.of('row_id') }),
    printed('section_no', 8, (row) => row.printed.sectionNo),
    printed('indicator_no', 6, (row) => row.printed.indicatorNo),
    printed('indicator', 34, (row) => row.printed.indicator),
    printed('action', 42, (row) => row.printed.action),
    ...(plan.hasMeasure ? [printed('measure', 34, (row) => row.printed.measure)] : []),
    printed('unit', 14, (row) => row.printed.unit),
    ...(rows.some((row) => row.printed.baseline !== '')
      ? [printed('baseline', 12, (row) => row.printed.baseline)]
      : []),
    ...plan.years.map((year, i) =>
      printed(`target_${String(year)}`, 11, (row) => row.printed.targets[i] ?? ''),
    ),
    printed('agencies', 32, (row) => row.printed.agencies),
    ...(rows.some((row) => row.printed.program !== '')
      ? [printed('program', 16, (row) => row.printed.program)]
      : []),
    { ...printed('section', 34, (row) => row.printed.section), group: origin },
    { ...printed('filled_down', 14, (row) => row.printed.filledDown.join(';')), group: origin },
    column('source_line', 'printed', 9, (row) => row.printed.sourceLine, { format: 'year', group: origin }),
  ];
}

function readColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, say } = context;
  const { rows } = plan;
  const group = say({ id: 'Dibaca', en: 'As read' });
  const indicators = new Map(
    context.analysis.reference.indicators.map((indicator) => [indicator.indicatorId, indicator]),
  );
  const column = columnMaker(language, rows);
  const doubtful = (isDoubt: (row: PlanRow) => boolean) => rows.map((row) => (isDoubt(row) ? 'doubt' : null));
  const text = (key: string, width: number, value: (row: PlanRow) => string | null): SizedColumn =>
    column(key, 'read', width, (row) => blank(value(row)), { group });
  const number = (key: string, value: (row: PlanRow) => NumberReading | undefined): SizedColumn =>
    column(key, 'read', 12, (row) => value(row)?.value ?? null, {
      format: 'number',
      group,
      styles: doubtful((row) => isDoubtful(value(row))),
      validation: { kind: 'number', minimum: null, maximum: null, message: say(NUMBER_HINT) },
    });
  return [
    text('cluster', 8, (row) => row.cluster),
    column('canonical_indicator', 'read', 10, (row) => indicatorNumber(row.crosswalk), {
      format: 'year',
      group,
      styles: doubtful((row) => row.crosswalk.confidence === 'low'),
      validation: choice(
        `=${quotedSheet(context.sheetName('indicators'))}!${INDICATOR_RANGE}`,
        say(INDICATOR_HINT),
      ),
    }),
    text('canonical_name', 28, (row) => nameOf(indicators.get(row.crosswalk.indicator ?? ''), language)),
    text('sub_indicator', 8, (row) => row.crosswalk.subIndicator),
    text('confidence', 11, (row) => say(CONFIDENCE_WORDS[row.crosswalk.confidence])),
    text('crosswalk_reason', 46, (row) => say(row.crosswalk.reason)),
    {
      ...text('nature', 13, (row) => say(NATURE_WORDS[row.nature.value])),
      styles: doubtful((row) => row.nature.confidence === 'low'),
      validation: choice(Object.values(NATURE_WORDS).map(say), say(NATURE_HINT)),
    },
    {
      ...text('direction', 9, (row) => directionWord(row.direction.value, language)),
      styles: doubtful((row) => row.direction.confidence === 'low'),
      validation: choice(Object.values(DIRECTION_WORDS).map(say), say(DIRECTION_HINT)),
    },
    text('typing_reason', 72, (row) => `${say(row.nature.reason)} ${say(row.direction.reason)}`),
    text('unit_value', 14, (row) => unitName(context, row)),
    number('baseline_value', (row) => row.baseline),
    {
      ...text('plan_total', 9, (row) => (row.baselineIsPlanTotal ? say(YES) : null)),
      colors: [{ word: say(YES), ...COLORS.warn }],
    },
    ...plan.years.map((year, i) => number(`target_${String(year)}_value`, (row) => row.targets[i])),
    text('operator', 8, operators),
    text('agencies_value', 30, (row) => row.agencies.map((agency) => agency.name).join('; ')),
    text('doubt', 44, (row) => doubts(context, plan, row)),
    column('planner_note', 'input', 28, () => null),
  ];
}

function choice(source: string | readonly string[], message: string): Validation {
  return { kind: 'list', source, message, strict: true };
}

function nameOf(
  indicator: { readonly shortNameId: string; readonly shortNameEn: string } | undefined,
  language: SheetContext['language'],
): string | null {
  return (language === 'id' ? indicator?.shortNameId : indicator?.shortNameEn) ?? null;
}

function unitName(context: SheetContext, row: PlanRow): string | null {
  const unit = context.analysis.reference.units.find(({ unitId }) => unitId === row.unit.unitId);
  return unit ? context.nameOf(unit) : null;
}

function isDoubtful(reading: NumberReading | undefined): boolean {
  return reading !== undefined && reading.doubt !== null && reading.doubt !== 'blank';
}

/** Distinct bounds of the row's numbers: "> 90%" is not 90. */
function operators(row: PlanRow): string {
  const found = [row.baseline, ...row.targets]
    .map((reading) => reading.operator)
    .filter((sign) => sign !== '');
  return [...new Set(found)].join(' ');
}

/** Every doubt of the row in words, with its column. */
function doubts(context: SheetContext, plan: Plan, row: PlanRow): string {
  const { say } = context;
  const ofNumber = (label: string, reading: NumberReading | undefined): string[] =>
    reading && isDoubtful(reading) && reading.doubt !== null
      ? [`${label}: ${say(NUMBER_DOUBT_WORDS[reading.doubt])}`]
      : [];
  return [
    ...ofNumber(say({ id: 'Data dasar', en: 'Baseline' }), row.baseline),
    ...plan.years.flatMap((year, i) => ofNumber(`Target ${String(year)}`, row.targets[i])),
    ...(row.unit.doubt === null
      ? []
      : [
          `${say({ id: 'Satuan', en: 'Unit' })}: ${say(UNIT_DOUBT_WORDS[row.unit.doubt] ?? { id: row.unit.doubt, en: row.unit.doubt })}`,
        ]),
  ].join('; ');
}

const NUMBER_HINT = {
  id: 'Isi angka saja. Kosongkan bila tidak ada; kosong tidak sama dengan 0.',
  en: 'Numbers only. Leave blank when there is none; blank is not 0.',
};
const INDICATOR_HINT = {
  id: 'Nomor indikator nasional 1–24 (lihat lembar Indikator). Kosongkan bila tidak ada padanannya.',
  en: 'National indicator 1–24 (see sheet Indicators). Leave blank when there is no match.',
};
const NATURE_HINT = {
  id: 'Tingkat: keadaan tiap tahun. Kuota: jumlah yang dikerjakan tiap tahun. Ada/tidak: dokumen, tim, sistem.',
  en: 'Level: stands each year. Quota: an amount done each year. Milestone: document, team, system.',
};
const DIRECTION_HINT = {
  id: 'Naik: makin tinggi makin baik. Turun: makin rendah makin baik.',
  en: 'Higher: higher is better. Lower: lower is better.',
};
