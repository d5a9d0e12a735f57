import { questionPlaces } from '../evaluation/questions';
import { measure } from '../measure';
import { CODE, type ColumnExtras, quotedSheet } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { INDICATOR_RANGE } from '../sheets/indicators-sheet';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import type { Link } from '../sheets/sheet';
import { CENTRED, KEY, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import type { Bilingual } from '../text/bilingual';
import { adoptDrafts } from './adopt-drafts';
import { DRAFTS_TABLE } from './draft';
import { type DraftsColumns, draftsFrame } from './drafts-frame';
import { nextYears } from './next-plan';
import { choiceOf } from './tick-columns';

const DRAFTS_SHEET: ResultSheet = {
  key: 'drafts',
  name: { id: 'Rancangan', en: 'Drafts' },
  tabColor: '7A4B00',
  title: { id: 'Baris rancangan untuk rencana berikutnya', en: 'Draft rows for the next plan' },
  subtitle: {
    id: 'Diambil dari pertanyaan evaluasi atau dari kota lain. Kegiatan, data dasar, dan target dirumuskan sendiri. Tahun target: sesudah rencana kota itu dan sesudah tahun ini, tertulis di atas kolomnya; tahun kota lain dikosongkan. Tidak ikut dihitung.',
    en: 'Taken from questions of the evaluation or from another city. Action, baseline and targets are for you to word. Years: after the plan of the city and after this year, named above their columns; leave those of another city blank. These rows count in no figure.',
  },
  purpose: {
    id: 'Baris yang Anda siapkan untuk rencana berikutnya.',
    en: 'Rows that you prepare for the next plan.',
  },
  long: {
    frozen: 3,
    hint: {
      id: 'Menambah baris: isi "Rancangan untuk" di Pertanyaan Evaluasi, atau ketik langsung di bawah tabel. Isian Anda tetap ada; baris hilang hanya bila Anda menghapusnya di sini dan menghapus isian "Rancangan untuk" di lembar Pertanyaan Evaluasi.',
      en: 'To add a row: fill in "Draft for" in Evaluation Questions, or type right below the table. What you fill in stays; a row disappears only if you delete it here and clear "Draft for" there.',
    },
  },
};

/** What the planner fills: known again by what it says where a line has no id of its own. */
const INPUT = { role: 'input', tells: true } as const;

/** Rows for the next plans, to be worded by the planner. */
export const DRAFT_ROWS = measure({
  key: 'draftRows',
  compute: (input) => draftsFrame(adoptDrafts(input), input.plans, input.reference, input.thisYear),
  sheet: DRAFTS_SHEET,
  table: draftsTable,
});

function draftsTable(context: SheetContext, frame: Frame<DraftsColumns>): StackedTable {
  const { analysis, say, nameOf, planLabel } = context;
  const rows = recordsOf(frame);
  const names = new Map(analysis.reference.questions.map((one) => [one.questionId, nameOf(one)]));
  const show = showing(context, rows);
  const targets = frame.columns.filter((key) => /^target_\d{4}$/.test(key));
  const before = [
    show('city', 14, {
      ...INPUT,
      ...choiceOf(
        analysis.plans.map(({ planId }) => planLabel(planId)),
        say({ id: 'Kota yang hendak merencanakannya.', en: 'The city that should plan for it.' }),
      ),
      ...unknownCities(context, rows),
    }),
    show('canonical_indicator', 11, ({ canonical_indicator }) => numberOr(canonical_indicator), {
      ...INPUT,
      ...CODE,
      validation: {
        kind: 'list',
        source: `=${quotedSheet(context.sheetName('indicators'))}!${INDICATOR_RANGE}`,
        message: say({ id: 'Nomor indikator KLA 1–24.', en: 'KLA indicator 1–24.' }),
        strict: true,
      },
    }),
    show('question_id', 11, { ...INPUT, ...CENTRED }),
    show('question', 30, ({ question_id }) => names.get(question_id ?? '') ?? null),
    show('points', 8, { format: 'number' }),
    show('action', 36, {
      ...INPUT,
      notes: rows.map(({ action }) => (action === null ? say(TO_BE_WORDED) : null)),
    }),
    show('example_elsewhere', 36, ({ example }) => example),
    show('measure', 22, INPUT),
    show('unit', 13, INPUT),
    show('agencies', 20, INPUT),
    // Before the years, which come and go with the plans: a hidden column keeps its place.
    show('draft_id', 18, { role: 'id', ...KEY, wrap: false, isHidden: true }),
    show('baseline', 11, { ...INPUT, align: 'right' }),
    ...targets.map((key) =>
      show(key as 'baseline', 9, { ...INPUT, align: 'right', group: say(nextPlanOf(context, key)) }),
    ),
  ];
  return {
    name: DRAFTS_TABLE,
    columns: [
      ...before,
      show('planner_note', 26, INPUT),
      show('origin', 22, (row) => originOf(context, row), { links: originLinks(context, rows) }),
    ],
    print: { columns: before.length },
  };
}

/** Whose next plan a year is in. */
function nextPlanOf({ analysis: { plans, thisYear }, planName }: SheetContext, key: string): Bilingual {
  const year = Number(key.slice('target_'.length));
  const names = plans
    .filter((plan) => nextYears(plan, thisYear).includes(year))
    .map(({ planId }) => planName(planId));
  if (names.length === 0) return { id: 'Tahun lain', en: 'Other years' };
  // It stands over columns of single years, where a list of cities would be as high as a page.
  const isList = names.length <= MOST_NAMED;
  return {
    id: `Rencana berikutnya ${isList ? names.join(', ') : `${String(names.length)} kabupaten/kota`}`,
    en: `Next plan of ${isList ? names.join(', ') : `${String(names.length)} cities`}`,
  };
}

const MOST_NAMED = 2;

const TO_BE_WORDED = {
  id: 'Untuk dirumuskan: tulis kegiatannya dengan kata-kata kota sendiri.',
  en: 'To be worded: write the action in the words of your own city.',
};

type DraftRow = RowOf<Frame<DraftsColumns>>;

/** A line whose city is not understood stays as it was typed, marked. */
function unknownCities({ say }: SheetContext, rows: readonly DraftRow[]): ColumnExtras {
  if (rows.every(({ plan_id }) => plan_id !== null)) return {};
  const note = say({
    id: 'Kota ini tidak dikenal di buku kerja ini, jadi barisnya tidak ikut diekspor; pilih kota dari daftar.',
    en: 'This workbook knows no such city, so the row is left out of the export; choose one of the list.',
  });
  return {
    styles: rows.map(({ plan_id }) => (plan_id === null ? 'doubt' : null)),
    notes: rows.map(({ plan_id }) => (plan_id === null ? note : null)),
  };
}

/** The row of the other city, or the question; of what is not in this run, what stands there. */
function originOf({ say, planLabel }: SheetContext, row: DraftRow): string | null {
  const { row_id, row_plan_id, question_id, origin, points } = row;
  if (row_id !== null) return row_plan_id === null ? origin : `${planLabel(row_plan_id)} ${row_id}`;
  return points === null ? origin : `${say({ id: 'Pertanyaan', en: 'Question' })} ${question_id ?? ''}`;
}

function originLinks(context: SheetContext, rows: readonly DraftRow[]): (Link | null)[] {
  const places = questionPlaces(context);
  return rows.map(({ row_plan_id, row_number, row_id, question_id }) =>
    row_id === null
      ? (places.get(question_id ?? '') ?? null)
      : row_plan_id === null
        ? null
        : rowLink(context, { plan_id: row_plan_id, row_number }),
  );
}

/** An indicator is a number; anything else stays as it was typed. */
function numberOr(text: string | null): number | string | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : text;
}
