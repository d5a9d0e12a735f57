import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type {
  Block,
  ChartBlock,
  Paper,
  PaperCell,
  PaperColumn,
  SignatureBlock,
  TableBlock,
  TextBlock,
} from '../report/paper';
import { figureWords } from '../report/figure';
import { FONT_NAME } from '../sheets/appearance';
import type { Language } from '../text/bilingual';
import {
  CHART_INKS,
  FONT,
  headerSpans,
  INK,
  MARGINS,
  PAGE_WORDS,
  type PageLook,
  pageLook,
  type PaperSize,
  shares,
  tableFont,
} from './page-look';

/**
 * A paper as a Word document that is edited by hand afterwards: headers of tables repeat, no row is cut by a page, and the
 * place for signatures stays with what goes before it.
 */
export async function paperDocx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const { orientation, language, title, blocks } = paper;
  const page = pageLook(size, orientation);
  const [short, long] = [page.width, page.height].sort((a, b) => a - b);
  const children = blocks.flatMap((block, at) => {
    const [before, next] = [blocks[at - 1], blocks[at + 1]];
    // A table ends in the place for signatures that follows it.
    if (block.kind === 'signatures' && before?.kind === 'table') return [];
    const signatures = next?.kind === 'signatures' ? next : null;
    // A break of its own would leave a blank page where the page before it is full.
    if (block.kind === 'break' && next?.kind === 'title') return [];
    return blockDocx(block, { language, page, signatures, startsPage: before?.kind === 'break' });
  });
  const document = new Document({
    title,
    creator: 'RAD-KLA',
    description: '',
    styles: {
      default: {
        document: {
          run: { font: FONT_NAME, size: 2 * FONT.body, color: INK.text },
          paragraph: { spacing: { after: 40 } },
        },
      },
    },
    numbering: { config: [POINTS] },
    sections: [
      {
        properties: {
          page: {
            // The package turns them for a page that lies.
            size: {
              width: twips(short ?? 0),
              height: twips(long ?? 0),
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGINS.top),
              right: twips(MARGINS.right),
              bottom: twips(MARGINS.bottom),
              left: twips(MARGINS.left),
              footer: twips(7),
              header: twips(7),
            },
          },
        },
        footers: { default: footer(paper, page) },
        children,
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

/** A paragraph's numbers are twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

interface Place {
  readonly language: Language;
  readonly page: PageLook;
  /** Signatures come next, and shall stand on the same page. */
  readonly signatures: SignatureBlock | null;
  /** It follows a page break; a title then begins the page by itself. */
  readonly startsPage: boolean;
}

const POINTS = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: 'bullet',
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 284, hanging: 227 } } },
    },
  ],
} as const;

function footer({ foot, language }: Paper, { textWidth }: PageLook): Footer {
  const look = { size: 2 * FONT.small, color: '555555' };
  const [page, of] = [PAGE_WORDS.page[language], PAGE_WORDS.of[language]];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
        children: [
          new TextRun({ ...look, text: foot }),
          new TextRun({
            ...look,
            children: [`\t${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function blockDocx(block: Block, place: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          keepNext: true,
          pageBreakBefore: place.startsPage,
          spacing: { after: 60 },
          children: [new TextRun({ text: block.text, bold: true, size: 2 * FONT.title, color: INK.title })],
        }),
        ...block.lines.map(
          (line, at) =>
            new Paragraph({
              keepNext: true,
              spacing: { after: at === block.lines.length - 1 ? 120 : 0 },
              ...(at === block.lines.length - 1 && {
                border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: INK.title } },
              }),
              children: [new TextRun({ text: line, size: 2 * FONT.table, color: '44546A' })],
            }),
        ),
      ];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 40 },
          children: [new TextRun({ text: block.text, bold: true, size: 2 * FONT.heading, color: INK.title })],
        }),
      ];
    case 'text':
      return textDocx(block, place);
    case 'table':
      return tableDocx(block, place);
    case 'chart':
      return chartDocx(block, place);
    case 'signatures':
      return signaturesDocx(block, place);
    case 'break':
      return [new Paragraph({ spacing: { after: 0 }, children: [new PageBreak()] })];
  }
}

function textDocx({ sentences, as }: TextBlock, { signatures }: Place): Paragraph[] {
  const keepsNext = signatures !== null;
  if (as === 'points')
    return sentences.map(
      ({ text }) =>
        new Paragraph({
          keepNext: keepsNext,
          keepLines: true,
          numbering: { reference: POINTS.reference, level: 0 },
          children: [new TextRun(text)],
        }),
    );
  const text = sentences.map((one) => one.text).join(' ');
  return as === 'remark'
    ? [source(text, keepsNext)]
    : [new Paragraph({ keepNext: keepsNext, children: [new TextRun(text)] })];
}

function caption(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    keepLines: true,
    spacing: { before: 80, after: 40 },
    children: [new TextRun({ text, bold: true, size: 2 * FONT.table })],
  });
}

function source(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    keepLines: true,
    spacing: { before: 30, after: 60 },
    children: [new TextRun({ text, size: 2 * FONT.small, color: '555555' })],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: INK.line } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function tableDocx(block: TableBlock, { language, page, signatures }: Place): (Paragraph | Table)[] {
  const { columns, rows, foot, none, hasNumberRow } = block;
  const count = columns.length;
  const font = tableFont(count);
  const widths = shares(block).map((share) => Math.round(share * twips(page.textWidth)));
  const cell = (content: PaperCell, look: CellLook = {}): TableCell =>
    cellDocx(content, language, font, look);
  const number = (_: PaperColumn, at: number): TableCell =>
    cell(String(at + 1), { align: 'center', fill: INK.group });
  const body =
    rows.length === 0 && none !== ''
      ? [new TableRow({ cantSplit: true, children: [cell(none, { span: count, align: 'center' })] })]
      : rows.map((row, at) => {
          const keepNext = at === rows.length - 1 || typeof row === 'string';
          const children =
            typeof row === 'string'
              ? [cell(row, { span: count, bold: true, fill: INK.group, keepNext })]
              : row.map((content, column) =>
                  cell(content, { align: columns[column]?.align ?? 'left', keepNext }),
                );
          return new TableRow({ cantSplit: true, children });
        });
  const last = foot.map(
    ({ label, span, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(label, { span, bold: true, fill: INK.group, keepNext: true }),
          cell(value, { span: count - span, keepNext: true }),
        ],
      }),
  );
  const table = (own: readonly TableRow[]): Table =>
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      margins: { top: 28, bottom: 28, left: 60, right: 60 },
      rows: own,
    });
  const head = [
    ...headRows(block, cell),
    ...(hasNumberRow
      ? [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(number) })]
      : []),
  ];
  const all = [...body, ...last];
  if (!signatures) return [caption(block.caption), table([...head, ...all]), source(block.source, false)];
  // LibreOffice keeps rows of a table together, but no table with what follows it; so what stays together is one table, which
  // stands below the other one without a gap.
  const closing = all.splice(last.length > 0 ? -last.length : -1);
  closing.push(...signedRows(block.source, signatures, widths));
  return [
    caption(block.caption),
    ...(all.length > 0 ? [table([...head, ...all]), table(closing)] : [table([...head, ...closing])]),
    new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 2 })] }),
  ];
}

function headRows(
  { columns }: TableBlock,
  cell: (content: PaperCell, look: CellLook) => TableCell,
): TableRow[] {
  const spans = headerSpans(columns);
  const isGrouped = spans.some(({ group }) => group !== null);
  const look = { bold: true, align: 'center', fill: INK.head, keepNext: true } as const;
  const row = (children: TableCell[]): TableRow =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  if (!isGrouped) return [row(columns.map(({ header }) => cell(header, look)))];
  return [
    row(
      spans.map(({ at, span, group }) =>
        group === null
          ? cell(columns[at]?.header ?? '', { ...look, rows: 2 })
          : cell(group, { ...look, span }),
      ),
    ),
    row(columns.filter(({ group }) => group !== undefined).map(({ header }) => cell(header, look))),
  ];
}

interface CellLook {
  readonly align?: PaperColumn['align'];
  readonly bold?: boolean;
  readonly fill?: string;
  readonly span?: number;
  readonly rows?: number;
  readonly keepNext?: boolean;
}

function cellDocx(
  content: PaperCell,
  language: Language,
  font: number,
  { align = 'left', bold = false, fill, span, rows, keepNext = false }: CellLook,
): TableCell {
  const text = content === null ? '' : typeof content === 'string' ? content : figureWords(content, language);
  return new TableCell({
    ...(span !== undefined && { columnSpan: span }),
    ...(rows !== undefined && { rowSpan: rows }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    ...(bold && align === 'center' && { verticalAlign: VerticalAlignTable.CENTER }),
    children: [
      new Paragraph({
        keepNext,
        alignment: ALIGNMENTS[align],
        spacing: { after: 0 },
        children: [new TextRun({ text, bold, size: 2 * font })],
      }),
    ],
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A picture in the text never stands across a page break. */
function chartDocx(block: ChartBlock, { page, signatures }: Place): Paragraph[] {
  const { categories, series } = block;
  // The package takes pixels, 96 to an inch.
  const width = Math.round((page.textWidth / 25.4) * 96);
  const chart = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 40,
    categories,
    categoryAxis: { reverseOrder: true, font: { size: FONT.small - 1 } },
    // The numbers stand in the bars.
    valueAxis: { visible: false, gridlines: false },
    series: series.map(({ name, values }, at) => ({
      name,
      values: values.map(({ value }) => value),
      color: CHART_INKS[at] ?? CHART_INKS[0],
      dataLabels: { value: true, font: { color: INK.text, size: FONT.small } },
    })),
    font: { name: FONT_NAME },
    transformation: { width, height: 36 + 20 * categories.length },
    altText: { name: block.caption, description: block.caption, title: block.caption },
  });
  return [
    new Paragraph({ keepNext: true, spacing: { before: 60, after: 0 }, children: [chart as ParagraphChild] }),
    caption(block.caption),
    ...(block.source === '' ? [] : [source(block.source, signatures !== null)]),
  ];
}

const BARE = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE } as const;

/** The source of a table and the place for signatures, as the last rows of a table of these widths. */
function signedRows(text: string, { signers }: SignatureBlock, widths: readonly number[]): TableRow[] {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0));
  const left = Math.max(1, ends.filter((end) => end <= half).length);
  const spans = [left, widths.length - left];
  return [
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: widths.length,
          borders: { ...BARE, top: LINE },
          children: [source(text, true)],
        }),
      ],
    }),
    new TableRow({
      cantSplit: true,
      children: signerCells(signers).map(
        (children, at) => new TableCell({ columnSpan: spans[at] ?? 1, borders: BARE, children }),
      ),
    }),
  ];
}

/** Two cells: one signs at the right. */
function signerCells(signers: SignatureBlock['signers']): Paragraph[][] {
  const line = (text: string, before = 0): Paragraph =>
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 0 },
      children: [new TextRun(text)],
    });
  const cells = signers.map(({ role, placeAndDay, title, name, number }) => [
    ...[placeAndDay, role, title].filter((text) => text !== '').map((text) => line(text)),
    line(name, twips(12)),
    line(number),
  ]);
  return cells.length === 1 ? [[line('')], ...cells] : cells;
}

function signaturesDocx({ signers }: SignatureBlock, { page }: Place): (Paragraph | Table)[] {
  const half = Math.round(twips(page.textWidth) / 2);
  const table = new Table({
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: { ...BARE, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: signerCells(signers).map((children) => new TableCell({ borders: BARE, children })),
      }),
    ],
  });
  // Word wants a paragraph between a table and what follows.
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 0 }, children: [] }),
    table,
    new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 2 })] }),
  ];
}
