/** Sheets of the planner's own and what lies on them, and how the planner looks at and prints ours. */
import { columnLetters, quoteSheet } from '../excel-host/model/address';
import type { Book } from './book';
import type { Deed } from './deed';
import { described } from './own-columns';
import type { SheetPart } from './sheet-part';
import { cellAt, type Standing } from './standing';

const OWN = 'Rapat & catatan';

export function sheetDeeds(planId: string): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  const target = `Target ${planId.slice(5)} (dibaca)`;
  return [
    {
      what: 'an own sheet with formulas into ours',
      do({ book }) {
        const plan = book.sheetOf(table);
        const cell = `${columnLetters(book.columnOf(table, target))}${String(book.rowOf(table, id(11)) + 1)}`;
        book.addSheet(OWN, [
          ['A1', { value: 'Bahan rapat' }],
          ['A2', { formula: `SUM(${table}[${target}])`, value: 100 }],
          ['A3', { formula: `${quoteSheet(plan.name)}!${cell}*2`, value: 2 }],
          ['A4', { formula: 'COUNTIF(tblTemuan[Tingkat],"Tinggi")', value: 3 }],
          ['A5', { formula: 'Beranda!A1', value: 'RAD-KLA' }],
          ['D1', { value: 'Hal' }],
          ['E1', { value: 'Biaya' }],
          ['D2', { value: 'Sewa' }],
          ['E2', { value: 12.5, style: book.look(0, { numberFormat: '#,##0.00' }) }],
          ['D3', { value: 'Konsumsi' }],
          ['E3', { formula: 'A2/2', value: 50 }],
        ]);
        book.addTable(book.sheet(OWN), 'tblRapatSaya', 'D1:E3', ['Hal', 'Biaya']);
      },
      seen: (standing) => {
        const sheet = standing.sheetOrNull(OWN);
        return (
          sheet && {
            cells: Object.fromEntries(
              Object.entries(sheet.cells).map(([name, cell]) => [name, described(standing, OWN, cell)]),
            ),
            tables: sheet.tables.map(({ name, address, headers }) => ({ name, address, headers })),
          }
        );
      },
    },
    {
      what: 'a hidden sheet',
      do({ book }) {
        book.addSheet('Arsip', [['A1', { value: 'jangan dihapus' }]]);
        book.edit('xl/workbook.xml', (xml) =>
          xml.replace('<sheet name="Arsip"', '<sheet name="Arsip" state="hidden"'),
        );
      },
      seen: (standing) => {
        const sheet = standing.sheetOrNull('Arsip');
        return sheet && [sheet.visibility, sheet.cells['A1']?.value];
      },
    },
    {
      what: 'a chart on an own sheet',
      do: ({ book }) => addChart(book, book.sheet(OWN), `${quoteSheet(OWN)}!$E$2:$E$3`, 'Bagan biaya'),
      seen: (standing) => standing.sheetOrNull(OWN)?.objects.filter((one) => one.includes('Bagan')) ?? null,
    },
    {
      what: 'a chart and a picture on a sheet of ours',
      do({ book }) {
        addChart(
          book,
          book.sheetOf(table),
          `${quoteSheet(book.sheetOf(table).name)}!$B$1:$B$2`,
          'Bagan target',
          true,
        );
      },
      seen: (standing) => standing.sheetOf(table).objects,
    },
    {
      what: 'the place and the colours of a chart of ours',
      do({ book }) {
        const [drawing = ''] = book.related(book.sheetOf('tblPerhatian').path, 'drawing');
        book.edit(drawing, (xml) => xml.replace('<xdr:col>0</xdr:col>', '<xdr:col>2</xdr:col>'));
        const [chart = ''] = book.related(drawing, 'chart');
        book.edit(chart, (xml) => xml.replaceAll('1F3864', 'C55A11'));
      },
      seen(standing) {
        const chart = standing.sheetOf('tblPerhatian').charts['grafikPerhatian'];
        return (
          chart && [chart.area.replace(/\d+/g, ''), chart.series.map(({ settings }) => settings['Format'])]
        );
      },
    },
    {
      what: 'the parts of charts and pictures',
      fileOnly: true,
      do: () => undefined,
      seen: (_, file) =>
        file && {
          charts: file
            .related('chart')
            // Ours is brought up to date.
            .filter(({ path }) => !OURS.test(file.text(path)))
            .map(({ path }) => /<c:f>(.*?)<\/c:f>/.exec(file.text(path))?.[1])
            .sort(),
          pictures: file.related('image').map(({ path }) => file.bytes(path).toString('base64')),
        },
    },
    {
      what: 'a pivot table and a part that nobody knows',
      fileOnly: true,
      do: ({ book }) => addPivot(book, book.sheet(OWN)),
      seen: (_, file) =>
        file && {
          pivots: file.related('pivotTable').map(({ path }) => /name="[^"]*"/.exec(file.text(path))?.[0]),
          caches: file
            .related('pivotCacheDefinition')
            .map(({ path }) => /tblTemuan/.exec(file.text(path))?.[0]),
          unknown: file.related('sayaSendiri').map(({ path }) => file.bytes(path).toString('base64')),
        },
    },
    {
      what: 'names of the planner',
      do({ book }) {
        const cell = `$${columnLetters(book.columnOf(table, target))}$${String(book.rowOf(table, id(12)) + 1)}`;
        book.defineName('PaguRapat', `${quoteSheet(OWN)}!$A$2`);
        book.defineName('TargetPenting', `${quoteSheet(book.sheetOf(table).name)}!${cell}`);
      },
      seen: (standing) =>
        ['PaguRapat', 'TargetPenting'].map((name) =>
          standing.meaning(standing.workbook.names[name] ?? 'lost', ''),
        ),
    },
  ];
}

/** What the titles of our charts begin with. */
const OURS =
  /Persentase nilai dan persentase baris|Target yang setara|Nilai pertanyaan tanpa baris|Sejauh mana rencana mencakup/;

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DML = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
// One red pixel.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** A column chart, and beside it a picture if asked for. */
function addChart(book: Book, sheet: SheetPart, range: string, name: string, withPicture = false): void {
  const key = name.replace(/\W/g, '');
  const drawing = `xl/drawings/${key}.xml`;
  const chart = `xl/charts/${key}.xml`;
  const values = `<c:val><c:numRef><c:f>${range.replaceAll('&', '&amp;')}</c:f></c:numRef></c:val>`;
  book.addPart(
    chart,
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DML}" xmlns:r="${R}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>${values}</c:ser><c:axId val="1001"/><c:axId val="1002"/></c:barChart><c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="1002"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="1001"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  book.addPart(drawing, '', 'application/vnd.openxmlformats-officedocument.drawing+xml');
  const id = book.relate(drawing, 'chart', chart);
  const place = (column: number): string =>
    `<xdr:from><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${String(column + 4)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
  const frame = `<xdr:twoCellAnchor>${place(7)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  let picture = '';
  if (withPicture) {
    book.addDefaultType('png', 'image/png');
    book.put(`xl/media/${key}.png`, PICTURE);
    const image = book.relate(drawing, 'image', `xl/media/${key}.png`);
    picture = `<xdr:twoCellAnchor editAs="oneCell">${place(12)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Lambang kota"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;
  }
  book.put(
    drawing,
    `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${DML}" xmlns:r="${R}">${frame}${picture}</xdr:wsDr>`,
  );
  sheet.addToTail('drawing', `<drawing r:id="${book.relate(sheet.path, 'drawing', drawing)}"/>`);
}

function addPivot(book: Book, sheet: SheetPart): void {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const cache = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const fields = book
    .table('tblTemuan')
    .headers.map(
      (header) =>
        `<cacheField name="${header.replaceAll('&', '&amp;')}" numFmtId="0"><sharedItems/></cacheField>`,
    );
  book.addPart(
    cache,
    `${HEAD}<pivotCacheDefinition ${main} saveData="0" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource name="tblTemuan"/></cacheSource><cacheFields count="${String(fields.length)}">${fields.join('')}</cacheFields></pivotCacheDefinition>`,
    `${type}pivotCacheDefinition+xml`,
  );
  const id = book.relate('xl/workbook.xml', 'pivotCacheDefinition', cache);
  book.edit('xl/workbook.xml', (xml) =>
    xml.replace(
      '</workbook>',
      `<pivotCaches><pivotCache cacheId="7" r:id="${id}"/></pivotCaches></workbook>`,
    ),
  );
  const pivot = 'xl/pivotTables/pivotTable1.xml';
  book.addPart(
    pivot,
    `${HEAD}<pivotTableDefinition ${main} name="PivotTemuan" cacheId="7" dataCaption="Nilai"><location ref="H20:I22" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="${String(fields.length)}">${'<pivotField showAll="0"/>'.repeat(fields.length)}</pivotFields></pivotTableDefinition>`,
    `${type}pivotTable+xml`,
  );
  book.relate(pivot, 'pivotCacheDefinition', cache);
  book.relate(sheet.path, 'pivotTable', pivot);
  book.addPart('xl/saya/data.bin', Buffer.from([0, 1, 2, 255, 254]), 'application/octet-stream');
  book.relate(sheet.path, 'http://contoh.go.id/relationships/sayaSendiri', 'xl/saya/data.bin');
}

export function viewDeeds(planId: string): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  return [
    {
      what: 'a filter on the findings',
      do({ book }) {
        const { area, headers } = book.table('tblTemuan');
        const sheet = book.sheetOf('tblTemuan');
        const column = book.columnOf('tblTemuan', 'Prioritas');
        book.table('tblTemuan').filter(headers.indexOf('Prioritas'), ['Tinggi']);
        for (let row = area.row + 1; row < area.row + area.rows; row++)
          if (book.valueOf(sheet, row, column) !== 'Tinggi') sheet.setRowAttribute(row, 'hidden', '1');
      },
      seen: (standing) => standing.hasTable('tblTemuan') && standing.table('tblTemuan').filters,
    },
    {
      what: 'the rows that the filter hides',
      comesAndGoes: true,
      do: () => undefined,
      seen: (standing) => standing.hasTable('tblTemuan') && hiddenRows(standing),
    },
    {
      what: 'a hidden column',
      do({ book }) {
        const column = book.columnOf(table, 'Alasan jenis target dan arah') + 1;
        const sheet = book.sheetOf(table);
        sheet.head = sheet.head.replace(
          new RegExp(`<col min="${String(column)}" `),
          (tag) => `${tag}hidden="1" `,
        );
      },
      seen: (standing) => hiddenHeaders(standing, table),
    },
    {
      what: 'a renamed tab',
      do: ({ book }) => book.renameSheet('Kesenjangan', 'Selisih & jarak'),
      seen: (standing) =>
        standing.hasTable('tblKesenjangan') ? standing.sheetOf('tblKesenjangan').name : null,
    },
    {
      what: 'a moved tab',
      do: ({ book }) => book.moveSheet('Metode', 1),
      seen: ({ workbook }) => workbook.sheets.slice(0, 3).map(({ name }) => name),
    },
    {
      what: 'a protected sheet of the planner',
      do: ({ book }) =>
        book
          .sheet(OWN)
          .addToTail('sheetProtection', '<sheetProtection sheet="1" objects="1" scenarios="1"/>'),
      seen: (standing) => standing.sheetOrNull(OWN)?.protected ?? null,
    },
    {
      what: 'a protected sheet of ours',
      do: ({ book }) =>
        book
          .sheet('Penanggung Jawab')
          .addToTail(
            'sheetProtection',
            '<sheetProtection password="CC3D" sheet="1" objects="1" scenarios="1"/>',
          ),
      seen: (standing) => standing.sheetOrNull('Penanggung Jawab')?.protected ?? null,
    },
    {
      what: 'paper, scale and header of a printed sheet',
      do({ book }) {
        const sheet = book.sheetOf(table);
        sheet.head = sheet.head.replace('<pageSetUpPr fitToPage="1"/>', '');
        sheet.tail = sheet.tail.replace(
          /<pageSetup [^>]*\/>/,
          '<pageSetup paperSize="8" scale="70" orientation="portrait"/>',
        );
        sheet.tail = sheet.tail.replace(
          /<oddFooter>.*?<\/oddFooter>/s,
          '<oddHeader>&amp;CBappeda</oddHeader><oddFooter>&amp;LBappeda Kota&amp;R&amp;P</oddFooter>',
        );
      },
      seen(standing) {
        const { PaperSize, Zoom, Orientation, OddHeader, HeadersFooters } =
          standing.sheetOf(table).pageLayout;
        return { PaperSize, Zoom, Orientation, OddHeader, HeadersFooters };
      },
    },
    {
      what: 'another frozen pane',
      do({ book }) {
        const sheet = book.sheetOf('tblTemuan');
        sheet.head = sheet.head.replace(
          /<pane [^>]*\/>/,
          '<pane xSplit="2" ySplit="7" topLeftCell="C8" state="frozen" activePane="bottomRight"/>',
        );
      },
      seen: (standing) => (standing.hasTable('tblTemuan') ? standing.sheetOf('tblTemuan').freeze : null),
    },
    {
      what: 'the width of a column',
      do({ book }) {
        const column = book.columnOf(table, 'Kegiatan') + 1;
        const sheet = book.sheetOf(table);
        sheet.head = sheet.head.replace(
          new RegExp(`(<col min="${String(column)}" max="${String(column)}" )width="[^"]*"`),
          '$1width="77.7109375"',
        );
      },
      seen(standing) {
        const column = standing.columnOf(table, 'Kegiatan');
        return column === null ? null : standing.sheetOf(table).columnWidths[columnLetters(column)];
      },
    },
    {
      what: 'the height of a row',
      do({ book }) {
        const row = book.rowOf(table, id(12));
        book.sheetOf(table).setRowAttribute(row, 'ht', '61.5');
        book.sheetOf(table).setRowAttribute(row, 'customHeight', '1');
      },
      seen(standing) {
        const [row] = standing.rowsOf(table, id(12));
        return row === undefined ? null : standing.sheetOf(table).rowHeights[String(row + 1)];
      },
    },
    {
      what: 'the colour of a tab',
      do({ book }) {
        const sheet = book.sheet('Beranda');
        sheet.head = sheet.head.replace(/<tabColor [^>]*\/>/, '<tabColor rgb="FFFFC000"/>');
      },
      seen: (standing) => standing.sheetOrNull('Beranda')?.tabColor ?? null,
    },
    {
      what: 'colour and font of a cell of ours',
      do({ book }) {
        const [row, column] = [book.rowOf(table, id(13)), book.columnOf(table, 'Kegiatan')];
        const sheet = book.sheetOf(table);
        const font = '<b/><sz val="11"/><color rgb="FFC00000"/><name val="Calibri"/>';
        const style = book.look(sheet.styleAt(row, column), { fill: '00FF00', font });
        book.set(sheet, row, column, { value: book.valueOf(sheet, row, column), style });
      },
      seen: (standing) => {
        const { format } = standing.cell(table, id(13), 'Kegiatan') ?? {};
        return [format?.['Fill.Color'], format?.['Font.Color'], format?.['Font.Name']];
      },
    },
    {
      what: 'the number format of a cell of ours',
      do({ book }) {
        const [row, column] = [
          book.rowOf(table, id(14)),
          book.columnOf(table, `Target ${planId.slice(5)} (dibaca)`),
        ];
        const sheet = book.sheetOf(table);
        book.set(sheet, row, column, {
          value: 4.25,
          style: book.look(sheet.styleAt(row, column), { numberFormat: '0.000' }),
        });
      },
      seen: (standing) => standing.cell(table, id(14), `Target ${planId.slice(5)} (dibaca)`)?.numberFormat,
    },
  ];
}

/** Keys of hidden rows of the findings. */
function hiddenRows(standing: Standing): unknown {
  const { hiddenRows: hidden } = standing.sheetOf('tblTemuan');
  return Object.fromEntries(
    standing
      .bodyRows('tblTemuan')
      .map((row) => [standing.rowKey('tblTemuan', row), hidden.includes(row + 1)]),
  );
}

function hiddenHeaders(standing: Standing, table: string): unknown {
  const { hiddenColumns } = standing.sheetOf(table);
  return standing
    .table(table)
    .headers.filter((header) =>
      hiddenColumns.includes(columnLetters(standing.columnOf(table, header) ?? -1)),
    );
}

/** Decisions on findings that stand, and on one that does not any more. */
export function decisionDeeds(planId: string): Deed[] {
  const chosen = new Map<string, string>();
  const decide = (decision: string, replacement: string | number, reason: string): Deed => ({
    what: `the decision "${decision}"`,
    do({ book }) {
      const table = 'tblTemuan';
      const { row: top, rows } = book.table(table).area;
      const sheet = book.sheetOf(table);
      const columns = ['Keputusan', 'Isi pengganti', 'Alasan keputusan'].map((header) =>
        book.columnOf(table, header),
      );
      for (let row = top + 1; row < top + rows; row++) {
        const field = book.valueOf(sheet, row, book.columnOf(table, 'Kolom'));
        const proposal = book.valueOf(sheet, row, book.columnOf(table, 'Saran'));
        const key = book.valueOf(sheet, row, book.columnOf(table, 'ID catatan'));
        if (!key.includes(`|${planId}-`) || [...chosen.values()].includes(key)) continue;
        if (decision === 'setuju' && proposal === '') continue;
        if (decision === 'ganti' && !field.startsWith('Target')) continue;
        chosen.set(decision, key);
        [decision, replacement, reason].forEach((value, index) =>
          book.set(sheet, row, columns[index] ?? 0, {
            value,
            style: sheet.styleAt(row, columns[index] ?? 0),
          }),
        );
        return;
      }
      throw new Error(`There is no finding to decide with "${decision}".`);
    },
    seen: (standing) => decisionOn(standing, chosen.get(decision) ?? ''),
  });
  const gone = `aturan-lama|${planId}-002|target_${planId.slice(5)}`;
  return [
    decide('setuju', '', 'sesuai naskah'),
    decide('tetap', '', 'sudah dibahas rapat Mei'),
    decide('ganti', 55, 'angka dari Disdukcapil'),
    {
      what: 'a decision on a finding that is gone',
      named: [`${planId}-002`, 'tetap'],
      do({ book }) {
        const { row, rows } = book.table('tblTemuan').area;
        const sheet = book.sheetOf('tblTemuan');
        book.insertRows(sheet.name, row + rows);
        book.table('tblTemuan').lengthen();
        const cells = {
          'Kode baris': `${planId}-002`,
          Prioritas: 'Tinggi',
          Uraian: 'Temuan dari versi lama.',
          Keputusan: 'tetap',
          'Alasan keputusan': 'diputuskan rapat April',
          'ID catatan': gone,
        };
        for (const [header, value] of Object.entries(cells))
          book.set(sheet, row + rows, book.columnOf('tblTemuan', header), { value });
      },
      seen: (standing) => decisionOn(standing, gone),
    },
  ];
}

function decisionOn(standing: Standing, findingId: string): unknown {
  const table = 'tblTemuan';
  const [row] = standing.hasTable(table) ? standing.rowsOf(table, findingId) : [];
  if (row === undefined) return null;
  const sheet = standing.sheetOf(table);
  return ['Keputusan', 'Isi pengganti', 'Alasan keputusan'].map(
    (header) => cellAt({ sheet, row, column: standing.columnOf(table, header) ?? 0 }).value,
  );
}
