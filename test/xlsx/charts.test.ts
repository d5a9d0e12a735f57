/** Charts of ours in a planner's file: made once, brought up to date, and otherwise his. */
import { describe, expect, it } from 'vitest';
import type { ChartDescription, TableColumn, WorkbookDescription } from '../../analysis/sheets/sheet';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx';
import { column, sheet, table, workbook } from '../addin/excel/fixture';
import { Book } from '../doors/book';
import { HAS_SCHEMAS, schemaFaults } from './schemas';
import { repairFaults } from './repairs';

const NAME = 'grafikUji';
const SHEET = 'Uji';
const CHART_PART = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';

interface Row {
  readonly city: string;
  readonly share: number | null;
  readonly points?: number;
}
const ROWS: readonly Row[] = [
  { city: 'Serang', share: 95.8, points: 97 },
  { city: "Cilegon's <kota>", share: null, points: -3 },
];

/** A table with a chart below it, and another table below that. */
function described(
  rows: readonly Row[] = ROWS,
  more: Partial<ChartDescription> | null = {},
): WorkbookDescription {
  const cells = (key: string, of: (row: Row) => string | number | null, role: TableColumn['role']) =>
    column(key, rows.map(of), { role, format: role === 'id' ? 'text' : 'percent' });
  const top = table('tblAtas', [
    cells('city', ({ city }) => city, 'id'),
    cells('share', ({ share }) => share, 'computed'),
    cells('points', ({ points }) => points ?? null, 'computed'),
    column(
      'hidden',
      rows.map(({ points }) => points ?? null),
      { role: 'computed', isHidden: true },
    ),
  ]);
  const below = 5 + rows.length;
  const chart: ChartDescription = {
    name: NAME,
    kind: 'bar',
    title: 'Cakupan & <kota>',
    table: 'tblAtas',
    categories: 'city',
    series: ['share', 'points'],
    row: below + 1,
    column: 0,
    rows: 10,
    columns: 3,
    ...more,
  };
  const next = more === null ? below + 3 : below + 14;
  return workbook([
    sheet('uji', SHEET, {
      tables: [top, table('tblBawah', [column('b', ['x', 'y'], { role: 'id' })], { row: next })],
      ...(more !== null && { charts: [chart] }),
    }),
  ]);
}

const bookOf = async (rows?: readonly Row[], more?: Partial<ChartDescription> | null): Promise<Book> =>
  new Book(await writeXlsx(described(rows, more)));
const rerun = async (
  book: Book,
  rows?: readonly Row[],
  more?: Partial<ChartDescription> | null,
): Promise<Book> => {
  const { bytes, sheets } = await updateXlsx(book.save(), described(rows, more));
  expect(sheets.map(({ outcome }) => outcome)).toEqual(['updated']);
  expect(repairFaults({ 'uji.xlsx': bytes })).toEqual([]);
  if (HAS_SCHEMAS) expect(schemaFaults({ 'uji.xlsx': bytes })).toEqual([]);
  return new Book(bytes);
};
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
const references = (book: Book): string[] => all(book.text(CHART_PART), /<c:f>(.*?)<\/c:f>/g);
const anchorRows = (book: Book): string[] => all(book.text(DRAWING), /<xdr:row>(\d+)<\/xdr:row>/g);

describe('a chart in a new file', () => {
  it('names the cells of its table and holds what they say', async () => {
    const book = await bookOf();
    const body = (letter: string): string => `'Uji'!$${letter}$6:$${letter}$7`;
    expect(references(book)).toEqual([body('A'), body('B'), body('A'), body('C')]);
    const xml = book.text(CHART_PART);
    expect(all(xml, /<c:pt idx="\d"><c:v>(.*?)<\/c:v>/g)).toEqual([
      'Serang',
      "Cilegon's &lt;kota&gt;",
      '95.8',
      'Serang',
      "Cilegon's &lt;kota&gt;",
      '97',
      '-3',
    ]);
    expect(all(xml, /<c:tx><c:v>(.*?)<\/c:v>/g)).toEqual(['share', 'points']);
    expect(xml).toContain('<a:t>Cakupan &amp; &lt;kota&gt;</a:t>');
    expect(anchorRows(book)).toEqual(['8', '18']);
  });

  it('lies with the first row on top, on an axis from nought unless a number is below it', async () => {
    const chart = (await bookOf()).text(CHART_PART);
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(chart).toContain('<c:orientation val="maxMin"/>');
    expect(chart).not.toContain('<c:min ');
    expect((await bookOf(ROWS, { series: ['share'], maximum: 100 })).text(CHART_PART)).toContain(
      '<c:orientation val="minMax"/><c:max val="100"/><c:min val="0"/>',
    );
    expect((await bookOf(ROWS, { kind: 'column' })).text(CHART_PART)).not.toContain('maxMin');
  });
});

describe('a chart of dots', () => {
  it('draws no line and no dot for what is blank, and what is hidden too', async () => {
    const book = await rerun(await bookOf(ROWS, { kind: 'dot' }), ROWS, { kind: 'dot' });
    const xml = book.text(CHART_PART);
    expect(all(xml, /<c:ser>.*?<a:ln w="9525">(.*?)<\/a:ln>/g)).toEqual(['<a:noFill/>', '<a:noFill/>']);
    expect(all(xml, /<c:symbol val="(.*?)"/g)).toEqual(['circle', 'diamond']);
    expect(all(xml, /<c:val>.*?<c:ptCount val="2"\/>(.*?)<\/c:numCache>/g)[0]).toBe(
      '<c:pt idx="0"><c:v>95.8</c:v></c:pt>',
    );
    expect(all(xml, /<c:plotVisOnly val="(.)"/g)).toEqual(['1']);
    const hidden = await bookOf(ROWS, { kind: 'dot', series: ['hidden'] });
    expect(all(hidden.text(CHART_PART), /<c:plotVisOnly val="(.)"/g)).toEqual(['0']);
  });

  it('is one of bars as soon as it is described so', async () => {
    const after = await rerun(await bookOf(ROWS, { kind: 'dot', series: ['share'] }));
    expect(after.text(CHART_PART)).toBe((await bookOf()).text(CHART_PART));
  });
});

describe('a run over a file that has our chart', () => {
  it('of the same description changes no byte of it', async () => {
    const before = await bookOf();
    const after = await rerun(before);
    for (const path of [CHART_PART, DRAWING]) expect(after.text(path)).toBe(before.text(path));
  });

  it('shows what the table says now, where the planner moved it, in the look that he gave it', async () => {
    const book = await bookOf();
    book.edit(DRAWING, (xml) => xml.replace('<xdr:col>0<', '<xdr:col>5<'));
    book.edit(CHART_PART, (xml) =>
      xml.replaceAll('1F3864', 'C00000').replaceAll('barDir val="bar"', 'barDir val="col"'),
    );
    const after = await rerun(book, [...ROWS, { city: 'Lebak', share: 50 }], { title: 'Lain' });
    expect(references(after)[1]).toBe("'Uji'!$B$6:$B$8");
    expect(after.text(CHART_PART)).toContain('<c:pt idx="2"><c:v>Lebak</c:v></c:pt>');
    expect(after.text(CHART_PART)).toContain('<a:t>Lain</a:t>');
    expect(after.text(CHART_PART)).toContain('val="C00000"');
    expect(after.text(CHART_PART)).toContain('barDir val="col"');
    expect(after.text(DRAWING)).toContain('<xdr:col>5</xdr:col>');
    // A row came above it.
    expect(anchorRows(after)).toEqual(['9', '19']);
  });

  it('makes it over where it has other series than ours', async () => {
    const book = await bookOf();
    book.edit(CHART_PART, (xml) =>
      xml.replace(/<c:ser><c:idx val="1".*?<\/c:ser>/s, '').replaceAll('1F3864', 'C00000'),
    );
    expect((await rerun(book)).text(CHART_PART)).toBe((await bookOf()).text(CHART_PART));
  });

  it('follows rows that the planner put above', async () => {
    const book = await bookOf();
    book.insertRows(SHEET, 2, 3);
    const after = await rerun(book);
    expect(references(after)[0]).toBe("'Uji'!$A$9:$A$10");
  });

  it('takes another program’s spelling of it', async () => {
    const book = await bookOf();
    const plain = (xml: string): string => xml.replaceAll(/(<\/?)c:/g, '$1').replace('xmlns:c=', 'xmlns=');
    book.edit(CHART_PART, plain);
    const after = await rerun(book, ROWS, { title: 'Lain', valueTitle: 'Persen' });
    expect(all(after.text(CHART_PART), /<a:t>(.*?)<\/a:t>/g)).toEqual(['Lain', 'Persen']);
    expect(references(after)).toHaveLength(4);
  });

  it('makes it again where it was deleted and its place is free, and not over what the planner wrote there', async () => {
    const deleted = async (): Promise<Book> => {
      const book = await bookOf();
      book.edit(DRAWING, (xml) => xml.replace(/<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/s, ''));
      return book;
    };
    const more = [...ROWS, { city: 'Lebak', share: 50 }];
    expect(anchorRows(await rerun(await deleted(), more))).toEqual(['9', '19']);
    const book = await deleted();
    book.set(book.sheet(SHEET), 17, 1, { value: 'catatan rapat' });
    expect(anchorRows(await rerun(book, more))).toEqual([]);
  });
});

describe('a file that an earlier version wrote without the chart', () => {
  it('gets rows for it above what stands below', async () => {
    const book = await bookOf(ROWS, null);
    book.set(book.sheet(SHEET), 12, 2, { value: 'catatan' });
    const after = await rerun(book);
    expect(anchorRows(after)).toEqual(['8', '18']);
    expect(after.table('tblBawah').area.row).toBe(21);
    expect(after.valueOf(after.sheet(SHEET), 23, 2)).toBe('catatan');
    expect(after.save()).toEqual((await rerun(after)).save());
  });
});

it('a chart of the planner’s on the same sheet stays byte for byte, and ours comes beside it', async () => {
  const book = await bookOf();
  const own = book
    .text(CHART_PART)
    .replaceAll('Cakupan', 'Biaya')
    .replace('xmlns:c=', 'xmlns:k=')
    .replaceAll('c:', 'k:');
  const planner = await bookOf(ROWS, null);
  planner.addPart(
    'xl/charts/milik.xml',
    own,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  planner.addPart('xl/drawings/milik.xml', '', 'application/vnd.openxmlformats-officedocument.drawing+xml');
  const id = planner.relate('xl/drawings/milik.xml', 'chart', 'xl/charts/milik.xml');
  const frame = book
    .text(DRAWING)
    .replace(NAME, 'Bagan saya')
    .replace(/r:id="[^"]*"/, `r:id="${id}"`);
  planner.put('xl/drawings/milik.xml', frame);
  const home = planner.sheet(SHEET);
  home.addToTail(
    'drawing',
    `<drawing r:id="${planner.relate(home.path, 'drawing', 'xl/drawings/milik.xml')}"/>`,
  );
  const after = await rerun(planner);
  expect(after.text('xl/charts/milik.xml')).toBe(own);
  expect(all(after.text('xl/drawings/milik.xml'), /<xdr:cNvPr id="(\d+)"/g)).toEqual(['2', '3']);
  expect(all(after.text('xl/drawings/milik.xml'), /name="([^"]*)"/g)).toEqual(['Bagan saya', NAME]);
  expect(after.has(DRAWING)).toBe(false);
});
