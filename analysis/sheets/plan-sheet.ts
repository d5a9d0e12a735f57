import { questionPlaces } from '../evaluation/questions';
import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { EXTRA_START } from '../plan/parse-plan';
import { matchReason, typingReason } from '../plan/usual-reasons';
import { NUMBER_DOUBT_WORDS, UNIT_DOUBT_WORDS } from '../text/doubts';
import type { ReadColumn } from '../plan/read-column';
import { readColumn, readColumns } from '../plan/read-columns';
import { type ReadingDesk, readingDesk } from '../plan/reading-desk';
import type { Bilingual } from '../text/bilingual';
import { extraKey, headerOf } from '../text/headers';
import { CONFIDENCE_WORDS } from '../text/words';
import { blank, columnMaker, type ColumnExtras, quotedSheet, type SizedColumn } from './columns';
import { COLORS, type SheetContext } from './context';
import { cellMarks, type CellMarks } from './marks';
import { INDICATOR_RANGE } from './indicators-sheet';
import { planTableName } from './names';
import { noteText } from './note-text';
import { regulationName } from './regulation-name';
import type { SheetDescription, Validation } from './sheet';
import { tableSheet } from './sheet-frame';

/**
 * One plan as an Excel table: what a meeting needs at the left (the action, its kind of target, the numbers, who is
 * responsible, the planner's note), then the text of the annex, the KLA indicator, and where each reading comes from. Only
 * the first part is printed. Suspicious cells carry a colour and a note with the findings; read columns have dropdowns and
 * number rules. A cell that was typed and not understood keeps its text, with a note that says why.
 */
export function planSheet(context: SheetContext, plan: Plan): SheetDescription {
  const { language, say } = context;
  const marks = cellMarks(
    context.analysis.findings.filter((finding) => finding.planId === plan.planId),
    plan.rows.map((row) => row.rowId),
    language,
  );
  const columns = inOrder(plan, [...printedColumns(context, plan, marks), ...readingColumns(context, plan)]);
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
    print: { columns: columns.findIndex(({ key }) => key === LAST_PRINTED_OUT) + 1 },
  });
}

/** The columns that a meeting needs end here, and so does the print. */
const LAST_PRINTED_OUT = 'planner_note';

/** From left to right; columns that a plan does not have are left out. */
function inOrder({ years, rows, extraColumns }: Plan, columns: readonly SizedColumn[]): SizedColumn[] {
  const targets = years.map((year) => `target_${String(year)}`);
  // On paper, too, a bound is no exact number and a plan total no baseline.
  const signs = [
    ...(rows.some((row) => operators(row) !== '') ? ['operator'] : []),
    ...(rows.some(({ baselineIsPlanTotal }) => baselineIsPlanTotal) ? ['plan_total'] : []),
  ];
  const order = [
    ...['row_id', 'section_no', 'indicator_no', 'indicator', 'action', 'measure'],
    ...['nature', 'unit_value', ...signs, 'baseline_value', ...targets.map((key) => `${key}_value`)],
    ...['agencies_value', LAST_PRINTED_OUT],
    ...['path', 'direction', ...['plan_total', 'operator'].filter((key) => !signs.includes(key)), 'doubt'],
    ...['cluster', 'canonical_indicator', 'canonical_name', 'sub_indicator'],
    ...['answers', 'supports', 'question_reason', 'question_suggestions'],
    ...['unit', 'baseline', ...targets, 'agencies', 'program'],
    ...extraColumns.filter((name) => name !== EXTRA_START).map(extraKey),
    ...[
      'section',
      EXTRA_START,
      'confidence',
      'crosswalk_reason',
      'typing_reason',
      'filled_down',
      'source_line',
    ],
  ];
  return order.flatMap((key) => columns.filter((column) => column.key === key));
}

const HINT = {
  id: 'Kolom abu-abu: teks lampiran, jangan diubah. Kolom biru: hasil pembacaan, dapat dibetulkan dan tetap dipakai setelah dihitung ulang. Kolom hijau: dihitung, ditulis ulang setiap kali dihitung. Kolom kuning: isian Anda. Sel merah muda dan jingga: ada catatan telaah. Sel kuning pucat: pembacaannya perlu dicek. Nomor baris adalah tiga angka terakhir Kode baris, bukan nomor baris Excel.',
  en: 'Grey columns: as printed in the regulation, do not change. Blue columns: what was read; your corrections are kept. Green columns: computed, overwritten at each run. Yellow columns: yours. Pink and orange cells: there is a finding. Pale yellow cells: the reading needs checking. A row number is the last three digits of the Row ID, not the row of the sheet.',
};

function subtitle(context: SheetContext, plan: Plan): string {
  const rows = context.say({ id: 'baris', en: 'rows' });
  return `${plan.cityName} · ${context.say(regulationName(plan))} · ${String(plan.rows.length)} ${rows}`;
}

function printedColumns(context: SheetContext, plan: Plan, marks: CellMarks): SizedColumn[] {
  const { language, say } = context;
  const { rows } = plan;
  const asPrinted = say({ id: 'Teks lampiran', en: 'As printed' });
  const origin = say(ORIGIN);
  const { documents } = context.analysis.reference;
  const headers = documents.find(({ planId }) => planId === plan.planId)?.headers ?? {};
  const column = columnMaker(language, rows);
  const printed = (key: string, width: number, text: (row: PlanRow) => string): SizedColumn => {
    // What the annex calls the column stands above what we call it.
    const group = headers[key] === undefined ? asPrinted : `${say(ANNEX)}: "${headers[key]}"`;
    return column(key, 'printed', width, (row) => blank(text(row)), { group, ...marks.of(key) });
  };
  // A page that has no column of measures has room for these.
  const wide = plan.hasMeasure ? ([56, 56] as const) : ([76, 70] as const);
  return [
    column('row_id', 'id', 15, (row) => row.rowId, { wrap: false, ...marks.of('row_id') }),
    printed('section_no', 7, (row) => row.printed.sectionNo),
    printed('indicator_no', 5, (row) => row.printed.indicatorNo),
    printed('indicator', wide[0], (row) => row.printed.indicator),
    printed('action', wide[1], (row) => row.printed.action),
    ...(plan.hasMeasure ? [printed('measure', 44, (row) => row.printed.measure)] : []),
    printed('unit', 28, (row) => row.printed.unit),
    ...(rows.some((row) => row.printed.baseline !== '')
      ? [printed('baseline', 24, (row) => row.printed.baseline)]
      : []),
    ...plan.years.map((year, i) =>
      printed(`target_${String(year)}`, 11, (row) => row.printed.targets[i] ?? ''),
    ),
    printed('agencies', 66, (row) => row.printed.agencies),
    ...(rows.some((row) => row.printed.program !== '')
      ? [printed('program', 50, (row) => row.printed.program)]
      : []),
    ...plan.extraColumns.map((name) => extraColumn(context, rows, name)),
    { ...printed('section', 70, (row) => row.printed.section), group: origin },
    // Codes of the transcription, read back by a rerun and of no use to a planner.
    {
      ...printed('filled_down', 14, (row) => row.printed.filledDown.join(';')),
      group: origin,
      isHidden: true,
    },
    column('source_line', 'printed', 9, (row) => row.printed.sourceLine, {
      format: 'year',
      group: origin,
      isHidden: true,
    }),
  ];
}

/** A column of the annex that no plan has: kept as it is, as wide as its longer texts ask for. */
function extraColumn({ language, say }: SheetContext, rows: Plan['rows'], name: string): SizedColumn {
  const lengths = rows.map(({ printed }) => printed.extras[name]?.length ?? 0).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return columnMaker(language, rows)(
    keyOfExtra(name),
    'printed',
    Math.min(60, Math.max(14, usual)),
    ({ printed }) => blank(printed.extras[name]),
    { group: say(name === EXTRA_START ? ORIGIN : OTHERS) },
  );
}

function keyOfExtra(name: string): string {
  return name === EXTRA_START ? name : extraKey(name);
}

const ANNEX = { id: 'Lampiran', en: 'Annex' };
const OTHERS = { id: 'Kolom lain dalam lampiran', en: 'Other columns of the annex' };
const ORIGIN = { id: 'Keterangan pembacaan', en: 'How it was read' };

/** What was read, column by column, and beside it what only explains it. */
function readingColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, say } = context;
  const { rows } = plan;
  const group = say({ id: 'Hasil pembacaan', en: 'As read' });
  const indicators = new Map(
    context.analysis.reference.indicators.map((indicator) => [indicator.indicatorId, indicator]),
  );
  const column = columnMaker(language, rows);
  const computed = (key: string, width: number, value: (row: PlanRow) => string | null): SizedColumn =>
    column(key, 'computed', width, (row) => blank(value(row)), { group });
  const origin = { group: say(ORIGIN) };
  const typed = typedCells(context, plan);
  const desk = readingDesk(plan, context.analysis.reference);
  const places = questionPlaces(context);
  return [
    ...readColumns(plan.years).map((one) => ({
      ...readingColumn(context, plan, desk, one, typed.get(one.key)),
      group,
    })),
    computed('cluster', 10, (row) => row.cluster),
    computed('canonical_name', 40, (row) => nameOf(indicators.get(row.crosswalk.indicator ?? ''), language)),
    computed('question_suggestions', 44, (row) => suggestionText(context, row)),
    computed('operator', 9, operators),
    computed('doubt', 60, (row) => doubts(context, plan, row, typed)),
    { ...computed('confidence', 13, (row) => say(CONFIDENCE_WORDS[row.crosswalk.confidence])), ...origin },
    {
      ...computed('crosswalk_reason', 140, ({ crosswalk }) => {
        const reason = matchReason(crosswalk);
        return reason && say(reason);
      }),
      ...origin,
    },
    {
      // Reasons are read one by one and not printed: wide, so that they make no row higher than what is printed of it.
      ...computed('question_reason', 220, (row) => questionReasons(context, row)),
      links: rows.map(({ questions }) => places.get(questions.links[0]?.questionId ?? '') ?? null),
    },
    {
      ...computed('typing_reason', 140, (row) => say(typingReason(row))),
      ...origin,
    },
    column('planner_note', 'input', 20, () => null),
  ];
}

/** A cell of the planner's own that needs a word: refused with the text that stands in it, or taken as typed. */
interface TypedCell {
  readonly refused: string | null;
  readonly remark: Bilingual;
}

/** By column key and row id. */
type TypedCells = ReadonlyMap<string, ReadonlyMap<string, TypedCell>>;

function typedCells({ analysis }: SheetContext, plan: Plan): TypedCells {
  const rows = new Map(plan.rows.map((row) => [row.rowId, row]));
  const typed = new Map<string, Map<string, TypedCell>>();
  const add = (
    { rowId, column }: { readonly rowId: string; readonly column: string },
    cell: TypedCell,
  ): void => {
    typed.set(column, (typed.get(column) ?? new Map<string, TypedCell>()).set(rowId, cell));
  };
  for (const cell of analysis.edits) {
    const row = rows.get(cell.rowId);
    const remark = row && readColumn(cell.column)?.remark(row);
    if (remark) add(cell, { refused: null, remark });
  }
  for (const cell of analysis.refused)
    if (rows.has(cell.rowId)) add(cell, { refused: cell.value, remark: cell.remark });
  return typed;
}

/** A refused cell shows what the planner typed, so that it can be mended where it stands. */
function readingColumn(
  context: SheetContext,
  plan: Plan,
  desk: ReadingDesk,
  read: ReadColumn,
  typed: ReadonlyMap<string, TypedCell> = new Map(),
): SizedColumn {
  const { language, say } = context;
  const { look, hint, key, width } = read;
  const notes = plan.rows.map(({ rowId }) => {
    const cell = typed.get(rowId);
    return cell ? noteText(say(cell.remark)) : null;
  });
  const message = hint ? say(hint) : '';
  const looks: ColumnExtras = {
    number: {
      format: 'number',
      validation: { kind: 'number', minimum: null, maximum: null, message },
    } as const,
    indicator: {
      format: 'year',
      validation: choice(`=${quotedSheet(context.sheetName('indicators'))}!${INDICATOR_RANGE}`, message),
    } as const,
    choice: { validation: choice('words' in look ? look.words.map(say) : [], message) },
    flag: { colors: 'words' in look ? look.words.map((word) => ({ word: say(word), ...COLORS.warn })) : [] },
    text: {},
  }[look.kind];
  const styles = plan.rows.map((row) =>
    typed.has(row.rowId) || read.isDoubtful(row, desk) ? 'doubt' : null,
  );
  return columnMaker(language, plan.rows)(
    key,
    'read',
    width,
    (row) => typed.get(row.rowId)?.refused ?? read.shown(row, desk, language),
    {
      ...looks,
      ...(styles.some((style) => style !== null) && { styles }),
      ...(typed.size > 0 && { notes }),
    },
  );
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

function isDoubtful(reading: NumberReading | undefined): boolean {
  return reading !== undefined && reading.doubt !== null && reading.doubt !== 'blank';
}

/** Of a row that nobody has read: the closest questions, each with its score and the words that led there. */
function suggestionText({ analysis, language }: SheetContext, row: PlanRow): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (analysis.suggestions.get(row.rowId) ?? [])
    .map(
      ({ questionId, score, words }) =>
        `${questionId} (${number.format(score)}: ${words.slice(0, 4).join(', ')})`,
    )
    .join('; ');
}

function questionReasons({ say }: SheetContext, { questions }: PlanRow): string {
  return questions.links.map(({ questionId, reason }) => `${questionId}: ${say(reason)}`).join(' ');
}

/** Distinct bounds of the row's numbers: "> 90%" is not 90. */
function operators(row: PlanRow): string {
  const found = [row.baseline, ...row.targets]
    .map((reading) => reading.operator)
    .filter((sign) => sign !== '');
  return [...new Set(found)].join(' ');
}

/** Every doubt of the row in words, with its column: what the planner typed first, then what was printed. */
function doubts(context: SheetContext, plan: Plan, row: PlanRow, typed: TypedCells): string {
  const { language, say } = context;
  const ofTyped = [...typed].flatMap(([key, cells]) => {
    const cell = cells.get(row.rowId);
    return cell ? [`${headerOf(key, language)}: ${say(cell.remark)}`] : [];
  });
  const isUnitSaid = typed.get('unit_value')?.has(row.rowId) ?? false;
  const ofNumber = (label: string, reading: NumberReading | undefined): string[] =>
    reading && isDoubtful(reading) && reading.doubt !== null
      ? [`${label}: ${say(NUMBER_DOUBT_WORDS[reading.doubt])}`]
      : [];
  return [
    ...ofTyped,
    ...ofNumber(say({ id: 'Data dasar', en: 'Baseline' }), row.baseline),
    ...plan.years.flatMap((year, i) => ofNumber(`Target ${String(year)}`, row.targets[i])),
    ...(row.unit.doubt === null || isUnitSaid
      ? []
      : [
          `${say({ id: 'Satuan', en: 'Unit' })}: ${say(UNIT_DOUBT_WORDS[row.unit.doubt] ?? { id: row.unit.doubt, en: row.unit.doubt })}`,
        ]),
  ].join('; ');
}
