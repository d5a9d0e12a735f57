import { type Figure, figureWords } from '../report/figure';
import type { Block, ChartBlock, Paper, PaperCell, PaperColumn, Signer, TableBlock } from '../report/paper';
import { headerWidth } from '../sheets/row-heights';
import type { CellValue, FormatName, SheetCell, SheetDescription, TableColumn } from '../sheets/sheet';
import { writeXlsx } from '../xlsx/write';
import type { PaperSize } from './page-look';

/**
 * A paper as a workbook: its text on the first sheet, and each table and chart on one of its own, so that each has columns of
 * its own and can be sorted and filtered. Numbers are numbers; a bound is a text.
 *
 * @throws RangeError as `writeXlsx`
 */
export function paperXlsx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const { title, language, computedAt, blocks } = paper;
  const shown = blocks.flatMap((block, at): SheetDescription[] => {
    if (block.kind === 'table') return [tableSheet(paper, size, block, blocks[at + 1])];
    return block.kind === 'chart' ? [chartSheet(paper, size, block)] : [];
  });
  return writeXlsx({
    sheets: [textSheet(paper, size), ...shown],
    properties: { title, subject: title, language, computedAt },
    state: '{}',
  });
}

/** Characters across a page. */
const ACROSS = { portrait: 95, landscape: 150 } as const;

function sheet(
  { orientation, foot }: Paper,
  size: PaperSize,
  own: Pick<SheetDescription, 'key' | 'name' | 'cells' | 'columnWidths'> & Partial<SheetDescription>,
): SheetDescription {
  return {
    ...{ tabColor: '1F3864', tables: [], rowHeights: {}, freeze: null, showGridlines: false },
    ...own,
    print: {
      paper: size === 'A4' ? 'a4' : 'folio',
      orientation,
      titleRows: null,
      footer: foot,
      ...own.print,
    },
  };
}

/** All that is neither table nor chart; of these, their captions say where they stand. */
function textSheet(paper: Paper, size: PaperSize): SheetDescription {
  // Who signs a table signs on its sheet.
  const own = paper.blocks.filter(
    (block, at) => block.kind !== 'signatures' || paper.blocks[at - 1]?.kind !== 'table',
  );
  const lines = own.flatMap(linesOf);
  return sheet(paper, size, {
    key: 'text',
    name: TEXT_SHEET[paper.language],
    columnWidths: [ACROSS[paper.orientation]],
    cells: lines.flatMap(({ value, style }, row) => (value === '' ? [] : [{ row, column: 0, value, style }])),
  });
}

const TEXT_SHEET = { id: 'Naskah', en: 'Text' } as const;

type Line = Pick<SheetCell, 'style'> & { readonly value: string };

function linesOf(block: Block): Line[] {
  const line = (value: string, style: SheetCell['style'] = 'body'): Line => ({ value, style });
  switch (block.kind) {
    case 'title':
      return [line(block.text, 'title'), ...block.lines.map((text) => line(text, 'subtitle')), line('')];
    case 'heading':
      return [line(''), line(block.text, 'heading')];
    case 'text': {
      const texts = block.sentences.map(({ text }) => text);
      if (block.as === 'points') return texts.map((text) => line(`• ${text}`));
      return [line(texts.join(' '), block.as === 'remark' ? 'source' : 'body')];
    }
    case 'table':
    case 'chart':
      return [line(block.caption, 'caption')];
    case 'signatures':
      return block.signers.flatMap((signer) => signerLines(signer).map((text) => line(text)));
    case 'break':
      return [line('')];
  }
}

/** With room for a signature. */
function signerLines({ role, placeAndDay, title, name, number }: Signer): string[] {
  return ['', ...[placeAndDay, role, title].filter((text) => text !== ''), '', '', name, number];
}

/** `Tabel 3` of `Tabel 3. Pertanyaan …`. */
function nameOf(caption: string): string {
  return caption.split('.')[0] ?? caption;
}

const CAPTION_ROW = 0;

function tableSheet(paper: Paper, size: PaperSize, block: TableBlock, next?: Block): SheetDescription {
  const { caption, columns, rows, foot, source, none } = block;
  const { language } = paper;
  const name = nameOf(caption);
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const headings = headingsOf(block);
  const filled = rows.filter((row) => typeof row !== 'string');
  const all = [
    ...(headings ? [headingColumn(language, headings)] : []),
    ...columns.map((column, at) =>
      columnOf(
        column,
        at,
        filled.map((row) => row[at] ?? null),
        { columns, language },
      ),
    ),
  ];
  const row = CAPTION_ROW + (isGrouped ? 3 : 2);
  const below = row + Math.max(1, filled.length) + 1;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  // No word of a header is broken.
  const widths = columns.map(({ width }, at) =>
    Math.max(
      headerWidth(all.at(at - columns.length)?.header ?? ''),
      (width / whole) * ACROSS[paper.orientation],
    ),
  );
  const span = Math.min(all.length, 8);
  const valueAt = Math.min(3, all.length - 1);
  const footCells = foot.flatMap(({ label, value }, at): SheetCell[] => {
    const shown = valueOf(value, language);
    const said: SheetCell = { row: below + at, column: 0, value: label, style: 'label' };
    if (shown === null) return [said];
    const place = { row: below + at, column: valueAt, style: 'body' } as const;
    return typeof shown === 'string'
      ? [said, { ...place, value: shown, span: all.length - valueAt }]
      : [said, { ...place, value: shown, format: formatOf([value]) }];
  });
  const sourceRow = below + foot.length;
  const signers = next?.kind === 'signatures' ? next.signers : [];
  const signed = signers.flatMap((signer, at) => {
    const column = at === 0 ? 0 : Math.floor(all.length / 2);
    return signerLines(signer).flatMap((value, line): SheetCell[] =>
      value === '' ? [] : [{ row: sourceRow + 1 + line, column, value, style: 'label' }],
    );
  });
  const remark = filled.length === 0 && none !== '' ? none : source;
  return sheet(paper, size, {
    key: name,
    name,
    columnWidths: [...(headings ? [HEADING_WIDTH] : []), ...widths],
    cells: [
      { row: CAPTION_ROW, column: 0, value: caption, style: 'heading', span },
      ...footCells,
      { row: sourceRow, column: 0, value: remark, style: 'source', span },
      ...signed,
    ],
    tables: [
      {
        name: `naskah_${name.replace(/\W+/g, '_')}`,
        ...{ row, column: 0, columns: all, rowCount: filled.length, bodyRowHeight: null },
      },
    ],
    freeze: { rows: row + 1, columns: 0 },
    print: {
      ...{ paper: size === 'A4' ? 'a4' : 'folio', orientation: paper.orientation, footer: paper.foot },
      titleRows: [isGrouped ? row - 1 : row, row],
    },
  });
}

const HEADING_WIDTH = 24;

/** What stands over each row; null where nothing does. */
function headingsOf({ rows }: TableBlock): string[] | null {
  let heading = '';
  const found = rows.flatMap((row) => {
    if (typeof row !== 'string') return [heading];
    heading = row;
    return [];
  });
  return heading === '' ? null : found;
}

function headingColumn(language: Paper['language'], values: readonly string[]): TableColumn {
  const header = { id: 'Klaster dan indikator KLA', en: 'Cluster and KLA indicator' }[language];
  return { key: 'heading', header, role: 'id', format: 'text', wrap: true, align: 'left', values };
}

function columnOf(
  { header, group, align }: PaperColumn,
  at: number,
  cells: readonly PaperCell[],
  { columns, language }: { readonly columns: readonly PaperColumn[]; readonly language: Paper['language'] },
): TableColumn {
  const isAlone = columns.filter((one) => one.header === header).length === 1;
  const values = cells.map((cell) => valueOf(cell, language));
  return {
    key: `column_${String(at + 1)}`,
    header: isAlone || group === undefined ? header : `${header} ${group}`,
    ...{ role: 'computed', format: formatOf(cells), wrap: true, align, values },
    ...(group !== undefined && { group }),
  };
}

function valueOf(cell: PaperCell, language: Paper['language']): CellValue {
  if (cell === null || typeof cell === 'string') return cell || null;
  return cell.sign ? figureWords(cell, language) : cell.value;
}

function formatOf(cells: readonly PaperCell[]): FormatName {
  const figures = cells.filter((cell): cell is Figure => cell !== null && typeof cell !== 'string');
  if (figures.length === 0) return 'text';
  if (figures.every(({ unit }) => unit === '%')) return 'percent';
  return figures.every(({ decimals }) => decimals === 1) ? 'decimal' : 'general';
}

/** The numbers of a chart as a table, and the chart below it. */
function chartSheet(paper: Paper, size: PaperSize, block: ChartBlock): SheetDescription {
  const { caption, categories, series, source } = block;
  const name = nameOf(caption);
  const table = `naskah_${name.replace(/\W+/g, '_')}`;
  const row = CAPTION_ROW + 2;
  const below = row + categories.length + 1;
  const look = { wrap: true, role: 'computed' } as const;
  return sheet(paper, size, {
    key: name,
    name,
    columnWidths: [50, ...series.map(() => 15)],
    cells: [
      { row: CAPTION_ROW, column: 0, value: caption, style: 'heading', span: 1 + series.length },
      ...(source === '' ? [] : [{ row: below, column: 0, value: source, style: 'source', span: 4 } as const]),
    ],
    tables: [
      {
        ...{ name: table, row, column: 0, rowCount: categories.length, bodyRowHeight: null },
        columns: [
          { ...look, key: 'category', header: name, format: 'text', align: 'left', values: categories },
          ...series.map(({ name: header, values }, at): TableColumn => ({
            ...look,
            ...{ key: `series_${String(at + 1)}`, header, format: 'general', align: 'right' },
            values: values.map(({ value }) => value),
          })),
        ],
      },
    ],
    charts: [
      {
        ...{ name: `${table}_bagan`, kind: 'bar', title: caption, table, categories: 'category' },
        series: series.map((_, at) => `series_${String(at + 1)}`),
        ...{ row: below + 2, column: 0, rows: 22, columns: 1 + series.length },
      },
    ],
  });
}
