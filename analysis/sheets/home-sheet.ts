import type { Analysis } from '../analyse';
import { RESULT_SHEETS } from '../measures';
import type { Bilingual } from '../text/bilingual';
import type { SheetContext } from './context';
import { demoTitle } from './demo-title';
import { documentColumns, statusFormula } from './home-documents';
import { homeScope } from './home-scope';
import { summaryTables } from './home-summary';
import type { InputSums } from './input-sums';
import { TABLE_NAMES } from './names';
import type { SheetCell, SheetDescription } from './sheet';
import type { WorkbookState } from './state';
import { framedSheet } from './sheet-frame';
import { stack, tableAt } from './stack';
import { STATUS_COLUMN, STATUS_HEAD, STATUS_ROW } from './status-cell';

const SUMMARY_ROW = 6;
/** Columns of the face; the key of the documents stands to the right of them. */
const WIDTH = 4;

/**
 * What is to be done next, what the plans cover and lack, and what stands behind that; then the documents, how to work with
 * the workbook, and what is in it. Whether its results are in step with its inputs stands on top.
 *
 * @param inputs sums of what the results follow from
 * @param before what the workbook knew of the run before
 */
export function homeSheet(
  context: SheetContext,
  inputs: InputSums,
  before: WorkbookState | null,
): SheetDescription {
  const scope = homeScope(context, before);
  const { say, analysis } = context;
  const summary = stack(summaryTables(context), SUMMARY_ROW);
  const columns = documentColumns(context, inputs);
  const documentsRow = summary.nextRow + 1;
  const stepsRow = documentsRow + analysis.plans.length + 3;
  const sheetsRow = stepsRow + STEPS.length + 2;
  return framedSheet(context, {
    key: 'home',
    name: context.sheetName('home'),
    tabColor: '1F3864',
    title: demoTitle(context, say(TITLE)),
    subtitle: say(SUBTITLE),
    cells: [
      { row: STATUS_ROW - 1, column: 0, value: say({ id: 'Dihitung', en: 'Computed' }), style: 'label' },
      { row: STATUS_ROW - 1, column: STATUS_COLUMN, value: context.moment, style: 'body' },
      {
        row: STATUS_ROW,
        column: 0,
        value: say(STATUS_HEAD),
        style: 'label',
      },
      statusFormula(context, columns, documentsRow, inputs),
      {
        row: STATUS_ROW + 1,
        column: 0,
        value: say({ id: 'Perlu diingat', en: 'Keep in mind' }),
        style: 'label',
      },
      {
        row: STATUS_ROW + 1,
        column: STATUS_COLUMN,
        value: say(reminder(analysis)),
        style: 'body',
        span: WIDTH - STATUS_COLUMN,
      },
      ...(scope
        ? [
            { row: STATUS_ROW + 2, column: 0, value: say(SCOPE), style: 'label' as const },
            {
              row: STATUS_ROW + 2,
              column: STATUS_COLUMN,
              value: say(scope),
              style: 'body' as const,
              span: WIDTH - STATUS_COLUMN,
            },
          ]
        : []),
      ...summary.cells,
      { row: documentsRow - 1, column: 0, value: say(DOCUMENTS), style: 'heading', span: WIDTH },
      { row: stepsRow - 1, column: 0, value: say(NEXT), style: 'heading', span: WIDTH },
      ...STEPS.map((step, i): SheetCell => ({
        row: stepsRow + i,
        column: 0,
        value: `${String(i + 1)}. ${say(step)}`,
        style: 'body',
        span: WIDTH,
      })),
      { row: sheetsRow - 1, column: 0, value: say(CONTENTS), style: 'heading', span: WIDTH },
      ...contents(context, sheetsRow),
    ],
    tables: [...summary.tables, tableAt(TABLE_NAMES.documents, documentsRow, columns)],
    rowHeights: { 0: 28, 1: 20 },
    // How to work with it, and what is in it, are links of no use on paper.
    print: { orientation: 'portrait', columns: WIDTH, tables: summary.tables.length + 1 },
  });
}

/** What "Mutakhir" does not mean, and what the figures of several plans are not. */
function reminder({ plans }: Analysis): Bilingual {
  return {
    id: `"Mutakhir" berarti sesuai dengan isian terakhir, bukan final.${plans.length > 1 ? ' Masa dan isi rencana tiap kota berbeda; angka di lembar ini bukan dasar peringkat.' : ''}`,
    en: `"Current" means in step with the last inputs, not final.${plans.length > 1 ? ' Plans differ in years and content; the figures of this sheet do not rank cities.' : ''}`,
  };
}

const TITLE = {
  id: 'Analisis kesenjangan RAD Kota Layak Anak',
  en: 'Gap analysis of Child-Friendly City (KLA) action plans',
};
const SUBTITLE = {
  id: 'Draf bahan rapat: lampiran rencana aksi dibaca, ditelaah, dihitung, dan disandingkan. Bukan dokumen resmi.',
  en: 'Draft for review: the annexes read, checked, computed and compared. Not an official document.',
};
const SCOPE = { id: 'Rencana yang dihitung', en: 'Plans computed' };
const DOCUMENTS = { id: 'Dokumen', en: 'Documents' };
const NEXT = { id: 'Cara memakai buku kerja ini', en: 'How to use this workbook' };
const CONTENTS = { id: 'Isi buku kerja', en: 'In this workbook' };

const STEPS = [
  {
    id: 'Buka Kelompok Telaah, mulai dari atas, dan isi Keputusan tiap kelompok; pengecualiannya diputuskan di Telaah, pada barisnya.',
    en: 'Open Finding Groups, from the top, and fill in Decision of each group; exceptions are decided in their lines of Findings.',
  },
  {
    id: 'Ubah kolom biru di lembar RAD bila pembacaannya keliru (jenis target, arah perbaikan, angka, indikator KLA).',
    en: 'Change the blue columns of the plan sheets where the reading is wrong (kind of target, direction, numbers, KLA indicator).',
  },
  {
    id: 'Hitung ulang melalui panel pengaya (add-in); keputusan dan catatan Anda tetap ada.',
    en: 'Compute again in the pane of the add-in; your decisions and notes stay.',
  },
  {
    id: 'Untuk merencanakan suatu pertanyaan, isi kolom "Rancangan untuk" di lembar Pertanyaan Evaluasi, hitung ulang, lalu rumuskan barisnya di lembar Rancangan.',
    en: 'To plan something new: fill in "Draft for" in Evaluation Questions, compute again, then word its row in Drafts.',
  },
  {
    id: 'Bawa Cakupan Klaster dan Persandingan ke rapat; Metode menjelaskan setiap definisi.',
    en: 'Take Cluster Coverage and Comparison to the meeting; Method explains every definition.',
  },
] as const;

const PURPOSES = {
  indicators: {
    id: 'Indikator KLA, nilainya, dan padanan setiap indikator dalam lampiran.',
    en: 'KLA indicators, their points, and the crosswalk of every printed indicator.',
  },
  findingGroups: {
    id: 'Catatan telaah menurut jenis dan sebabnya: satu keputusan untuk satu kelompok, yang terpenting lebih dahulu.',
    en: 'Findings by kind and cause: one decision for a group, what matters most first.',
  },
  findings: {
    id: 'Hal yang perlu dipastikan dalam dokumen, dengan saran dan keputusan Anda.',
    en: 'What to check in the documents, with suggestions and your decisions.',
  },
  method: {
    id: 'Definisi, aturan telaah, dan singkatan.',
    en: 'Definitions, review rules and abbreviations.',
  },
} as const;

function contents(context: SheetContext, row: number): SheetCell[] {
  const { say } = context;
  const planLines = [...context.planSheets.values()].map((sheet) => ({
    sheet,
    purpose: say({
      id: 'Teks lampiran dan hasil pembacaannya.',
      en: 'The annex as printed and as read.',
    }),
  }));
  const line = (key: keyof typeof PURPOSES) => ({
    sheet: context.sheetName(key),
    purpose: say(PURPOSES[key]),
  });
  const results = RESULT_SHEETS.map(({ name, purpose }) => ({ sheet: say(name), purpose: say(purpose) }));
  const lines = [
    ...planLines,
    line('indicators'),
    line('findingGroups'),
    line('findings'),
    ...results,
    line('method'),
  ];
  return lines.flatMap(({ sheet, purpose }, i): SheetCell[] => [
    { row: row + i, column: 0, value: sheet, style: 'link', span: 2, link: { sheet, cell: 'A1' } },
    { row: row + i, column: 2, value: purpose, style: 'body', span: WIDTH - 2 },
  ]);
}
