/** What the add-in writes into Excel against what the command writes into a file, cell by cell. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { writeXlsx } from '../../analysis/xlsx';
import { openXlsx } from '../excel-host/from-xlsx';
import type { ExcelHost } from '../excel-host/host';
import type { Chart } from '../excel-host/model/sheet';
import type { WorkbookSnapshot } from '../excel-host/snapshot';
import { WORKBOOK } from '../xlsx/fixture';
import { differences } from './differences';
import { openWorkbook } from './excel/open-workbook';
import { describedSeeds } from './real-workbook';
import { SPELLINGS, settled } from './spelling';

async function writtenByAddIn(workbook: WorkbookDescription): Promise<ExcelHost> {
  const { host, door } = openWorkbook();
  await door.write(workbook);
  return host;
}

async function writtenByCommand(workbook: WorkbookDescription): Promise<ExcelHost> {
  return openXlsx(await writeXlsx(workbook));
}

describe('the workbook of both annexes', { timeout: 120_000 }, () => {
  it.each(['id', 'en'] as const)('is the same in Excel and in a file (%s)', async (language) => {
    const workbook = describedSeeds(language);
    const inExcel = (await writtenByAddIn(workbook)).snapshot();
    const inFile = (await writtenByCommand(workbook)).snapshot();
    expect(differences(settled(inExcel), settled(inFile))).toEqual([]);
    expect(inFile.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  });
});

describe('a workbook with everything that a description can say', () => {
  let inExcel: WorkbookSnapshot;
  let inFile: WorkbookSnapshot;

  beforeAll(async () => {
    inExcel = (await writtenByAddIn(WORKBOOK)).snapshot();
    inFile = (await writtenByCommand(WORKBOOK)).snapshot();
  });

  it('is the same in Excel and in a file', () => {
    expect(differences(settled(inExcel), settled(inFile))).toEqual([]);
  });

  it.each(SPELLINGS.map((spelling) => [spelling.what, spelling] as const))(
    'differs without the spelling of: %s',
    (_, left) => {
      const others = SPELLINGS.filter((one) => one !== left);
      expect(differences(settled(inExcel, others), settled(inFile, others))).not.toEqual([]);
    },
  );
});

function chartOf({ sheets }: ExcelHost['workbook']): Chart {
  const [chart] = sheets.flatMap(({ charts }) => charts);
  if (!chart) throw new Error('no chart');
  return chart;
}

/** Each of these is one thing that the comparison must not overlook. */
const CHANGES: readonly (readonly [what: string, change: (host: ExcelHost) => void])[] = [
  ['a value', ({ user }) => user.paste('Kesenjangan', 'B2', [[6]])],
  ['a number as text', ({ user }) => user.paste('Kesenjangan', 'B2', [["'5"]])],
  ['a formula', ({ user }) => user.paste('Kesenjangan', 'C2', [['=1+1']])],
  ['a value beside everything', ({ user }) => user.paste('Daftar', 'C9', [['x']])],
  ['a number format', ({ user }) => user.paint('Kesenjangan', 'A2', 'NumberFormat', '0.00')],
  ['a font', ({ user }) => user.paint('Daftar', 'A1', 'Format.Font.Name', 'Calibri')],
  ['bold', ({ user }) => user.paint('Daftar', 'A1', 'Format.Font.Bold', true)],
  ['a fill', ({ user }) => user.paint('Daftar', 'A1', 'Format.Fill.Color', '#FFFFFF')],
  ['wrapping', ({ user }) => user.paint('Daftar', 'A1', 'Format.WrapText', false)],
  ['a line', ({ user }) => user.paint('Kesenjangan', 'B3', 'Format.Borders.EdgeBottom.Color', '#000000')],
  [
    'a rule',
    ({ user }) =>
      user.paint('RAD Serang 2022-2023', 'E6', 'DataValidation.Rule', {
        decimal: { operator: 'Between', formula1: 0, formula2: 99 },
      }),
  ],
  [
    'a note',
    ({ user }) =>
      user.paint('RAD Serang 2022-2023', 'B6', 'DataValidation.Prompt', {
        showPrompt: true,
        title: '',
        message: 'lain',
      }),
  ],
  [
    'a link',
    ({ user }) => user.paint('RAD Serang 2022-2023', 'I6', 'Hyperlink', { documentReference: "'Daftar'!A1" }),
  ],
  ['a width', ({ user }) => user.paint('Daftar', 'A:A', 'Format.ColumnWidth', 100)],
  ['a height', ({ user }) => user.paint('RAD Serang 2022-2023', '4:4', 'Format.RowHeight', 33)],
  ['a table header', ({ user }) => user.paste('Kesenjangan', 'A1', [['Lain']])],
  ['a filter', ({ user }) => user.filter('tblGap', 'Nilai', ['10'])],
  ['a sheet', ({ user }) => user.addSheet('Lain')],
  ['the name of a sheet', ({ user }) => user.renameSheet('Daftar', 'Lain')],
  ['the order of the sheets', ({ user }) => user.moveSheet('Daftar', 1)],
  ['a merged cell', ({ workbook }) => void workbook.sheet("Beranda & 'uji' <x>")?.merges.pop()],
  ['a frozen pane', ({ workbook }) => Object.assign(workbook.sheet('Kesenjangan') ?? {}, { freeze: null })],
  ['gridlines', ({ workbook }) => void workbook.sheet('Daftar')?.bag.values.set('ShowGridlines', false)],
  [
    'the colour of a tab',
    ({ workbook }) => void workbook.sheet('Daftar')?.bag.values.set('TabColor', '#000000'),
  ],
  [
    'a print area',
    ({ workbook }) =>
      void workbook.sheet('RAD Serang 2022-2023')?.bag.child('PageLayout').values.set('PrintArea', 'A1:B2'),
  ],
  [
    'a conditional colour',
    ({ workbook }) => void workbook.sheet('RAD Serang 2022-2023')?.conditionalFormats.pop(),
  ],
  [
    'a table style',
    ({ workbook }) => Object.assign(workbook.table('tblGap') ?? {}, { style: 'TableStyleLight9' }),
  ],
  [
    'what a chart is called',
    ({ workbook }) => void chartOf(workbook).bag.child('Title').values.set('Text', 'x'),
  ],
  [
    'what a chart shows',
    ({ workbook }) => Object.assign(chartOf(workbook).series[0] ?? {}, { values: '=A1' }),
  ],
  ['how large a chart is', ({ workbook }) => Object.assign(chartOf(workbook).area, { rows: 3 })],
  [
    'how a series looks',
    ({ workbook }) =>
      void chartOf(workbook).series[1]?.bag.child('Format').child('Fill').values.set('Color', '#FF0000'),
  ],
  ['a defined name', ({ workbook }) => void workbook.names.pop()],
  ['the state', ({ workbook }) => void workbook.xmlParts.shift()],
  ['the record', ({ workbook }) => void workbook.xmlParts.pop()],
];

it.each(CHANGES)('the comparison sees %s', async (_, change) => {
  const host = await writtenByAddIn(WORKBOOK);
  const before = settled(host.snapshot());
  change(host);
  expect(differences(before, settled(host.snapshot()))).not.toEqual([]);
});
