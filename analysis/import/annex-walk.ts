import type { DraftRow } from './draft-row';
import { DraftRows } from './draft-rows';
import { type LaidPart, type Layout, type PlacedRow, placeRow } from './layouts';
import { headingLine, HeadingStack } from './headings';
import type { ColumnGuess } from './guess-columns';
import { joinYears } from './join-years';
import { askAboutColumns } from './ask-about-columns';
import type { ImportQuestion } from './questions';
import type { ImportedAnnex, ImportedRow, KeptOut, KeptOutKind } from './read-annex';
import { rowKind, type RowKind } from './row-kind';
import type { SourceLine, SourceRow } from './source';

/** Walks through a document from its first part to its last and remembers what stands above. */
export class AnnexWalk {
  readonly questions: ImportQuestion[] = [];
  private readonly rows = new DraftRows();
  private readonly keptOut: KeptOut[] = [];
  private readonly headers: SourceRow[] = [];
  private readonly prose: SourceLine[] = [];
  private readonly layouts = new Set<Layout>();
  private readonly headings = new HeadingStack();
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
    const rows = joinYears(this.rows.all);
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
        ...layouts.flatMap((layout) => askAboutColumns(layout, this.rows.filledAgencies.has(layout))),
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
    this.rows.below();
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
    if (only && !this.rows.hasAbove) return;
    this.headings.clear();
    this.headings.push(headingLine(sheet) ?? { number: '', text: sheet });
    this.rows.below();
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
    const hasRowAbove = this.rows.hasAbove && this.lastKept === 'row';
    const hasHeadingAbove = this.lastKept === 'heading' && this.headings.innermost?.number !== '';
    const kind = rowKind(placed, layout, { afterGap, hasRowAbove, hasHeadingAbove, next: below });
    this.rows.see(placed, layout);
    if (kind === 'heading') this.heading(placed, layout);
    else if (kind === 'heading-rest') this.headingRest(placed);
    else if (kind === 'total' || kind === 'budget') this.keep(kind, part);
    else if (kind === 'parent') {
      this.rows.parent(placed, layout);
      this.keep('heading', part);
    } else if (kind === 'rest') this.rows.rest(placed, layout, afterGap);
    else if (kind === 'row') this.rows.add(placed, layout, this.headings, afterGap);
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
      this.rows.below();
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
    this.rows.below();
  }

  private headingRest(placed: PlacedRow): void {
    this.headings.extend(placed.cells.find(({ text }) => text !== '')?.text ?? '');
    this.keep('heading', placed.source);
  }
}

function describes({ columns }: Layout, index: number): boolean {
  const role: ColumnGuess['role'] | undefined = columns[index]?.role;
  return role !== undefined && !['budget', 'agencies', 'target', 'baseline', 'end-target'].includes(role);
}

function yearOfField(field: string): number[] {
  const year = /^target_(\d{4})$/.exec(field)?.[1];
  return year === undefined ? [] : [Number(year)];
}

function finished({ questions: _questions, ...row }: DraftRow): ImportedRow {
  return row;
}
