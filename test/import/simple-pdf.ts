/** Ruled tables as PDF, written by hand: borders and fonts as programs other than LibreOffice draw them. */

export interface SimplePdf {
  /** Repeated on each page. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  /** `lines` are stroked, `areas` are filled rectangles half a point wide, `boxes` a stroked rectangle for each cell. */
  readonly borders: 'lines' | 'areas' | 'boxes' | 'none';
  /** Points above and below the text of a row. */
  readonly padding?: number;
}

const WIDTH = 935;
const HEIGHT = 609;
const MARGIN = 36;
const SIZE = 7;
const LEADING = 8.5;
const PADDING = 3;
/** Of Helvetica, on average, as a share of its size; generous, so that words stay in their cells. */
const LETTER = 0.56;

/** The table on as many pages as it needs; no row is cut. */
export function simplePdf({ header, rows, widths, borders, padding = PADDING }: SimplePdf): Uint8Array {
  const pages: string[] = [];
  let body = '';
  let y = 0;
  const put = (cells: readonly string[]): void => {
    const lines = cells.map((text, column) => wrapped(text, widths[column] ?? 0));
    const height = Math.max(...lines.map(({ length }) => length)) * LEADING + 2 * padding;
    if (body !== '' && y - height < MARGIN) {
      pages.push(body);
      body = '';
    }
    if (body === '') {
      y = HEIGHT - MARGIN;
      if (cells !== header) put(header);
    }
    body += rowOf(lines, widths, { y, height, padding }, borders);
    y -= height;
  };
  for (const cells of rows) put(cells);
  pages.push(body);
  return pdfOf(pages);
}

function wrapped(text: string, width: number): string[] {
  const most = Math.max(1, Math.floor((width - 2 * PADDING) / (SIZE * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function rowOf(
  lines: readonly (readonly string[])[],
  widths: readonly number[],
  { y, height, padding }: { readonly y: number; readonly height: number; readonly padding: number },
  borders: SimplePdf['borders'],
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = MARGIN;
  let out = '';
  const edge = (left: number, bottom: number, width: number, high: number): void => {
    if (borders === 'none') return;
    if (borders === 'areas')
      out += `${n(left)} ${n(bottom)} ${n(Math.max(width, 0.48))} ${n(Math.max(high, 0.48))} re f\n`;
    else out += `${n(left)} ${n(bottom)} m ${n(left + width)} ${n(bottom + high)} l S\n`;
  };
  for (const [column, own] of lines.entries()) {
    const width = widths[column] ?? 0;
    const font = column % 2 === 0 ? 'F1' : 'F2';
    if (borders === 'boxes') out += `${n(x)} ${n(y - height)} ${n(width)} ${n(height)} re S\n`;
    else edge(x, y - height, 0, height);
    for (const [index, line] of own.entries())
      if (line !== '')
        out += `BT /${font} ${String(SIZE)} Tf ${n(x + PADDING)} ${n(y - padding - SIZE - index * LEADING)} Td (${escaped(line)}) Tj ET\n`;
    x += width;
  }
  if (borders !== 'boxes') {
    edge(x, y - height, 0, height);
    edge(MARGIN, y, total, 0);
    edge(MARGIN, y - height, total, 0);
  }
  return out;
}

function n(value: number): string {
  return value.toFixed(2);
}

function escaped(text: string): string {
  return text.replace(/[()\\]/g, (sign) => `\\${sign}`);
}

function pdfOf(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_, index) => `${String(5 + index * 2)} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((body, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(WIDTH)} ${String(HEIGHT)}]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${String(6 + index * 2)} 0 R>>`,
      `<</Length ${String(body.length)}>>\nstream\n${body}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0) & 0xff));
}
