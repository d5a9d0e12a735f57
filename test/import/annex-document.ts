/** An annex as a document of a word processor, written as flat ODF: LibreOffice makes .pdf and .docx of it. */

export interface AnnexCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

export interface AnnexDocument {
  /** Rows of the header, repeated on each page. */
  readonly header: readonly (readonly AnnexCell[])[];
  readonly body: readonly (readonly AnnexCell[])[];
  /** Widths of the columns, in parts of the page's. */
  readonly widths: readonly number[];
  readonly before: readonly string[];
  readonly font: string;
  /** Font of every second column; the same as `font` where it is left out. */
  readonly secondFont?: string;
  readonly points: number;
  readonly portrait: boolean;
}

const LONG = 33;
const SHORT = 21.5;
const MARGIN = 1.5;

/** A table row lists the cells that begin in it; ODF wants the covered ones named. */
export function flatOdf(document: AnnexDocument): string {
  const { header, body, widths, before, font, secondFont = font, points, portrait } = document;
  const [width, height] = portrait ? [SHORT, LONG] : [LONG, SHORT];
  const total = widths.reduce((sum, part) => sum + part, 0);
  const columns = widths.map((part, index) => ({
    style: `<style:style style:name="co${String(index)}" style:family="table-column"><style:table-column-properties style:column-width="${((part / total) * (width - 2 * MARGIN)).toFixed(3)}cm"/></style:style>`,
    use: `<table:table-column table:style-name="co${String(index)}"/>`,
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F1" svg:font-family="'${font}'"/><style:font-face style:name="F2" svg:font-family="'${secondFont}'"/></office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="${String(width)}cm" fo:page-height="${String(height)}cm" style:print-orientation="${portrait ? 'portrait' : 'landscape'}" fo:margin="${String(MARGIN)}cm"/></style:page-layout>
<style:style style:name="ta1" style:family="table"><style:table-properties style:width="${(width - 2 * MARGIN).toFixed(2)}cm" table:align="left"/></style:style>
<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name="F1" fo:font-size="${String(points)}pt"/></style:style>
<style:style style:name="P2" style:family="paragraph"><style:text-properties style:font-name="F2" fo:font-size="${String(points)}pt"/></style:style>
${columns.map(({ style }) => style).join('')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"/></office:master-styles>
<office:body><office:text>
${before.map((line) => `<text:p text:style-name="P1">${escaped(line)}</text:p>`).join('\n')}
<table:table table:style-name="ta1">${columns.map(({ use }) => use).join('')}
<table:table-header-rows>${rowsOf(header, widths.length)}</table:table-header-rows>
${rowsOf(body, widths.length)}
</table:table>
<text:p text:style-name="P1"/>
</office:text></office:body></office:document>`;
}

function rowsOf(rows: readonly (readonly AnnexCell[])[], width: number): string {
  const covered = new Set<string>();
  return rows
    .map((cells, row) => {
      const queue = [...cells];
      let xml = '';
      for (let column = 0; column < width; column++) {
        if (covered.has(`${String(row)} ${String(column)}`)) {
          xml += '<table:covered-table-cell/>';
          continue;
        }
        const { text, rows: down = 1, columns: across = 1 } = queue.shift() ?? { text: '' };
        for (let y = row; y < row + down; y++)
          for (let x = column; x < column + across; x++)
            if (y !== row || x !== column) covered.add(`${String(y)} ${String(x)}`);
        const spans = `${down > 1 ? ` table:number-rows-spanned="${String(down)}"` : ''}${across > 1 ? ` table:number-columns-spanned="${String(across)}"` : ''}`;
        xml += `<table:table-cell table:style-name="ce1"${spans}><text:p text:style-name="P${String((column % 2) + 1)}">${escaped(text)}</text:p></table:table-cell>`;
      }
      return `<table:table-row>${xml}</table:table-row>`;
    })
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A plan file as its annex prints it: cells that were filled down are merged, sections are rows of their own. */
export function annexOf(
  rows: readonly ReadonlyMap<string, string>[],
  columns: readonly {
    readonly field: string;
    readonly header: string;
    readonly group?: string;
    readonly width: number;
  }[],
): Pick<AnnexDocument, 'header' | 'body' | 'widths'> {
  const filled = (index: number, field: string): boolean =>
    (rows[index]?.get('filled_down') ?? '').split(';').includes(field);
  const body: AnnexCell[][] = [];
  let section = '';
  for (const [index, row] of rows.entries()) {
    const own = `${row.get('section_no') ?? ''}. ${row.get('section') ?? ''}`;
    if (own !== section) body.push([{ text: own, columns: columns.length }]);
    section = own;
    body.push(
      columns.flatMap(({ field }) => {
        if (filled(index, field)) return [];
        let down = 1;
        while (filled(index + down, field)) down += 1;
        return [{ text: row.get(field) ?? '', rows: down }];
      }),
    );
  }
  const groups = columns.map(({ group }) => group);
  const top = columns.flatMap(({ header, group }, index): AnnexCell[] => {
    if (group === undefined) return [{ text: header, rows: groups.some((one) => one !== undefined) ? 2 : 1 }];
    if (groups[index - 1] === group) return [];
    return [{ text: group, columns: groups.filter((one) => one === group).length }];
  });
  const second = columns.flatMap(({ header, group }): AnnexCell[] =>
    group === undefined ? [] : [{ text: header }],
  );
  return {
    header: second.length > 0 ? [top, second] : [top],
    body,
    widths: columns.map(({ width }) => width),
  };
}
