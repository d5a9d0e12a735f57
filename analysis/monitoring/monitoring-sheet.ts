import { measure } from '../measure';
import { CODE, codeNumber, type ColumnExtras, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { thisRow, wholeColumn } from '../sheets/formulas';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import type { Validation, WordColor } from '../sheets/sheet';
import { type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Column, columnOf, type Columns, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { ENTRY_STATUS_WORDS, MILESTONE_WORDS, NATURE_WORDS, spellings } from '../text/words';
import { isoDay } from './date-cell';
import { ENTRY_COLUMNS, type EntryColumn } from './entry-columns';
import { MONITORING_TABLE } from './monitoring';
import { type MonitoringColumns, monitoringFrame } from './monitoring-frame';
import { refusedMarks } from './refused-marks';

const MONITORING_SHEET: ResultSheet = {
  key: 'monitoring',
  showsRealisations: true,
  name: { id: 'Pemantauan', en: 'Monitoring' },
  tabColor: '9C4A00',
  title: {
    id: 'Pemantauan: realisasi, kendala, dan tindak lanjut',
    en: 'Monitoring: realisation, obstacles and follow-up',
  },
  subtitle: {
    id: 'Isi kolom kuning. Volume per tahun: jumlah periode itu saja, bukan jumlah sejak awal tahun. Kondisi: posisi terakhir. Keberadaan: 1 bila ada, 0 bila belum. Yang belum diketahui dibiarkan kosong, bukan 0.',
    en: 'Fill in the yellow columns. Yearly volume: the amount of that round alone, not since January. Level: where it stands. Milestone: 1 if there, 0 if not. Leave blank what is not known; it is not 0.',
  },
  purpose: {
    id: 'Isian realisasi, bukti, kendala, dan tindak lanjut tiap periode.',
    en: 'Realisation, evidence, obstacles and follow-up of each round, to fill in.',
  },
  long: {
    frozen: 4,
    hint: {
      id: 'Saring Periode dan Penanggung jawab untuk mengisi satu instansi. Baris periode lain muncul setelah periodenya dibuka di lembar Periode dan dihitung ulang. Isian Anda tidak pernah ditimpa; baris yang keluar dari rencana tetap ada beserta isinya. Dicetak: periode terakhir yang ada isinya, per kota.',
      en: 'Filter Round and Responsible bodies to fill in for one of them. Lines of another round come once it is opened on sheet Rounds and computed again. What you fill in is never overwritten; a row that leaves the plan keeps its entries. Printed: of each city the latest round with entries.',
    },
  },
};

/** The planner's table of what was reported, round by round. */
export const MONITORING = measure({
  key: 'monitoringLines',
  file: 'monitoring',
  compute: ({ monitored }) => monitoringFrame(monitored),
  csv: monitoringCsv,
  sheet: MONITORING_SHEET,
  table: monitoringTable,
});

type Line = RowOf<Frame<MonitoringColumns>>;

function monitoringTable(context: SheetContext, frame: Frame<MonitoringColumns>): StackedTable {
  const { say, planName, language } = context;
  // The latest round of each plan comes first: it is what one fills in and prints.
  const rows = linesOf(recordsOf(frame), ({ plan_id }) => plan_id).flatMap((lines) =>
    lines.toSorted((a, b) => (b.period_order ?? 0) - (a.period_order ?? 0)),
  );
  const show = showing(context, rows);
  const marks = refusedMarks(
    context,
    MONITORING_TABLE,
    rows.map(({ entry_id }) => entry_id),
  );
  const inputs = entryColumns(context, rows).map((column) => ({ ...column, ...marks(column.key) }));
  const before = [
    show('city', 12, ({ plan_id }) => planName(plan_id)),
    show('period', 17, (line) => (language === 'id' ? line.period : line.period_en)),
    ...ofRow(context, rows),
    ...inputs.slice(0, PRINTED_INPUTS),
  ];
  return {
    name: MONITORING_TABLE,
    none: say({ id: 'Belum ada periode yang dibuka.', en: 'No round is open.' }),
    columns: [
      ...before,
      ...inputs.slice(PRINTED_INPUTS),
      show('entry_status', 15, ({ status }) => say(ENTRY_STATUS_WORDS[status]), {
        colors: statusColors(context),
      }),
      show('canonical_indicator', 10, (line) => codeNumber(line.canonical_indicator), CODE),
      show('counted', 10, ({ realisation }) => realisation ?? '', {
        format: 'number',
        isHidden: true,
        formulas: rows.map((line) => countedFormula(context, line)),
      }),
      show('year', 8, { ...CODE, isHidden: true }),
      show('period_order', 10, { ...CODE, isHidden: true }),
      show('period_key', 16, { wrap: false, isHidden: true }),
      show('row_id', 16, { wrap: false, isHidden: true }),
      show('entry_id', 20, { role: 'id', identifies: true, wrap: false, isHidden: true }),
    ],
    print: { columns: before.length, rows: printedRows(rows) },
    // Lines of plans that are not in this run stay as they stand.
    leftRows: {},
  };
}

/** Of each plan the lines of the latest round in which something was filled in. */
function printedRows(rows: readonly Line[]): boolean[] {
  const latest = new Map<string, number>();
  for (const { plan_id, period_order, filled } of rows)
    if (filled) latest.set(plan_id, Math.max(latest.get(plan_id) ?? 0, period_order ?? 0));
  return rows.map(({ plan_id, period_order }) => period_order === latest.get(plan_id));
}

/** Inputs that are printed: those up to the follow-up. */
const PRINTED_INPUTS = 1 + ENTRY_COLUMNS.findIndex(({ key }) => key === 'follow_up');

/** What is known of the row, beside what one fills in; of a row that has left the plan what its line says stays. */
export function ofRow(context: SheetContext, rows: readonly Line[]): SizedColumn[] {
  const { say, language } = context;
  const show = showing(context, rows);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });
  const lastPeriod = (line: Line): string =>
    (language === 'id' ? line.last_period : line.last_period_en) ?? '';
  return [
    show('place', 7, (line) => line.row_number, {
      ...CODE,
      links: rows.map((line) => rowLink(context, line)),
    }),
    show('action', 46, ({ action, measure: measured }) =>
      [...new Set([action, measured])].filter(Boolean).join(' — '),
    ),
    show('agencies', 20, ({ agencies }) => agencies?.replaceAll(';', ', ') ?? null),
    show('unit', 11),
    show('nature', 12, ({ nature }) => (nature === null ? null : say(NATURE_WORDS[nature]))),
    show(
      'target',
      10,
      ({ target, target_operator }) =>
        target !== null && target_operator ? `${target_operator} ${number.format(target)}` : target,
      { format: 'number', align: 'right' },
    ),
    show('last_value', 17, (line) =>
      line.last_value === null ? null : `${number.format(line.last_value)} (${lastPeriod(line)})`,
    ),
  ];
}

/** The columns that are filled in, as they were typed. */
export function entryColumns(context: SheetContext, rows: readonly Line[]): SizedColumn[] {
  const { say } = context;
  const show = showing(context, rows);
  return ENTRY_COLUMNS.map((column: EntryColumn & (typeof ENTRY_COLUMNS)[number]) => {
    const { key, width } = column;
    const extras = { role: 'input' as const, tells: true, ...lookOf(column, say) };
    if (key === 'realisation')
      return show(key, width, (line) => line.typed_text ?? line.typed_realisation, extras);
    if (key === 'realised_on')
      return show(key, width, (line) => line.realised_text ?? line.realised_on, extras);
    return show(key, width, (line) => line[key], extras);
  });
}

function lookOf({ kind, words, isStrict }: EntryColumn, say: (text: Bilingual) => string): ColumnExtras {
  if (kind === 'realisation')
    return { format: 'number', align: 'right', validation: anyNumber(say(REALISATION_MESSAGE)) };
  if (kind === 'date')
    return { format: 'date', align: 'center', validation: { kind: 'date', message: say(DATE_MESSAGE) } };
  if (!words) return {};
  const source = words.map(say);
  return {
    validation: {
      kind: 'list',
      source,
      message: say(isStrict ? CHOOSE : CHOOSE_OR_TYPE),
      strict: isStrict ?? false,
    },
  };
}

function anyNumber(message: string): Validation {
  return { kind: 'number', minimum: null, maximum: null, message };
}

const REALISATION_MESSAGE = {
  id: 'Angka dalam satuan baris ini; 97,5 persen diketik 97,5 tanpa tanda %.',
  en: 'A number in the unit of this row; type 97.5 per cent as 97.5 without the sign.',
};
const DATE_MESSAGE = {
  id: 'Tanggal data, misalnya 30/4/2026.',
  en: 'The day of the data, such as 30/4/2026.',
};
const CHOOSE = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };
const CHOOSE_OR_TYPE = {
  id: 'Pilih dari daftar, atau ketik yang lain.',
  en: 'Choose from the list, or type another.',
};

function statusColors({ say }: SheetContext): readonly WordColor[] {
  const colors = {
    reported: COLORS.good,
    late: COLORS.warn,
    refused: COLORS.bad,
    conflict: COLORS.bad,
    skipped: COLORS.warn,
    gone: COLORS.none,
  } as const;
  return Object.entries(colors).map(([status, color]) => ({
    word: say(ENTRY_STATUS_WORDS[status as keyof typeof colors]),
    ...color,
  }));
}

/** The realisation as it counts, by the rules of `readRealisation` and as the last run understood what stands there. */
function countedFormula({ language }: SheetContext, line: Line): string | null {
  if (line.status === 'gone') return null;
  const cell = thisRow(MONITORING_TABLE, 'realisation', language);
  const { least, most, typed_text: text, typed_realisation: understood } = line;
  const value = line.percent_cell ? `ROUND(100*${cell},10)` : cell;
  const bounds = [
    ...(least === null ? [] : [`${value}>=${String(least)}`]),
    ...(most === null ? [] : [`${value}<=${String(most)}`]),
  ];
  const ofNumber = bounds.length === 0 ? value : `IF(AND(${bounds.join(',')}),${value},"")`;
  const ofText =
    text !== null && understood !== null
      ? `IF(${cell}="${text.replaceAll('"', '""')}",${String(understood)},"")`
      : '""';
  const ofOther = line.nature === 'milestone' ? milestoneFormula(cell, ofText) : ofText;
  const counted = `IF(ISNUMBER(${cell}),${ofNumber},${ofOther})`;
  if (line.status !== 'conflict') return `=${counted}`;
  const same = ['row_id', 'period_order'].map(
    (key) => `${wholeColumn(MONITORING_TABLE, key, language)},${thisRow(MONITORING_TABLE, key, language)}`,
  );
  return `=IF(COUNTIFS(${same.join(',')})>1,"",${counted})`;
}

function milestoneFormula(cell: string, otherwise: string): string {
  const isOne = (word: keyof typeof MILESTONE_WORDS): string =>
    `OR(${spellings(MILESTONE_WORDS[word])
      .map((text) => `TRIM(${cell})="${text}"`)
      .join(',')})`;
  return `IF(${isOne('there')},1,IF(${isOne('missing')},0,${otherwise}))`;
}

/** Lines that were filled in. */
function monitoringCsv(frame: Frame<MonitoringColumns>): Columns {
  const filled = columnOf(frame, 'filled');
  const isFilled = (_: unknown, at: number): boolean => filled[at] === true;
  const days = columnOf(frame, 'realised_on').filter(isFilled);
  return {
    ...Object.fromEntries(
      CSV_COLUMNS.map((name) => [name, columnOf(frame, name).filter(isFilled) as Column]),
    ),
    realised_on: days.map((day) => (day === null ? null : isoDay(day))),
  };
}

const CSV_COLUMNS = [
  ...([
    'entry_id',
    'row_id',
    'plan_id',
    'city',
    'year',
    'round_no',
    'period',
    'nature',
    'direction',
  ] as const),
  ...(['target', 'target_operator', 'realisation', 'typed_text', 'status', 'realised_on'] as const),
  ...(['evidence_status', 'evidence', 'obstacle', 'driver', 'follow_up', 'responsible', 'fund'] as const),
  ...(['reported_by', 'received', 'agencies'] as const),
];
