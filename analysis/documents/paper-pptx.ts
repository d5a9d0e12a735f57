import PptxGenJS from 'pptxgenjs';
import { figureWords } from '../report/figure';
import type { Block, ChartBlock, Paper, PaperCell, PaperRow, TableBlock, TextBlock } from '../report/paper';
import { FONT_NAME } from '../sheets/appearance';
import type { Language } from '../text/bilingual';
import { CHART_INKS, headerSpans, INK, shares } from './page-look';
import { slideRows } from './slide-rows';
import { validSlides } from './valid-slides';

/**
 * A paper as slides of a wide screen, to be shown and edited: a title, points, tables on as many slides as they need with their
 * headers on each, native charts. Nobody signs a slide.
 */
export async function paperPptx(paper: Paper): Promise<Uint8Array> {
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = paper.title;
  presentation.author = 'RAD-KLA';
  presentation.theme = { headFontFace: FONT_NAME, bodyFontFace: FONT_NAME };
  let section = paper.title;
  for (const block of paper.blocks) {
    if (block.kind === 'heading') section = block.text;
    else if (block.kind === 'title') {
      section = block.text;
      titleSlide(presentation, block);
    } else addBlock(presentation, paper, section, block);
  }
  return validSlides((await presentation.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** Inches. */
const PAGE = { width: 13.33, height: 7.5, left: 0.5, top: 1.25, bottom: 6.75 } as const;
const WIDTH = PAGE.width - 2 * PAGE.left;
const SIZES = { title: 30, head: 22, text: 16, caption: 12, small: 10 } as const;

type Slide = PptxGenJS.Slide;

function titleSlide(presentation: PptxGenJS, { text, lines }: Extract<Block, { kind: 'title' }>): void {
  const slide = presentation.addSlide();
  const box = { x: PAGE.left, w: WIDTH, fontFace: FONT_NAME };
  slide.addText(text, { ...box, y: 2.3, h: 1.2, fontSize: SIZES.title, bold: true, color: INK.title });
  slide.addText(
    lines.map((line) => ({ text: line, options: { breakLine: true } })),
    { ...box, y: 3.6, h: 1.6, fontSize: SIZES.text, color: INK.text, valign: 'top' },
  );
}

function addBlock(presentation: PptxGenJS, paper: Paper, section: string, block: Block): void {
  const { language } = paper;
  const slide = (): Slide => headedSlide(presentation, paper, section);
  if (block.kind === 'text') textSlide(slide(), block);
  if (block.kind === 'chart') chartSlide(presentation, slide(), block);
  if (block.kind === 'table') tableSlides(slide, block, language);
}

/** A slide with its heading, and at its foot the paper and the number of the slide. */
function headedSlide(presentation: PptxGenJS, { foot }: Paper, section: string): Slide {
  const slide = presentation.addSlide();
  const box = { x: PAGE.left, w: WIDTH, fontFace: FONT_NAME };
  slide.addText(section, { ...box, y: 0.3, h: 0.6, fontSize: SIZES.head, bold: true, color: INK.title });
  slide.addText(foot, { ...box, w: WIDTH - 1, y: 7.05, h: 0.3, fontSize: SIZES.small, color: '555555' });
  slide.slideNumber = { x: PAGE.width - 1, y: 7.05, w: 0.5, h: 0.3, fontSize: SIZES.small, align: 'right' };
  return slide;
}

function textSlide(slide: Slide, { sentences, as }: TextBlock): void {
  slide.addText(
    sentences.map(({ text }) => ({
      text,
      options: { breakLine: true, ...(as === 'points' && { bullet: true }) },
    })),
    {
      ...{ x: PAGE.left, y: PAGE.top, w: WIDTH, h: PAGE.bottom - PAGE.top, valign: 'top', fit: 'shrink' },
      ...{ fontFace: FONT_NAME, fontSize: SIZES.text, color: INK.text, paraSpaceAfter: 8 },
    },
  );
}

function chartSlide(
  presentation: PptxGenJS,
  slide: Slide,
  { caption, source, categories, series }: ChartBlock,
): void {
  slide.addChart(
    presentation.ChartType.bar,
    series.map(({ name, values }) => ({
      name,
      labels: categories.toReversed(),
      values: values.map(({ value }) => value ?? 0).toReversed(),
    })),
    {
      ...{ x: PAGE.left, y: PAGE.top + 0.3, w: WIDTH, h: PAGE.bottom - PAGE.top - 0.6 },
      ...{ barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 40 },
      chartColors: [...CHART_INKS],
      // The axis begins below; the numbers stand in the bars.
      ...{ valAxisHidden: true, valGridLine: { style: 'none' } },
      ...{
        showValue: true,
        dataLabelFontSize: SIZES.small,
        dataLabelFormatCode: 'General',
        dataLabelColor: INK.text,
      },
      ...{ catAxisLabelFontSize: SIZES.caption, catAxisLabelFontFace: FONT_NAME },
      ...{ showLegend: true, legendPos: 'b', legendFontSize: SIZES.caption, legendFontFace: FONT_NAME },
      altText: caption,
    },
  );
  captions(slide, caption, source);
}

function captions(slide: Slide, caption: string, source: string): void {
  const box = { x: PAGE.left, w: WIDTH, fontFace: FONT_NAME };
  slide.addText(caption, { ...box, y: 0.9, h: 0.35, fontSize: SIZES.caption, bold: true, color: INK.text });
  if (source !== '')
    slide.addText(source, { ...box, y: 6.75, h: 0.3, fontSize: SIZES.small - 1, color: '555555' });
}

const FONT_SIZES = [16, 14, 12, 11, 10];

/** A table, on as many slides as its rows need. */
function tableSlides(slide: () => Slide, block: TableBlock, language: Language): void {
  const { columns, foot, none, caption, source } = block;
  const count = columns.length;
  const widths = shares(block).map((share) => share * WIDTH);
  const said = (cell: PaperCell): string =>
    cell === null ? '' : typeof cell === 'string' ? cell : figureWords(cell, language);
  const body: readonly PaperRow[] = block.rows.length === 0 && none !== '' ? [none] : block.rows;
  const rows = [
    ...body.map((row) => (typeof row === 'string' ? [row] : row.map(said))),
    ...foot.map(({ label, span, value }) => [label, said(value), String(span)]),
  ];
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const pagesAt = (fontSize: number): number[][] =>
    slideRows(rows, {
      ...{ widths, fontSize, height: PAGE.bottom - PAGE.top },
      headers: columns.map(({ header }) => header),
      isGrouped,
    });
  // The largest letters with which all rows stand on one slide; of more rows than that, those that can still be read.
  const fontSize = FONT_SIZES.find((size) => pagesAt(size).length === 1) ?? (columns.length > 10 ? 8 : 10);
  const pages = pagesAt(fontSize);
  const cell = (text: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({ text, options });
  const head = headCells(block);
  pages.forEach((places, page) => {
    const made = slide();
    const shown = places.map((place) => {
      const row = body[place];
      if (typeof row === 'string')
        return [cell(row, { colspan: count, bold: true, fill: { color: INK.group } })];
      if (row) return row.map((content, at) => cell(said(content), { align: columns[at]?.align ?? 'left' }));
      const last = foot[place - body.length];
      const span = last?.span ?? 1;
      return [
        cell(last?.label ?? '', { colspan: span, bold: true, fill: { color: INK.group } }),
        cell(said(last?.value ?? null), { colspan: count - span }),
      ];
    });
    made.addTable([...head, ...shown], {
      ...{ x: PAGE.left, y: PAGE.top, w: WIDTH, colW: widths },
      ...{ fontFace: FONT_NAME, fontSize, color: INK.text, valign: 'top', margin: 0.04 },
      border: { type: 'solid', pt: 0.75, color: INK.line },
    });
    captions(made, pages.length > 1 ? `${caption} (${page + 1}/${pages.length})` : caption, source);
  });
}

function headCells({ columns }: TableBlock): PptxGenJS.TableRow[] {
  const spans = headerSpans(columns);
  const look = { bold: true, align: 'center', valign: 'middle', fill: { color: INK.head } } as const;
  const isGrouped = spans.some(({ group }) => group !== null);
  if (!isGrouped) return [columns.map(({ header }) => ({ text: header, options: look }))];
  return [
    spans.map(({ at, span, group }) =>
      group === null
        ? { text: columns[at]?.header ?? '', options: { ...look, rowspan: 2 } }
        : { text: group, options: { ...look, colspan: span } },
    ),
    columns.flatMap(({ header, group }) => (group === undefined ? [] : [{ text: header, options: look }])),
  ];
}
