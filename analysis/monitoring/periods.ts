import { measure } from '../measure';
import type { ColumnExtras } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { thisRow, wholeColumn } from '../sheets/formulas';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { choiceOf } from '../drafts/tick-columns';
import { frame, type Frame, recordsOf } from '../table/frame';
import { ENTRY_STATUS_WORDS, LOWER_IS_BETTER_WORDS, NO, REPORT_WORDS, YES } from '../text/words';
import type { Monitored } from './check-monitoring';
import { MONITORING_TABLE, type PeriodKey, PERIODS_TABLE, SETTINGS_TABLE } from './monitoring';
import { refusedMarks } from './refused-marks';
import { roundCode } from './round';

const PERIODS_SHEET: ResultSheet = {
  key: 'periods',
  showsRealisations: true,
  name: { id: 'Periode', en: 'Rounds' },
  tabColor: '9C4A00',
  printed: 0,
  title: {
    id: 'Periode pemantauan dan status laporannya',
    en: 'Monitoring rounds and the status of their reports',
  },
  subtitle: {
    id: 'Isi kolom kuning. "Ya" di kolom Dibuka menyiapkan baris periode itu di lembar Pemantauan setelah dihitung ulang; selama belum ada yang dibuka, periode pertama tahun akhir yang disiapkan. Terlambat dinilai hanya bila batas waktu dan tanggal data terisi.',
    en: 'Fill in the yellow columns. "Yes" under Open prepares the lines of that round on sheet Monitoring when computed again; while none is open, the first one of the final year is prepared. Late is judged only where deadline and day of the data are filled in.',
  },
  purpose: {
    id: 'Periode yang dibuka, batas waktu, status laporan, dan cara menghitung capaian.',
    en: 'Which rounds are open, their deadlines and reports, and how achievement is computed.',
  },
};

/** How often a year is monitored, and how achievement is computed: the planner's settings. */
export const MONITORING_SETTINGS = measure({
  key: 'monitoringSettings',
  compute: ({ monitored }) => settingsFrame(monitored),
  sheet: PERIODS_SHEET,
  table: (context, all): StackedTable => {
    const { say } = context;
    const rows = recordsOf(all);
    const show = showing(context, rows);
    const marks = refusedMarks(
      context,
      SETTINGS_TABLE,
      rows.map(({ setting_key }) => setting_key),
    );
    const refused = refusedText(context, SETTINGS_TABLE);
    return {
      name: SETTINGS_TABLE,
      caption: say({ id: 'Pengaturan', en: 'Settings' }),
      columns: [
        show('setting', 24, ({ setting_key }) => say(SETTING_WORDS[setting_key].name)),
        show(
          'setting_value',
          16,
          ({ setting_key, value }) =>
            refused(setting_key, 'setting_value') ?? (/^\d+$/.test(value) ? Number(value) : value),
          { role: 'input', format: 'general', ...marks('setting_value') },
        ),
        show('meaning', 60, ({ setting_key }) => say(SETTING_WORDS[setting_key].meaning)),
        // Not hidden: the deadlines of the rounds stand in the same column of the sheet.
        show('setting_key', 18, { role: 'id', wrap: false }),
      ],
    };
  },
});

/** Every round of the plans that are shown, with the status of its report. */
export const MONITORING_PERIODS = measure({
  key: 'monitoringPeriods',
  compute: ({ monitored }) => periodsFrame(monitored),
  sheet: PERIODS_SHEET,
  table: periodsTable,
});

/** One row per setting. */
export type SettingsColumns = {
  readonly setting_key: readonly (keyof typeof SETTING_WORDS)[];
  readonly value: readonly string[];
};

/**
 * The settings that are in use.
 *
 * @example recordsOf(settingsFrame(monitored))[0].value // '3'
 */
export function settingsFrame({
  roundsPerYear,
  lowerIsBetter,
}: Pick<Monitored, 'roundsPerYear' | 'lowerIsBetter'>): Frame<SettingsColumns> {
  return frame({
    setting_key: ['rounds_per_year', 'lower_is_better'],
    value: [String(roundsPerYear), LOWER_IS_BETTER_WORDS[lowerIsBetter].id],
  });
}

const SETTING_WORDS = {
  rounds_per_year: {
    name: { id: 'Periode per tahun', en: 'Rounds a year' },
    meaning: {
      id: 'Bilangan 1 sampai 12; 4 berarti triwulan. Peraturan Cilegon meminta sedikitnya tiga kali setahun.',
      en: 'From 1 to 12; 4 means quarters. The regulation of Cilegon asks for three a year at least.',
    },
  },
  lower_is_better: {
    name: { id: 'Capaian bila makin rendah makin baik', en: 'Achievement where lower is better' },
    meaning: {
      id: `${LOWER_IS_BETTER_WORDS.mirrored.id} (cara PermenPANRB) atau ${LOWER_IS_BETTER_WORDS.inverse.id}. T = target, R = realisasi. Bila makin tinggi makin baik: R/T.`,
      en: `${LOWER_IS_BETTER_WORDS.mirrored.en} (as PermenPANRB does) or ${LOWER_IS_BETTER_WORDS.inverse.en}. T = target, R = realisation. Where higher is better: R/T.`,
    },
  },
} as const;

/** One row per plan and round. */
export type PeriodsColumns = {
  readonly period_key: readonly string[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly year: readonly number[];
  readonly round_no: readonly number[];
  readonly period: readonly string[];
  readonly period_en: readonly string[];
  /** Name that the planner gave it. */
  readonly own_name: readonly (string | null)[];
  readonly open: readonly boolean[];
  /** What the planner typed about that. */
  readonly open_text: readonly (string | null)[];
  /** Days as Excel's serial numbers. */
  readonly deadline: readonly (number | null)[];
  readonly report: readonly (keyof typeof REPORT_WORDS | null)[];
  readonly report_date: readonly (number | null)[];
  readonly note: readonly (string | null)[];
  /** Lines of rows that are in the plan, and those of them that were reported, late ones among them. */
  readonly lines: readonly number[];
  readonly reported: readonly number[];
  readonly late: readonly number[];
};

/**
 * The rounds of the plans, and how many of their lines were reported.
 *
 * @example recordsOf(periodsFrame(monitored))[0].period // 'Pemantauan I/2022'
 */
export function periodsFrame({
  periods,
  lines,
}: Pick<Monitored, 'periods' | 'lines'>): Frame<PeriodsColumns> {
  const keys = periods.map((period) => roundCode(period.planId, period));
  const counts = new Map(keys.map((key) => [key, { lines: 0, reported: 0, late: 0 }]));
  const cities = new Map(lines.map(({ plan }) => [plan.planId, plan.cityName]));
  for (const { plan, period, status, realisation } of lines) {
    const count = counts.get(roundCode(plan.planId, period));
    if (!count || status === 'gone') continue;
    count.lines += 1;
    if (realisation !== null) count.reported += 1;
    if (status === 'late') count.late += 1;
  }
  const of = (key: 'lines' | 'reported' | 'late') => keys.map((code) => counts.get(code)?.[key] ?? 0);
  return frame({
    period_key: keys,
    plan_id: periods.map(({ planId }) => planId),
    city: periods.map(({ planId }) => cities.get(planId) ?? planId),
    year: periods.map(({ year }) => year),
    round_no: periods.map(({ round }) => round),
    period: periods.map(({ name }) => name.id),
    period_en: periods.map(({ name }) => name.en),
    own_name: periods.map(({ ownName }) => ownName || null),
    open: periods.map(({ isOpen }) => isOpen),
    open_text: periods.map(({ openText }) => openText || null),
    deadline: periods.map(({ deadline }) => deadline),
    report: periods.map(({ report }) => report),
    report_date: periods.map(({ reportDate }) => reportDate),
    note: periods.map(({ note }) => note || null),
    lines: of('lines'),
    reported: of('reported'),
    late: of('late'),
  });
}

type PeriodRow = RowOf<Frame<PeriodsColumns>>;

function periodsTable(context: SheetContext, all: Frame<PeriodsColumns>): StackedTable {
  const { say, language, planName } = context;
  const rows = recordsOf(all);
  const show = showing(context, rows);
  const marks = refusedMarks(
    context,
    PERIODS_TABLE,
    rows.map(({ period_key }) => period_key),
  );
  const refused = refusedText(context, PERIODS_TABLE);
  const input = (
    key: PeriodKey,
    width: number,
    value: (row: PeriodRow) => string | number | null,
    looks: ColumnExtras = {},
  ) =>
    show(key, width, (row) => refused(row.period_key, key) ?? value(row), {
      role: 'input',
      ...looks,
      ...marks(key),
    });
  const date = {
    format: 'date',
    align: 'center',
    validation: {
      kind: 'date',
      message: say({ id: 'Tanggal, misalnya 30/4/2026.', en: 'A day, such as 30/4/2026.' }),
    },
  } as const;
  const here = thisRow(PERIODS_TABLE, 'period_key', language);
  const column = (key: string): string => wholeColumn(MONITORING_TABLE, key, language);
  const gone = say(ENTRY_STATUS_WORDS.gone);
  const live = (formula: string) => ({ ...COUNT, formulas: rows.map(() => formula) });
  const counted = `(${column('period_key')}=${here})*ISNUMBER(${column('counted')})`;
  return {
    name: PERIODS_TABLE,
    caption: say({ id: 'Periode', en: 'Rounds' }),
    columns: [
      show('city', 24, ({ plan_id }) => planName(plan_id)),
      show('period', 18, (row) => (language === 'id' ? row.period : row.period_en)),
      input('period_open', 16, ({ open_text }) => open_text, {
        ...choiceOf(
          [say(YES), say(NO)],
          say({
            id: '"Ya": barisnya disiapkan di lembar Pemantauan setelah dihitung ulang. "Tidak": hanya yang sudah diisi.',
            en: '"Yes": its lines are prepared on sheet Monitoring when computed again. "No": only those that were filled in.',
          }),
        ),
      }),
      input('deadline', 14, ({ deadline }) => deadline, date),
      input('report_status', 22, ({ report }) => (report === null ? null : say(REPORT_WORDS[report])), {
        ...choiceOf(
          Object.values(REPORT_WORDS).map(say),
          say({ id: 'Status laporan periode ini.', en: 'Status of the report of this round.' }),
        ),
      }),
      input('report_date', 14, (row) => row.report_date, date),
      show(
        'lines',
        10,
        live(`=COUNTIFS(${column('period_key')},${here},${column('entry_status')},"<>${gone}")`),
      ),
      show('reported', 12, live(`=SUMPRODUCT(${counted})`)),
      show('unreported', 12, ({ lines, reported }) => (lines ?? 0) - (reported ?? 0), {
        ...live(
          `=${thisRow(PERIODS_TABLE, 'lines', language)}-${thisRow(PERIODS_TABLE, 'reported', language)}`,
        ),
      }),
      input('period_name', 18, ({ own_name }) => own_name),
      input('planner_note', 26, ({ note }) => note),
      show('period_key', 18, { role: 'id', wrap: false, isHidden: true }),
    ],
    leftRows: {},
  };
}

/** What was typed and not understood, by row and column. */
function refusedText(
  { analysis }: SheetContext,
  table: string,
): (id: string, column: string) => string | null {
  const cells = new Map(
    analysis.refused.flatMap((cell) =>
      cell.table === table ? [[`${cell.rowId} ${cell.column}`, cell.value]] : [],
    ),
  );
  return (id, column) => cells.get(`${id} ${column}`) ?? null;
}
