/** A workbook description of realistic size and with everything that a description can say. */
import type {
  CellValue,
  SheetDescription,
  TableColumn,
  TableDescription,
  WorkbookDescription,
} from '../../../analysis/sheets/sheet';

/** Texts that must come back as they went in. */
export const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x","klik")',
  '+62 811',
  '-',
  '-5 paket',
  '@DP3AKB',
  "'kutip",
  '001',
  '1/2',
  '3-4',
  'Mei 2022',
  'TRUE',
  '12%',
  '1.234,5',
  '1E5',
  '#N/A',
  '\tTab',
  'baris\nbaru',
  '3673-2022-017',
] as const;

export function column(
  key: string,
  values: readonly CellValue[],
  more: Partial<TableColumn> = {},
): TableColumn {
  return {
    key,
    header: key.replaceAll('_', ' '),
    role: 'read',
    format: 'general',
    wrap: false,
    align: 'left',
    values,
    ...more,
  };
}

export function table(
  name: string,
  columns: readonly TableColumn[],
  more: Partial<TableDescription> = {},
): TableDescription {
  return {
    name,
    row: 4,
    column: 0,
    columns,
    rowCount: columns[0]?.values.length ?? 0,
    bodyRowHeight: null,
    ...more,
  };
}

export function sheet(key: string, name: string, more: Partial<SheetDescription> = {}): SheetDescription {
  return {
    key,
    name,
    tabColor: '1F3864',
    cells: [
      { row: 0, column: 0, value: `Judul ${name}`, style: 'title' },
      { row: 1, column: 0, value: 'Keterangan lembar ini', style: 'subtitle', span: 4 },
    ],
    tables: [],
    columnWidths: [14, 40, 12, 12],
    rowHeights: { 0: 24 },
    freeze: { rows: 5, columns: 1 },
    showGridlines: false,
    print: { paper: 'a4', orientation: 'landscape', titleRows: [4, 4], footer: 'RAD & KLA' },
    ...more,
  };
}

export function workbook(
  sheets: readonly SheetDescription[],
  state = '{"v":1,"teks":"<a> & \\"b\\""}',
): WorkbookDescription {
  return {
    sheets,
    properties: {
      title: 'Analisis RAD-KLA',
      subject: 'Serang dan Cilegon',
      language: 'id',
      computedAt: '2026-11-22T02:00:00Z',
    },
    state,
  };
}

export function ids(count: number, prefix = '3673-2022'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(3, '0')}`);
}

export function planTable(
  name: string,
  rowCount: number,
  more: Partial<TableDescription> = {},
): TableDescription {
  const rows = Array.from({ length: rowCount }, (_, index) => index);
  const columns: TableColumn[] = [
    column('id', ids(rowCount), { role: 'id', format: 'text' }),
    column(
      'aksi',
      rows.map(
        (row) => HOSTILE[row % 40] ?? `Sosialisasi pemenuhan hak anak nomor ${row} bagi gugus tugas KLA`,
      ),
      { role: 'printed', format: 'text', wrap: true },
    ),
    column(
      'satuan',
      rows.map((row) => (row % 7 === 0 ? null : 'Kegiatan')),
      { role: 'printed', format: 'text' },
    ),
    column(
      'target_tercetak_2022',
      rows.map((row) => String(row * 3)),
      {
        role: 'printed',
        format: 'text',
        group: 'Tercetak',
      },
    ),
    column(
      'target_tercetak_2023',
      rows.map((row) => (row % 5 ? String(row * 4) : '-')),
      {
        role: 'printed',
        format: 'text',
        group: 'Tercetak',
      },
    ),
    column(
      'target_2022',
      rows.map((row) => row * 3),
      { format: 'number', align: 'right', group: 'Target' },
    ),
    column(
      'target_2023',
      rows.map((row) => (row % 5 ? row * 4 : null)),
      {
        format: 'number',
        align: 'right',
        group: 'Target',
        styles: rows.map((row) => (row % 9 === 0 ? 'doubt' : null)),
        notes: rows.map((row) => (row % 9 === 0 ? `Angka ${row} meragukan` : null)),
        validation: { kind: 'number', minimum: 0, maximum: null, message: 'Angka 0 atau lebih' },
      },
    ),
    column(
      'sifat',
      rows.map((row) => (row % 2 ? 'tingkat' : 'kuota')),
      {
        role: 'input',
        validation: {
          kind: 'list',
          source: ['tingkat', 'kuota', 'tonggak'],
          message: 'Pilih sifat',
          strict: true,
        },
        colors: [{ word: 'kuota', fill: 'DDEBF7', font: '1F4E79' }],
      },
    ),
    ...Array.from({ length: 12 }, (_, extra) =>
      column(
        `bacaan_${extra + 1}`,
        rows.map((row) => (extra % 2 ? row / (extra + 1) : `Dinas Sosial ${row}`)),
        {
          role: 'computed',
          format: extra % 2 ? 'number' : 'text',
        },
      ),
    ),
  ];
  return table(name, columns, { row: 5, ...more });
}

export function findingsTable(rowCount: number, plan: string): TableDescription {
  const rows = Array.from({ length: rowCount }, (_, index) => index);
  return table('tblTemuan', [
    column(
      'id_temuan',
      rows.map((row) => `f-${row}`),
      { role: 'id', format: 'text' },
    ),
    column(
      'sel',
      rows.map((row) => `G${row + 7}`),
      {
        role: 'computed',
        format: 'text',
        links: rows.map((row) => ({ sheet: plan, cell: `G${row + 7}`, tip: 'Ke sel' })),
      },
    ),
    column(
      'tingkat',
      rows.map((row) => (row % 3 ? 'sedang' : 'tinggi')),
      {
        role: 'computed',
        colors: [{ word: 'tinggi', fill: 'FFD9DC', font: '9C0006' }],
      },
    ),
    column(
      'putusan',
      rows.map(() => null),
      {
        role: 'input',
        validation: { kind: 'list', source: "='Daftar'!$A$2:$A$4", message: 'Pilih', strict: false },
      },
    ),
    column(
      'alasan',
      rows.map(() => null),
      { role: 'input', format: 'text', wrap: true },
    ),
  ]);
}

export function gapTable(rowCount: number, plan: string): TableDescription {
  const rows = Array.from({ length: rowCount }, (_, index) => index);
  return table('tblKesenjangan', [
    column('id', ids(rowCount), { role: 'id', format: 'text' }),
    column(
      'target',
      rows.map((row) => row * 3),
      {
        role: 'computed',
        format: 'number',
        formulas: rows.map((row) => `='${plan}'!F${row + 7}`),
      },
    ),
    column(
      'selisih',
      rows.map((row) => row),
      {
        role: 'computed',
        format: 'number',
        formulas: rows.map((row) => (row % 4 ? `=B${row + 6}-10` : null)),
      },
    ),
  ]);
}

/** Twelve sheets; two annexes of 180 and 139 rows, findings, gaps, a report with two tables below each other. */
export function realisticWorkbook(): WorkbookDescription {
  const serang = 'RAD Serang 2022-2023';
  const small = (name: string, count: number, row: number): TableDescription =>
    table(
      name,
      [
        column(
          'klaster',
          Array.from({ length: count }, (_, index) => `Klaster ${index + 1}`),
          { role: 'id', format: 'text' },
        ),
        column(
          'jumlah',
          Array.from({ length: count }, (_, index) => index * 7),
          { role: 'computed', format: 'integer' },
        ),
        column(
          'porsi',
          Array.from({ length: count }, (_, index) => index * 1.5),
          { role: 'computed', format: 'percent' },
        ),
      ],
      { row },
    );
  return workbook([
    sheet('home', 'Beranda', {
      cells: [
        { row: 0, column: 0, value: 'RAD-KLA', style: 'title' },
        { row: 2, column: 0, value: 'Jumlah baris', style: 'label' },
        {
          row: 2,
          column: 1,
          value: 319,
          style: 'figure',
          format: 'integer',
          formula: `=ROWS('${serang}'!A7:A186)`,
        },
        { row: 3, column: 0, value: 'Ke temuan', style: 'link', link: { sheet: 'Temuan', cell: 'A1' } },
        { row: 4, column: 0, value: '=bukan rumus', style: 'body' },
      ],
    }),
    sheet('plan-3673-2022', serang, { tables: [planTable('tblRad_3673_2022', 180)] }),
    sheet('plan-3672-2023', 'RAD Cilegon 2023-2026', { tables: [planTable('tblRad_3672_2023', 139)] }),
    sheet('lists', 'Daftar', {
      cells: ['Putusan', 'terima', 'ubah', 'abaikan'].map((value, row) => ({
        row,
        column: 0,
        value,
        style: 'body',
      })),
    }),
    sheet('findings', 'Temuan', { tables: [findingsTable(120, serang)] }),
    sheet('gap', 'Kesenjangan', { tables: [gapTable(180, serang)] }),
    sheet('coverage', 'Cakupan Klaster', { tables: [small('tblCakupan', 12, 4)] }),
    sheet('comparison', 'Perbandingan', { tables: [small('tblPerbandingan', 60, 4)] }),
    sheet('agencies', 'Perangkat Daerah', { tables: [small('tblPerangkat', 40, 4)] }),
    sheet('monitoring', 'Pemantauan', { tables: [small('tblPemantauan', 0, 4)] }),
    sheet('report', 'Laporan', {
      cells: [
        { row: 0, column: 0, value: 'Laporan', style: 'title' },
        { row: 3, column: 0, value: 'Tabel 1', style: 'caption', span: 3 },
        { row: 12, column: 0, value: 'Sumber: lampiran', style: 'source', span: 3 },
        { row: 14, column: 0, value: 'Tabel 2', style: 'caption', span: 3 },
        { row: 22, column: 0, value: 'Sumber: lampiran kedua', style: 'source', span: 3 },
      ],
      tables: [small('tblLaporan1', 6, 4), small('tblLaporan2', 5, 15)],
      print: { paper: 'folio', orientation: 'landscape', titleRows: null, footer: '' },
    }),
    sheet('method', 'Metode'),
  ]);
}

/** The two annexes alone. */
export function annexes(): WorkbookDescription {
  const { sheets, ...rest } = realisticWorkbook();
  return { ...rest, sheets: sheets.filter(({ key }) => key.startsWith('plan-')) };
}
