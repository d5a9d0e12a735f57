import { SEVERITIES } from '../audit/finding';
import { RESULT_SHEETS } from '../measures';
import { recordsOf } from '../table/frame';
import { SEVERITY_WORDS } from '../text/words';
import { columnMaker, columnName, type SizedColumn } from './columns';
import { COLORS, type SheetContext } from './context';
import { inStepFormula } from './input-sum';
import type { InputSums } from './input-sums';
import { TABLE_NAMES, yearSpan } from './names';
import type { SheetCell, SheetDescription } from './sheet';
import { framedSheet } from './sheet-frame';
import { tableAt } from './stack';
import { STATUS_COLUMN, STATUS_ROW, STATUS_WORDS } from './status-cell';

const DOCUMENTS_ROW = 7;

/**
 * What this workbook is, what is in it, what to do next, and whether its results are in step with its inputs.
 *
 * @param inputs sums of what the results follow from
 */
export function homeSheet(context: SheetContext, inputs: InputSums): SheetDescription {
  const { say, analysis } = context;
  const columns = documentColumns(context, inputs);
  const stepsRow = DOCUMENTS_ROW + analysis.plans.length + 3;
  const sheetsRow = stepsRow + STEPS.length + 2;
  return framedSheet(context, {
    key: 'home',
    name: context.sheetName('home'),
    tabColor: '1F3864',
    title: say(TITLE),
    subtitle: say(SUBTITLE),
    cells: [
      { row: STATUS_ROW - 1, column: 0, value: say({ id: 'Dihitung', en: 'Computed' }), style: 'label' },
      { row: STATUS_ROW - 1, column: STATUS_COLUMN, value: context.moment, style: 'body', span: 4 },
      {
        row: STATUS_ROW,
        column: 0,
        value: say({ id: 'Status hasil', en: 'State of the results' }),
        style: 'label',
      },
      statusFormula(context, columns.length, inputs),
      { row: DOCUMENTS_ROW - 2, column: 0, value: say(DOCUMENTS), style: 'heading', span: columns.length },
      { row: stepsRow - 1, column: 0, value: say(NEXT), style: 'heading', span: columns.length },
      ...STEPS.map((step, i): SheetCell => ({
        row: stepsRow + i,
        column: 0,
        value: `${String(i + 1)}. ${say(step)}`,
        style: 'body',
        span: columns.length,
      })),
      { row: sheetsRow - 1, column: 0, value: say(CONTENTS), style: 'heading', span: columns.length },
      ...contents(context, sheetsRow, columns.length),
    ],
    tables: [tableAt(TABLE_NAMES.documents, DOCUMENTS_ROW, columns)],
    rowHeights: { 0: 28, 1: 20 },
  });
}

const TITLE = {
  id: 'Analisis kesenjangan RAD Kota Layak Anak',
  en: 'Gap analysis of Child-Friendly City action plans',
};
const SUBTITLE = {
  id: 'Lampiran rencana aksi sebagai tabel: dibaca, diperiksa, dihitung, dan disandingkan. Setiap baris dapat ditelusuri ke lampirannya menurut bagian dan nomor urut.',
  en: 'The annexes as tables: read, checked, computed and set side by side. Every row leads to its place in the annex by section and ordinal.',
};
const DOCUMENTS = { id: 'Dokumen', en: 'Documents' };
const NEXT = { id: 'Langkah berikutnya', en: 'What to do next' };
const CONTENTS = { id: 'Isi buku kerja', en: 'In this workbook' };

const STEPS = [
  {
    id: 'Buka Telaah, mulai dari prioritas tinggi: klik kode baris, lihat selnya, lalu isi Keputusan.',
    en: 'Open Findings, high priority first: click the row ID, look at the cell, fill Decision.',
  },
  {
    id: 'Betulkan kolom biru di lembar RAD bila pembacaannya keliru (jenis target, arah, angka, indikator KLA).',
    en: 'Correct the blue columns of the plan sheets where the reading is wrong (kind of target, direction, numbers, KLA indicator).',
  },
  {
    id: 'Hitung ulang lewat add-in atau perintah; keputusan dan catatan Anda tetap ada.',
    en: 'Compute again through the add-in or the command; your decisions and notes stay.',
  },
  {
    id: 'Bawa Cakupan Klaster dan Persandingan ke rapat; Metode menjelaskan setiap definisi.',
    en: 'Take Cluster Coverage and Comparison to the meeting; Method explains every definition.',
  },
] as const;

const PURPOSES = {
  indicators: {
    id: 'Indikator KLA, nilainya, dan padanan setiap indikator tercetak.',
    en: 'KLA indicators, their points, and the match of every printed indicator.',
  },
  findings: {
    id: 'Hal dalam dokumen yang perlu dipastikan, dengan saran dan keputusan Anda.',
    en: 'What in the documents needs to be made sure of, with suggestions and your decisions.',
  },
  method: {
    id: 'Definisi, aturan telaah, dan angka dari hitungan ini.',
    en: 'Definitions, review rules and the numbers of this run.',
  },
} as const;

function contents(context: SheetContext, row: number, width: number): SheetCell[] {
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
  const lines = [...planLines, line('indicators'), line('findings'), ...results, line('method')];
  return lines.flatMap(({ sheet, purpose }, i): SheetCell[] => [
    { row: row + i, column: 0, value: sheet, style: 'link', span: 2, link: { sheet, cell: 'A1' } },
    { row: row + i, column: 2, value: purpose, style: 'body', span: width - 2 },
  ]);
}

function documentColumns(context: SheetContext, inputs: InputSums): SizedColumn[] {
  const { language, say, analysis } = context;
  const { plans, findings } = analysis;
  const planColumn = columnMaker(language, plans);
  const totals = new Map(recordsOf(analysis.coverageTotals).map((total) => [total.plan_id, total]));
  const count = (planId: string, severity: (typeof SEVERITIES)[number]): number =>
    findings.filter((finding) => finding.planId === planId && finding.severity === severity).length;
  return [
    planColumn('plan', 'id', 13, ({ planId }) => planId, {
      wrap: false,
      links: plans.map(({ planId }) => ({ sheet: context.planSheets.get(planId) ?? planId, cell: 'A1' })),
    }),
    planColumn('city', 'computed', 18, ({ cityName }) => cityName),
    planColumn('printed', 'computed', 22, ({ regulation, file }) => (regulation === '' ? file : regulation), {
      header: say({ id: 'Peraturan', en: 'Regulation' }),
    }),
    planColumn('year', 'computed', 12, ({ years }) => yearSpan(years)),
    planColumn('rows', 'computed', 9, ({ planId }) => totals.get(planId)?.rows ?? null, {
      format: 'integer',
    }),
    planColumn(
      'rows_measurable',
      'computed',
      10,
      ({ planId }) => totals.get(planId)?.rows_measurable ?? null,
      {
        format: 'integer',
      },
    ),
    planColumn(
      'coverage_percent',
      'computed',
      13,
      ({ planId }) => totals.get(planId)?.coverage_percent ?? null,
      {
        format: 'percent',
      },
    ),
    ...SEVERITIES.map((severity) =>
      planColumn(`findings_${severity}`, 'computed', 11, ({ planId }) => count(planId, severity), {
        header: say({
          id: `Prioritas ${SEVERITY_WORDS[severity].id.toLowerCase()}`,
          en: `${SEVERITY_WORDS[severity].en} priority`,
        }),
        earlierHeaders: [
          `Temuan ${SEVERITY_WORDS[severity].id.toLowerCase()}`,
          `Findings ${SEVERITY_WORDS[severity].en.toLowerCase()}`,
        ],
        format: 'integer',
      }),
    ),
    planColumn('inputs', 'computed', 22, () => say(STATUS_WORDS.current), {
      header: say({ id: 'Status hasil', en: 'State of results' }),
      earlierHeaders: ['Masukan', 'Inputs'],
      format: 'general',
      wrap: true,
      formulas: plans.map(({ planId }) => {
        const sum = inputs.plans.get(planId);
        if (!sum) return null;
        return `=IF(${inStepFormula(sum, language)},"${say(STATUS_WORDS.current)}","${say(STATUS_WORDS.stale)}")`;
      }),
      colors: [
        { word: say(STATUS_WORDS.current), ...COLORS.good },
        { word: say(STATUS_WORDS.stale), ...COLORS.bad },
      ],
    }),
  ];
}

/** In step when every document is, and the crosswalk and the decisions are as they were. */
function statusFormula(context: SheetContext, columnCount: number, inputs: InputSums): SheetCell {
  const { language, say, analysis } = context;
  const letter = columnName(columnCount - 1);
  const first = DOCUMENTS_ROW + 2;
  const documents = `$${letter}$${String(first)}:$${letter}$${String(first + analysis.plans.length - 1)}`;
  const current = say(STATUS_WORDS.current);
  const others = [inputs.crosswalk, inputs.decisions].flatMap((sum) =>
    sum ? [inStepFormula(sum, language)] : [],
  );
  const inStep = [`COUNTIF(${documents},"${current}")=${String(analysis.plans.length)}`, ...others];
  return {
    row: STATUS_ROW,
    column: STATUS_COLUMN,
    value: current,
    formula: `=IF(AND(${inStep.join(',')}),"${current}","${say(STATUS_WORDS.stale)}")`,
    unknown: say(STATUS_WORDS.unknown),
    style: 'figure',
  };
}
