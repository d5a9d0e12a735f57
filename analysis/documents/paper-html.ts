import type {
  Block,
  ChartBlock,
  Paper,
  PaperCell,
  SignatureBlock,
  Signer,
  TableBlock,
  TextBlock,
} from '../report/paper';
import { figureWords } from '../report/figure';
import type { Language } from '../text/bilingual';
import { chartSvg } from './chart-svg';
import { escapeHtml as escape } from './escape-html';
import {
  FONT,
  headerSpans,
  INK,
  MARGINS,
  PAGE_WORDS,
  pageLook,
  type PaperSize,
  shares,
  tableFont,
} from './page-look';

/**
 * A paper as one page of HTML that asks nothing of anyone; a browser prints it on A4 or F4, with the number of each page.
 *
 * @example paperHtml({ file: 'a', title: 'A', language: 'id', orientation: 'portrait', foot: '', computedAt: '', blocks: [] }, 'A4').startsWith('<!doctype html>') // true
 */
export function paperHtml(paper: Paper, size: PaperSize): string {
  const { language, title, blocks } = paper;
  // The policy refuses every request, so that a page that would make one shows it at once.
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${style(paper, size)}</style>
</head>
<body>
<main>
${blocks.map((block, at) => blockHtml(block, language, blocks[at - 1], blocks[at + 1])).join('\n')}
</main>
</body>
</html>
`;
}

/** A table and the place for signatures below it are one, so that its end stands on the page of the signatures. */
function blockHtml(block: Block, language: Language, before?: Block, next?: Block): string {
  switch (block.kind) {
    case 'title':
      return `<header><h1>${escape(block.text)}</h1>${block.lines.map((line) => `<p>${escape(line)}</p>`).join('')}</header>`;
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'text':
      return textHtml(block);
    case 'table':
      return tableHtml(block, language, next?.kind === 'signatures' ? signaturesHtml(next) : '');
    case 'chart':
      return chartHtml(block, language);
    case 'signatures':
      return before?.kind === 'table' ? '' : signaturesHtml(block);
    case 'break':
      return '<div class="break"></div>';
  }
}

function textHtml({ sentences, as }: TextBlock): string {
  const texts = sentences.map(({ text }) => escape(text));
  if (as === 'points') return `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
  return `<p${as === 'remark' ? ' class="s"' : ''}>${texts.join(' ')}</p>`;
}

function tableHtml(block: TableBlock, language: Language, signatures: string): string {
  const { caption, columns, rows, foot, source, none, hasNumberRow } = block;
  const count = columns.length;
  const grid = shares(block).map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`);
  const body =
    rows.length === 0 && none !== ''
      ? [`<tr><td colspan="${count}" class="none">${escape(none)}</td></tr>`]
      : rows.map((row) => rowHtml(row, block, language));
  const last = foot.map(
    ({ label, span, value }) =>
      `<tr class="foot"><th colspan="${span}" scope="row">${escape(label)}</th><td colspan="${count - span}">${cellHtml(value, language)}</td></tr>`,
  );
  const table = (own: string): string =>
    `<table style="font-size:${tableFont(count)}pt"><colgroup>${grid.join('')}</colgroup>${own}</table>`;
  const head = `<thead>${headHtml(block)}${hasNumberRow ? numberRow(count) : ''}</thead>`;
  const below = `<p class="s">${escape(source)}</p>`;
  const all = [...body, ...last];
  const closing = signatures === '' ? [] : all.splice(last.length > 0 ? -last.length : -1);
  const closed =
    closing.length === 0
      ? below
      : `<div class="closing">${table(`<tbody>${closing.join('')}</tbody>`)}${below}${signatures}</div>`;
  return `<figure class="t"><figcaption>${escape(caption)}</figcaption>${table(`${head}<tbody>${all.join('')}</tbody>`)}${closed}</figure>`;
}

function headHtml({ columns }: TableBlock): string {
  const spans = headerSpans(columns);
  const isGrouped = spans.some(({ group }) => group !== null);
  const head = (text: string, attributes: string): string =>
    `<th scope="col"${attributes}>${escape(text)}</th>`;
  if (!isGrouped) return `<tr>${columns.map(({ header }) => head(header, '')).join('')}</tr>`;
  const above = spans.map(({ at, span, group }) =>
    group === null ? head(columns[at]?.header ?? '', ' rowspan="2"') : head(group, ` colspan="${span}"`),
  );
  const below = columns.filter(({ group }) => group !== undefined).map(({ header }) => head(header, ''));
  return `<tr>${above.join('')}</tr><tr>${below.join('')}</tr>`;
}

function numberRow(count: number): string {
  const numbers = Array.from({ length: count }, (_, at) => `<td>${at + 1}</td>`);
  return `<tr class="numbers">${numbers.join('')}</tr>`;
}

function rowHtml(row: TableBlock['rows'][number], { columns }: TableBlock, language: Language): string {
  if (typeof row === 'string')
    return `<tr class="group"><th colspan="${columns.length}" scope="rowgroup">${escape(row)}</th></tr>`;
  const cells = row.map((cell, at) => {
    const align = columns[at]?.align ?? 'left';
    return `<td${align === 'left' ? '' : ` class="${align}"`}>${cellHtml(cell, language)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function cellHtml(cell: PaperCell, language: Language): string {
  if (cell === null) return '';
  return escape(typeof cell === 'string' ? cell : figureWords(cell, language));
}

function chartHtml(block: ChartBlock, language: Language): string {
  return (
    `<figure class="c">${chartSvg(block, language)}<figcaption>${escape(block.caption)}</figcaption>` +
    `${block.source === '' ? '' : `<p class="s">${escape(block.source)}</p>`}</figure>`
  );
}

function signaturesHtml({ signers }: SignatureBlock): string {
  return `<div class="signatures${signers.length === 1 ? ' one' : ''}">${signers.map(signerHtml).join('')}</div>`;
}

function signerHtml({ role, placeAndDay, title, name, number }: Signer): string {
  const above = [placeAndDay, role, title].filter((line) => line !== '');
  return `<div>${above.map((line) => `<p>${escape(line)}</p>`).join('')}<p class="name">${escape(name)}</p><p>${escape(number)}</p></div>`;
}

function style({ orientation, foot, language }: Paper, size: PaperSize): string {
  const { width, height, textWidth } = pageLook(size, orientation);
  const { top, right, bottom, left } = MARGINS;
  const [page, of] = [PAGE_WORDS.page[language], PAGE_WORDS.of[language]];
  const small = `font: ${FONT.small}pt Arial, "Liberation Sans", sans-serif; color: #555`;
  return `
:root { color-scheme: light; }
@page {
  size: ${width}mm ${height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @bottom-left { content: ${cssText(foot)}; ${small}; }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); ${small}; }
}
body { margin: 0; background: #eef1f5; color: #${INK.text}; font: ${FONT.body}pt/1.25 Arial, "Liberation Sans", sans-serif; }
main { width: ${textWidth}mm; margin: 8mm auto; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 15%); }
h1 { font-size: ${FONT.title}pt; line-height: 1.2; margin: 0 0 1.5mm; color: #${INK.title}; }
h2 { font-size: ${FONT.heading}pt; margin: 2mm 0 0.6mm; color: #${INK.title}; break-after: avoid; }
header { border-bottom: 0.4mm solid #${INK.title}; padding-bottom: 2mm; }
header p { margin: 0.4mm 0; font-size: 9pt; color: #44546a; }
p { margin: 0.6mm 0; }
ul { margin: 0.5mm 0; padding-left: 5mm; }
li { margin: 0.2mm 0; }
figure { margin: 1.5mm 0 0; }
.c { break-inside: avoid; }
.c svg { width: 92%; height: auto; display: block; }
figcaption { font-weight: bold; font-size: 9pt; margin: 0 0 1mm; break-after: avoid; }
.c figcaption { margin-top: 1mm; break-after: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.2; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #${INK.line}; padding: 0.45mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
thead th { background: #${INK.head}; text-align: center; vertical-align: middle; overflow-wrap: break-word; }
.numbers td { text-align: center; font-size: 90%; padding: 0.2mm; background: #${INK.group}; }
.group th, .foot th { background: #${INK.group}; }
.group { break-after: avoid; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.center { text-align: center; }
.none { text-align: center; font-style: italic; }
.s { font-size: ${FONT.small}pt; color: #555; margin: 0.8mm 0 0; break-before: avoid; }
.signatures { display: flex; gap: 10mm; justify-content: space-between; margin-top: 3mm; break-inside: avoid; break-before: avoid; }
.signatures.one { justify-content: flex-end; }
.signatures > div { min-width: 60mm; max-width: 90mm; text-align: center; }
.signatures p { margin: 0; }
.signatures .name { margin-top: 12mm; }
.closing { break-inside: avoid; }
.closing table { margin-top: -0.25mm; }
.break { break-after: page; }
@media screen { .break { border-top: 0.3mm dashed #${INK.line}; margin: 8mm 0; } }
@media print {
  body { background: none; }
  main { width: auto; margin: 0; padding: 0; box-shadow: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
}

/** A text in a style sheet, whatever stands in it. */
function cssText(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,:()/·-]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}
