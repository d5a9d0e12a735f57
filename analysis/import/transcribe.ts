/**
 * Derives the two plan CSVs from the text conversion of the two regulations, so that nobody has to believe
 * that the figures were copied well: run it (`analysis/notebook/transcribe-annexes.ts`), and compare.
 *
 * Rules that hold for both annexes (anything else is refused with the line, never guessed):
 * - a line with tabs is a row of the table, one cell per tab; repeated page headers are dropped;
 * - a row whose figure cells (baseline and targets) are all blank is the lower half of a row that a page break
 *   cut in two: its cells are joined to the row above with one blank;
 * - a blank number, indicator or action in any other row is a merged cell: it is filled down, and named in
 *   `filled_down`. A new indicator without a number of its own ("b. ...") takes the number above;
 * - mark-up is dropped and white space folded to one blank. Nothing else is changed, misprints included.
 */
type Row = Record<string, string>;

export interface AnnexLayout {
  readonly file: string;
  readonly rowIdPrefix: string;
  /** The printed columns from left to right, by the name of the field they are kept in. */
  readonly printedColumns: readonly string[];
  readonly years: readonly string[];
  /** Lines of the source with one cell too few: the 0-based position of the cell that is not there. */
  readonly missingCells: ReadonlyMap<number, number>;
}

export const SERANG: AnnexLayout = {
  file: 'serang-2022-2023.csv',
  rowIdPrefix: '3673-2022-',
  printedColumns: ['indicator_no', 'indicator', 'action', 'unit', 'target_2022', 'target_2023', 'agencies'],
  years: ['2022', '2023'],
  // Judgement. The five rows below the last page break of section IV have six cells, the first one blank and
  // the second an action. Number and indicator are both merged cells there, so one of two blanks is missing
  // and it does not matter which: the first is put back, and both are filled down from number 12.
  missingCells: new Map([632, 633, 634, 635, 636].map((line) => [line, 0])),
};

export const CILEGON: AnnexLayout = {
  file: 'cilegon-2023-2026.csv',
  rowIdPrefix: '3672-2023-',
  printedColumns: [
    ...['indicator_no', 'indicator', 'action', 'measure', 'unit', 'baseline'],
    ...['target_2023', 'target_2024', 'target_2025', 'target_2026', 'agencies', 'program'],
  ],
  years: ['2023', '2024', '2025', '2026'],
  missingCells: new Map(),
};

/** Columns of a plan CSV; a column that the annex does not print stays, and is blank. */
export function planColumns({ years }: AnnexLayout): string[] {
  const described = [
    'row_id',
    'section_no',
    'section',
    'indicator_no',
    'indicator',
    'action',
    'measure',
    'unit',
  ];
  const targets = years.map((year) => `target_${year}`);
  return [...described, 'baseline', ...targets, 'agencies', 'program', 'filled_down', 'source_line'];
}

/** The measure rows of one annex in printed order. */
export function transcribe(sourceText: string, layout: AnnexLayout): Row[] {
  const rows: Row[] = [];
  let section: Row | undefined;
  for (const [lineIndex, text] of sourceText.split(/\r?\n/).entries()) {
    const sourceLine = lineIndex + 1;
    const heading = sectionHeading(text);
    if (heading) {
      section = heading;
      continue;
    }
    if (!text.includes('\t')) continue;
    const printed = readCells(text, sourceLine, layout);
    if (isFurniture(printed, layout)) continue;
    const above = rows.at(-1);
    if (isLowerHalf(printed, layout)) {
      if (!above) throw new Error(`line ${sourceLine}: the lower half of a row without its upper half`);
      joinHalves(above, printed);
      continue;
    }
    if (!section) throw new Error(`line ${sourceLine}: a row before any section heading`);
    const rowId = layout.rowIdPrefix + String(rows.length + 1).padStart(3, '0');
    const filled = fillDown(printed, above?.['section_no'] === section['section_no'] ? above : undefined);
    rows.push({ ...section, ...filled, row_id: rowId, source_line: String(sourceLine) });
  }
  return rows;
}

/** Serang prints the heading above the table ("II. KLUSTER I"), Cilegon as a row of two cells. */
function sectionHeading(text: string): Row | undefined {
  const match = /^([IVX]+)(?:\. |\t)([^\t]+)\t*$/.exec(text);
  if (!match) return undefined;
  return { section_no: foldText(match[1]), section: foldText(match[2]) };
}

function readCells(text: string, sourceLine: number, layout: AnnexLayout): Row {
  const cells = text.split('\t').map(foldText);
  const missingAt = layout.missingCells.get(sourceLine);
  if (missingAt !== undefined) cells.splice(missingAt, 0, '');
  if (cells.length !== layout.printedColumns.length) {
    throw new Error(`line ${sourceLine}: ${cells.length} cells, ${layout.printedColumns.length} expected`);
  }
  return Object.fromEntries(layout.printedColumns.map((column, index) => [column, cells[index] ?? '']));
}

/** Page headers, the row of years, the row that numbers the columns, and the rule below the last table. */
function isFurniture(printed: Row, { printedColumns, years }: AnnexLayout): boolean {
  const cells = Object.values(printed);
  if (printed['indicator_no'] === 'No') return true;
  if (cells.filter(Boolean).join() === years.join()) return true;
  if (cells.every((cell, index) => cell === String(index + 1))) return true;
  return cells.length === printedColumns.length && cells.every((cell) => /^-{2,}$/.test(cell));
}

function isLowerHalf(printed: Row, { printedColumns }: AnnexLayout): boolean {
  return printedColumns.filter(isFigure).every((column) => printed[column] === '');
}

function isFigure(column: string): boolean {
  return column === 'baseline' || column.startsWith('target_');
}

function joinHalves(upper: Row, lower: Row): void {
  for (const [column, text] of Object.entries(lower)) {
    if (text !== '') upper[column] = foldText(`${upper[column] ?? ''} ${text}`);
  }
}

function fillDown(printed: Row, above: Row | undefined): Row {
  const row = { ...printed, indicator_no: (printed['indicator_no'] ?? '').replace(/\.$/, '') };
  const merged = ['indicator_no', 'indicator', 'action'].filter((column) => printed[column] === '');
  for (const column of merged) {
    const text = above?.[column];
    if (!text) throw new Error(`nothing to fill down into ${column} of "${printed['measure'] ?? ''}"`);
    Object.assign(row, { [column]: text });
  }
  return { ...row, filled_down: merged.join(';') };
}

function foldText(text = ''): string {
  return text
    .replace(/<\/?[a-z]+>|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** RFC 4180 with LF line ends; quotes only where a comma, a quote or a line end asks for them. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}
