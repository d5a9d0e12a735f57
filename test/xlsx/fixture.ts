/** One workbook that uses everything a sheet description can say, and text that means harm. */
import type {
  CellValue,
  SheetDescription,
  TableColumn,
  WorkbookDescription,
} from '../../analysis/sheets/sheet';

export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","klik")',
  '+62 254 000',
  '-5',
  '@SUM(A1)',
  "'petik",
  ' spasi di tepi ',
  'dua\nbaris',
  'tab\tdan\r\nbaris',
  'NUL\u0000 dan kendali \u0001\u000b\u001f',
  '_x0041_ bukan A',
  '_x005F_x0041_',
  '#N/A',
  '#REF!',
  '<b>&amp; "kutip" \'tunggal\' ]]></b>',
  '00123',
  '1e5',
  'TRUE',
  '2023-01-01',
  'emoji 👶 dan 中文',
  'separuh pasangan \ud83d tengah',
  'bukan huruf \ufffe\uffff',
  'x'.repeat(32_767),
];

const PRINT = {
  paper: 'folio',
  orientation: 'landscape',
  titleRows: null,
  footer: '2026 RAD & KLA',
} as const;

function column(key: string, values: readonly CellValue[], more: Partial<TableColumn> = {}): TableColumn {
  return { key, header: key, role: 'read', format: 'text', wrap: false, align: 'left', values, ...more };
}

const home: SheetDescription = {
  key: 'home',
  name: "Beranda & 'uji' <x>",
  tabColor: '#1F3864',
  cells: [
    { row: 0, column: 0, value: 'Analisis kesenjangan RAD-KLA', style: 'title', span: 6 },
    { row: 1, column: 0, value: 'Kota Serang dan Kota Cilegon', style: 'subtitle' },
    { row: 3, column: 0, value: 'Jumlah nilai', style: 'label' },
    { row: 3, column: 1, value: 60, style: 'figure', format: 'integer', formula: '=SUM(tblGap[Nilai])' },
    {
      row: 4,
      column: 0,
      value: 'Buka kesenjangan',
      style: 'link',
      link: { sheet: 'Kesenjangan', cell: 'A2', tip: 'Ke tabel "kesenjangan"' },
    },
    { row: 5, column: 0, value: '=2+2', style: 'body' },
    { row: 6, column: 0, value: true, style: 'muted' },
    { row: 7, column: 0, value: null, style: 'source', span: 3 },
  ],
  tables: [
    {
      name: 'tblKiri',
      row: 10,
      column: 1,
      rowCount: 2,
      bodyRowHeight: 24,
      columns: [column('Kiri', ['a', 'b']), column('Angka', [1.5, null], { format: 'number' })],
    },
    {
      name: 'tblKosong',
      row: 10,
      column: 4,
      rowCount: 0,
      bodyRowHeight: null,
      columns: [column('Kosong', [])],
    },
  ],
  columnWidths: [30, 14, 14, 4, 14],
  rowHeights: { 0: 30 },
  freeze: null,
  showGridlines: false,
  print: { ...PRINT, paper: 'a4', orientation: 'portrait' },
};

const count = HOSTILE_TEXTS.length;
const numbers = HOSTILE_TEXTS.map((_, index) => (index % 3 === 0 ? null : index * 1234.5));

const plan: SheetDescription = {
  key: 'plan-3673-2022',
  name: 'RAD Serang 2022-2023',
  tabColor: '7F6000',
  cells: [{ row: 0, column: 0, value: 'RAD Kota Serang', style: 'heading', span: 4 }],
  tables: [
    {
      name: 'tblRad_3673_2022',
      row: 3,
      column: 0,
      rowCount: count,
      bodyRowHeight: null,
      columns: [
        column(
          'row_id',
          HOSTILE_TEXTS.map((_, index) => `3673-2022-${String(index + 1).padStart(3, '0')}`),
          {
            role: 'id',
          },
        ),
        column('Ukuran\n(tercetak)', HOSTILE_TEXTS, {
          role: 'printed',
          wrap: true,
          notes: HOSTILE_TEXTS.map((_, index) =>
            index % 4 === 1 ? `Catatan ${index}: ${'x'.repeat(200)} <&>` : null,
          ),
          styles: HOSTILE_TEXTS.map((_, index) => (index % 4 === 1 ? 'doubt' : null)),
        }),
        column(
          '2022',
          HOSTILE_TEXTS.map(() => '12,5'),
          { role: 'printed', group: 'Target', align: 'right' },
        ),
        column(
          '2023',
          HOSTILE_TEXTS.map(() => '15'),
          { role: 'printed', group: 'Target', align: 'right' },
        ),
        column('Target & "baca"', numbers, {
          format: 'number',
          align: 'right',
          validation: { kind: 'number', minimum: 0, maximum: 100_000, message: 'Isi dengan angka.' },
        }),
        column('Persen', numbers, {
          format: 'percent',
          align: 'right',
          role: 'computed',
          validation: { kind: 'number', minimum: null, maximum: null, message: 'Angka apa pun.' },
        }),
        column(
          'Keputusan',
          HOSTILE_TEXTS.map((_, index) => (index % 2 ? 'terima' : 'abaikan')),
          {
            role: 'input',
            align: 'center',
            validation: {
              kind: 'list',
              source: ['terima', 'ubah', 'abaikan'],
              message: 'Pilih.',
              strict: true,
            },
            colors: [
              { word: 'terima', fill: 'D8F0DD', font: '1E5B2E' },
              { word: 'abai "kan"', fill: 'FFD9DC', font: '9C0006' },
            ],
          },
        ),
        column(
          'Satuan',
          HOSTILE_TEXTS.map(() => 'persen'),
          {
            role: 'input',
            validation: {
              kind: 'list',
              source: '=Daftar!$A$2:$A$4',
              message: 'Pilih satuan.',
              strict: false,
            },
          },
        ),
        column(
          'Lihat',
          HOSTILE_TEXTS.map(() => 'sumber'),
          {
            links: HOSTILE_TEXTS.map((_, index) =>
              index % 2 ? { sheet: 'Daftar', cell: `A${index + 1}` } : null,
            ),
          },
        ),
      ],
    },
  ],
  columnWidths: [16, 40, 8, 8, 14, 10, 12, 12, 10],
  rowHeights: { 3: 32 },
  freeze: { rows: 4, columns: 1 },
  showGridlines: true,
  print: { ...PRINT, titleRows: [2, 3], columns: 7 },
};

const gap: SheetDescription = {
  key: 'gap',
  name: 'Kesenjangan',
  tabColor: '2F5C3A',
  cells: [],
  tables: [
    {
      name: 'tblGap',
      row: 0,
      column: 0,
      rowCount: 3,
      bodyRowHeight: null,
      columns: [
        column('Nilai', [10, 20, 30], { format: 'integer', role: 'input' }),
        column('Dasar', [5, null, 'teks'], { format: 'general' }),
        column('Jarak', [5, null, null], {
          format: 'number',
          role: 'computed',
          formulas: Array.from(
            { length: 3 },
            () =>
              '=IF(AND(ISNUMBER(tblGap[[#This Row],[Nilai]]),ISNUMBER(tblGap[[#This Row],[Dasar]])),' +
              'tblGap[[#This Row],[Nilai]]-tblGap[[#This Row],[Dasar]],"")',
          ),
        }),
        column('Status', ['naik', 'tidak & "dapat"', 'tidak & "dapat"'], {
          role: 'computed',
          formulas: Array.from(
            { length: 3 },
            () => '=IF(ISNUMBER(tblGap[[#This Row],[Jarak]]),"naik","tidak & ""dapat""")',
          ),
        }),
        column('Sebagian', [100, 'tetap', 300], {
          role: 'computed',
          format: 'general',
          formulas: ['=A2*10', null, '=IFNA(A4*10,0)'],
        }),
      ],
    },
  ],
  charts: [
    {
      name: 'grafik "uji" & <x>',
      kind: 'column',
      title: 'Jarak & nilai <uji>',
      table: 'tblGap',
      categories: 'Status',
      series: ['Nilai', 'Jarak'],
      valueTitle: 'Nilai & satuan',
      format: 'integer',
      row: 6,
      column: 0,
      rows: 12,
      columns: 5,
    },
  ],
  columnWidths: [12, 12, 12, 20, 12],
  rowHeights: {},
  freeze: { rows: 1, columns: 0 },
  showGridlines: true,
  print: { ...PRINT, titleRows: [0, 0] },
};

const lists: SheetDescription = {
  key: 'lists',
  name: 'Daftar',
  tabColor: '666666',
  cells: ['Satuan', 'persen', 'unit', 'dokumen'].map((value, row) => ({
    row,
    column: 0,
    value,
    style: 'body',
  })),
  tables: [],
  columnWidths: [20],
  rowHeights: {},
  freeze: null,
  showGridlines: true,
  print: PRINT,
};

export const WORKBOOK: WorkbookDescription = {
  sheets: [home, plan, gap, lists],
  properties: {
    title: 'RAD-KLA & kesenjangan',
    subject: 'Serang, Cilegon',
    language: 'id',
    computedAt: '2026-03-04T05:06:07.000Z',
  },
  state: JSON.stringify({ documents: ['3673-2022'], note: '</state><x> & ]]> "kutip" \u0001\ufffe 👶' }),
};
