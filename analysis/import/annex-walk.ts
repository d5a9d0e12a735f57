import { BEYOND } from './extra-columns';
import { type LaidPart, type Layout, type PlacedRow, placeRow } from './layouts';
import { headingLine, HeadingStack } from './headings';
import type { ColumnGuess } from './guess-columns';
import { joinYears } from './join-years';
import { askAboutColumns } from './ask-about-columns';
import type { ImportQuestion, ImportQuestionKind } from './questions';
import type { ImportedAnnex, ImportedRow, KeptOut, KeptOutKind } from './read-annex';
import { rowKind, type RowKind } from './row-kind';
import type { Place, SourceCell, SourceLine, SourceRow } from './source';

/** A row while it grows: the lower half below a page break is joined to it. */
export interface DraftRow {
  readonly sectionNo: string;
  readonly section: string;
  readonly upperSections: string;
  readonly values: Record<string, string>;
  readonly extras: Record<string, string>;
  readonly places: Record<string, Place>;
  readonly filledDown: string[];
  readonly place: Place;
  readonly questions: Omit<ImportQuestion, 'row'>[];
}

/** Columns that merged cells leave blank below their first row, from the left. */
const FILLABLE = ['indicator_no', 'indicator', 'action'] as const;
/** A column of agencies that is blank in this share of the rows holds merged cells. */
const OFTEN_BLANK = 0.3;

/** Walks through a document from its first part to its last and remembers what stands above. */
export class AnnexWalk {
  readonly questions: ImportQuestion[] = [];
  private readonly rows: DraftRow[] = [];
  private readonly keptOut: KeptOut[] = [];
  private readonly headers: SourceRow[] = [];
  private readonly prose: SourceLine[] = [];
  private readonly layouts = new Set<Layout>();
  /** Layouts in which blank agencies were filled that nothing says to be merged. */
  private readonly filledAgencies = new Set<Layout>();
  private readonly headings = new HeadingStack();
  /** The row above in the same section; null right below a heading. */
  private above: DraftRow | null = null;
  /** Texts of parents, which hold until others take their place. */
  private parents: Record<string, string> = {};
  private agencies: { text: string; place: Place } | null = null;
  private lastLine: SourceLine | null = null;
  private lastKept: RowKind | null = null;
  private sheet: string | undefined = undefined;

  walk(laid: readonly LaidPart[]): void {
    for (const [at, one] of laid.entries()) {
      const { part, layout } = one;
      if (part.kind === 'line') this.line(part, laid[at + 1]);
      else if (one.isHeader) this.header(part, layout);
      else if (!layout) this.outside(part, laid[at + 1]);
      else this.tableRow(part, layout, one.afterGap, laid[at + 1]);
    }
  }

  annex(): ImportedAnnex {
    const layouts = [...this.layouts];
    const rows = joinYears(this.rows);
    const numbered = rows.flatMap((row, index) =>
      row.questions.map((question) => ({ ...question, row: index + 1 })),
    );
    const columns = layouts.flatMap((layout) => layout.columns);
    const years = new Set(rows.flatMap(({ values }) => Object.keys(values).flatMap(yearOfField)));
    for (const { fields } of layouts)
      for (const field of fields) for (const year of yearOfField(field)) years.add(year);
    return {
      rows: rows.map(finished),
      years: [...years].sort((a, b) => a - b),
      baselineYear: columns.find(({ role, year }) => role === 'baseline' && year?.year)?.year?.year ?? null,
      extraColumns: [...new Set(rows.flatMap(({ extras }) => Object.keys(extras)))],
      columns,
      questions: [
        ...this.questions,
        ...layouts.flatMap((layout) => askAboutColumns(layout, this.filledAgencies.has(layout))),
        ...numbered,
      ],
      keptOut: this.keptOut,
      headers: this.headers,
      prose: this.prose,
    };
  }

  private line(part: SourceLine, next: LaidPart | undefined): void {
    this.prose.push(part);
    if (part.text !== '') this.lastLine = part;
    if (next?.part.kind === 'row' && next.layout && this.lastLine) this.headedBy(this.lastLine.text);
  }

  /** The last line above a table heads it when it is numbered or names a cluster. */
  private headedBy(text: string): void {
    const heading = headingLine(text);
    this.lastLine = null;
    if (!heading) return;
    this.headings.push(heading);
    this.below();
  }

  private header(part: SourceRow, layout: Layout | null): void {
    this.headers.push(part);
    if (!layout) return;
    if (this.lastLine) this.headedBy(this.lastLine.text);
    this.layouts.add(layout);
    this.enterSheet(part.place.sheet);
  }

  /** A sheet of its own is a section of its own where its name says something. */
  private enterSheet(sheet: string | undefined): void {
    if (sheet === this.sheet) return;
    this.sheet = sheet;
    if (sheet === undefined || /^(?:sheet|lembar|tabel|table)\s*\d*$/i.test(sheet)) return;
    const [only] = this.headings.outer;
    if (only && this.above === null) return;
    this.headings.clear();
    this.headings.push(headingLine(sheet) ?? { number: '', text: sheet });
    this.below();
  }

  /** A row outside the tables that has one text is a line, as titles of sheets are. */
  private outside(part: SourceRow, next: LaidPart | undefined): void {
    const texts = part.cells.flatMap(({ text }) => (text === '' ? [] : [text]));
    const [only] = texts;
    if (texts.length !== 1 || only === undefined) {
      if (texts.length > 0) this.keep('outside-table', part);
      return;
    }
    this.line({ kind: 'line', text: only, place: part.place }, next);
  }

  private tableRow(part: SourceRow, layout: Layout, afterGap: boolean, next: LaidPart | undefined): void {
    this.lastLine = null;
    const placed = placeRow(part, layout);
    if (!placed) {
      this.notUnderstood(part);
      return;
    }
    const below =
      next?.part.kind === 'row' && next.layout === layout && !next.isHeader
        ? placeRow(next.part, layout)
        : null;
    const hasRowAbove = this.above !== null && this.lastKept === 'row';
    const hasHeadingAbove = this.lastKept === 'heading' && this.headings.innermost?.number !== '';
    const kind = rowKind(placed, layout, { afterGap, hasRowAbove, hasHeadingAbove, next: below });
    const agencies = cellOf(placed, layout, 'agencies');
    if (agencies?.text) this.agencies = { text: agencies.text, place: agencies.place };
    if (kind === 'heading') this.heading(placed, layout);
    else if (kind === 'heading-rest') this.headingRest(placed);
    else if (kind === 'total' || kind === 'budget') this.keep(kind, part);
    else if (kind === 'parent') this.parent(placed, layout);
    else if (kind === 'rest') this.rest(placed, layout, afterGap);
    else if (kind === 'row') this.row(placed, layout, afterGap);
    if (kind === 'row' || kind === 'heading' || kind === 'total' || kind === 'budget') this.lastKept = kind;
    else if (kind === 'parent') this.lastKept = 'total';
    if (kind === 'rule') this.keep('not-understood', part);
  }

  private keep(kind: KeptOutKind, part: SourceRow): void {
    const texts = part.cells.flatMap(({ text }) => (text === '' ? [] : [text]));
    this.keptOut.push({ kind, place: part.place, texts });
  }

  private notUnderstood(part: SourceRow): void {
    const texts = part.cells.flatMap(({ text }) => (text === '' ? [] : [text]));
    const [only] = texts;
    const heading = texts.length === 1 && only !== undefined ? headingLine(only) : null;
    if (heading) {
      this.headings.push(heading);
      this.below();
    }
    this.keep(heading ? 'heading' : 'not-understood', part);
    if (heading || texts.length === 0) return;
    this.questions.push({
      ...{ kind: 'not-understood', place: part.place, row: null, column: '' },
      ...{ printed: texts.join(' | '), guess: '' },
    });
  }

  private heading(placed: PlacedRow, layout: Layout): void {
    const [first, second] = placed.cells.filter(({ text }, index) => text !== '' && describes(layout, index));
    const number = second ? (first?.text ?? '') : '';
    const text = (second ?? first)?.text ?? '';
    this.headings.push(number === '' ? (headingLine(text) ?? { number, text }) : { number, text });
    this.keep('heading', placed.source);
    this.below();
  }

  private headingRest(placed: PlacedRow): void {
    this.headings.extend(placed.cells.find(({ text }) => text !== '')?.text ?? '');
    this.keep('heading', placed.source);
  }

  /** What follows stands under another heading: nothing is filled down into it. */
  private below(): void {
    this.above = null;
    this.parents = {};
  }

  private parent(placed: PlacedRow, layout: Layout): void {
    for (const [index, { text }] of placed.cells.entries()) {
      const field = layout.fields[index] ?? '';
      if (text !== '' && FILLABLE.includes(field as never)) {
        const from = FILLABLE.indexOf(field as never);
        for (const later of FILLABLE.slice(from + 1))
          if (cellOf(placed, layout, later)?.text === '') this.parents[later] = '';
        this.parents[field] = cleaned(field, text);
      }
    }
    this.keep('heading', placed.source);
  }

  private rest(placed: PlacedRow, layout: Layout, afterGap: boolean): void {
    const upper = this.above;
    if (!upper) return;
    for (const [index, cell] of placed.cells.entries()) {
      if (cell.text === '') continue;
      const field = layout.fields[index] ?? '';
      const name = field === '' ? (layout.extras[index] ?? '') : field;
      const rows = this.rowsOfCell(name);
      // Filled from a heading or a total: the text of the lower half is the row's own.
      const filled = rows.at(-1)?.filledDown ?? [];
      if (filled.includes(name)) filled.splice(filled.indexOf(name), 1);
      for (const row of rows) {
        const texts = field === '' ? row.extras : row.values;
        texts[name] = `${texts[name] ?? ''} ${cell.text}`.trim();
        row.places[name] ??= cell.place;
      }
    }
    this.keepBeyond(placed, upper);
    if (afterGap) return;
    const printed = placed.cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
    upper.questions.push({ kind: 'joined', place: placed.source.place, column: '', printed, guess: printed });
  }

  /** The row above, and those that it has the cell from where that one is merged. */
  private rowsOfCell(name: string): DraftRow[] {
    const rows: DraftRow[] = [];
    for (let at = this.rows.length - 1; at >= 0; at--) {
      const row = this.rows[at];
      if (!row) break;
      rows.push(row);
      if (!row.filledDown.includes(name)) break;
    }
    return rows;
  }

  private row(placed: PlacedRow, layout: Layout, afterGap: boolean): void {
    const section = this.headings.innermost;
    const row: DraftRow = {
      sectionNo: section?.number ?? '',
      section: section?.text ?? '',
      upperSections: this.headings.outer.map(({ number, text }) => `${number} ${text}`.trim()).join(' / '),
      ...{ values: {}, extras: {}, places: {}, filledDown: [], questions: [] },
      place: placed.source.place,
    };
    for (const [index, cell] of placed.cells.entries()) {
      const field = layout.fields[index] ?? '';
      const name = field === '' ? (layout.extras[index] ?? '') : field;
      if (cell.text === '') continue;
      if (field === '') row.extras[name] = cell.text;
      else row.values[field] = cleaned(field, cell.text);
      row.places[name] = cell.place;
    }
    this.keepBeyond(placed, row);
    if (afterGap && placed.source.isUnruled) this.joinAbovePage(row, layout);
    takeLastParts(row, placed, layout);
    this.fillDown(row, placed, layout);
    this.askAboutRow(row, placed);
    this.rows.push(row);
    this.above = row;
  }

  /**
   * Without ruling lines the end of a merged cell on the next page looks like a cell of the row beside it. An indicator that has no
   * number where the one above has one is taken for such an end, and that is asked.
   */
  private joinAbovePage(row: DraftRow, { fields }: Layout): void {
    const { indicator } = row.values;
    const hasNumbers = fields.includes('indicator_no') && (this.above?.values['indicator_no'] ?? '') !== '';
    if (indicator === undefined || row.values['indicator_no'] !== undefined || !hasNumbers) return;
    for (const upper of this.rowsOfCell('indicator'))
      upper.values['indicator'] = `${upper.values['indicator'] ?? ''} ${indicator}`.trim();
    const place = row.places['indicator'] ?? row.place;
    const guess = this.above?.values['indicator'] ?? '';
    row.questions.push({ kind: 'joined', place, column: 'indicator', printed: indicator, guess });
    delete row.values['indicator'];
    delete row.places['indicator'];
  }

  private keepBeyond(placed: PlacedRow, row: DraftRow): void {
    if (placed.beyond.length === 0) return;
    const printed = placed.beyond.map(({ text }) => text).join(' | ');
    row.extras[BEYOND] = `${row.extras[BEYOND] ?? ''} ${printed}`.trim();
    const place = placed.beyond[0]?.place ?? row.place;
    row.questions.push({ kind: 'cells-too-many', place, column: BEYOND, printed, guess: printed });
  }

  private fillDown(row: DraftRow, placed: PlacedRow, layout: Layout): void {
    const fields = layout.fields;
    const position = (field: string): number => fields.indexOf(field);
    const isPrinted = (field: string): boolean => (row.values[field] ?? '') !== '';
    const printed = new Set(FILLABLE.filter(isPrinted));
    for (const field of FILLABLE) {
      const at = position(field);
      if (at === -1 || isPrinted(field)) continue;
      const cell = placed.cells[at];
      if (cell?.merged === 'left') continue;
      const isGroup = fields.some(
        (other, index) => index > at && ITEMS.includes(other) && other !== field && isPrinted(other),
      );
      // The last column that describes is blank where a row speaks of its indicator as a whole.
      if (field !== 'indicator_no' && !isGroup && cell?.merged !== 'above') {
        if (field === 'indicator' && printed.size === 0) this.fill(row, field, placed, true);
        continue;
      }
      this.fill(row, field, placed, field !== 'indicator_no');
    }
    for (const field of fields) {
      const cell = cellOf(placed, layout, field);
      if (isPrinted(field) || cell?.merged !== 'above' || FILLABLE.includes(field as never) || field === '')
        continue;
      if (field === 'agencies' || field === 'section') continue;
      const text = this.above?.values[field] ?? '';
      if (text === '') continue;
      row.values[field] = text;
      row.filledDown.push(field);
      if (field === 'baseline' || field.startsWith('target'))
        row.questions.push({
          kind: 'value-merged',
          place: cell.place,
          column: field,
          printed: '',
          guess: text,
        });
    }
    this.fillAgencies(row, placed, layout);
  }

  private fill(row: DraftRow, field: string, placed: PlacedRow, ask: boolean): void {
    const parent = this.parents[field];
    const text = parent === undefined || parent === '' ? (this.above?.values[field] ?? '') : parent;
    if (text !== '') {
      row.values[field] = text;
      row.filledDown.push(field);
      const place = this.above?.places[field];
      if (place) row.places[field] = place;
    } else if (ask)
      row.questions.push({
        kind: 'nothing-above',
        place: placed.source.place,
        column: field,
        printed: '',
        guess: '',
      });
  }

  private fillAgencies(row: DraftRow, placed: PlacedRow, layout: Layout): void {
    const at = layout.fields.indexOf('agencies');
    if (at === -1 || row.values['agencies'] || !this.agencies) return;
    const isOften = (layout.habits[at]?.blankShare ?? 0) >= OFTEN_BLANK;
    if (placed.cells[at]?.merged !== 'above') {
      if (!isOften) return;
      this.filledAgencies.add(layout);
    }
    row.values['agencies'] = this.agencies.text;
    row.places['agencies'] = this.agencies.place;
    row.filledDown.push('agencies');
  }

  private askAboutRow(row: DraftRow, placed: PlacedRow): void {
    const ask = (kind: ImportQuestionKind, column: string, printed: string, guess: string): void => {
      row.questions.push({ kind, place: placed.source.place, column, printed, guess });
    };
    if (placed.aligned) {
      const shown = placed.cells.map(({ text }) => text).join(' | ');
      ask('cell-missing', '', placed.source.cells.map(({ text }) => text).join(' | '), shown);
    }
    const hasTarget = Object.entries(row.values).some(
      ([field, text]) => field.startsWith('target') && text !== '',
    );
    if (!hasTarget) ask('no-target', '', '', '');
  }
}

/** Targets of parts of a year: the last one that is filled stands for the year. */
function takeLastParts(row: DraftRow, { cells }: PlacedRow, { partYears }: Layout): void {
  for (const [index, year] of partYears.entries()) {
    const cell = cells[index];
    if (year === null || !cell || cell.text === '') continue;
    row.values[`target_${String(year)}`] = cell.text;
    row.places[`target_${String(year)}`] = cell.place;
  }
}

/** Columns whose rows may have several of another one. */
const ITEMS: readonly string[] = ['indicator', 'action', 'measure', 'unit'];

function cellOf({ cells }: PlacedRow, { fields }: Layout, field: string): SourceCell | null {
  const at = field === '' ? -1 : fields.indexOf(field);
  return cells[at] ?? null;
}

function describes({ columns }: Layout, index: number): boolean {
  const role: ColumnGuess['role'] | undefined = columns[index]?.role;
  return role !== undefined && !['budget', 'agencies', 'target', 'baseline', 'end-target'].includes(role);
}

/** A number loses its dot and nothing else; every other text stays as printed. */
function cleaned(field: string, text: string): string {
  return field === 'indicator_no' ? text.replace(/(?<=.)\.$/, '') : text;
}

function yearOfField(field: string): number[] {
  const year = /^target_(\d{4})$/.exec(field)?.[1];
  return year === undefined ? [] : [Number(year)];
}

function finished({ questions: _questions, ...row }: DraftRow): ImportedRow {
  return row;
}
