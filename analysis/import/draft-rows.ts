import { askAboutRow, cellOf, cleaned, draftRow, type DraftRow, keepBeyond } from './draft-row';
import type { HeadingStack } from './headings';
import type { Layout, PlacedRow } from './layouts';
import type { Place } from './source';

/** Columns that merged cells leave blank below their first row, from the left. */
const FILLABLE = ['indicator_no', 'indicator', 'action'] as const;
/** A column of agencies that is blank in this share of the rows holds merged cells. */
const OFTEN_BLANK = 0.3;

/** Columns whose rows may have several of another one. */
const ITEMS: readonly string[] = ['indicator', 'action', 'measure', 'unit'];

/** The rows of a plan as they come, each filled from what stands above it, and joined to what a page break cut. */
export class DraftRows {
  readonly all: DraftRow[] = [];
  /** Layouts in which blank agencies were filled that nothing says to be merged. */
  readonly filledAgencies = new Set<Layout>();
  /** The row above in the same section; null right below a heading. */
  private above: DraftRow | null = null;
  /** Texts of parents, which hold until others take their place. */
  private parents: Record<string, string> = {};
  private agencies: { text: string; place: Place } | null = null;

  get hasAbove(): boolean {
    return this.above !== null;
  }

  /** What follows stands under another heading: nothing is filled down into it. */
  below(): void {
    this.above = null;
    this.parents = {};
  }

  /** Agencies hold for the rows below, whatever kind of row prints them. */
  see(placed: PlacedRow, layout: Layout): void {
    const agencies = cellOf(placed, layout, 'agencies');
    if (agencies?.text) this.agencies = { text: agencies.text, place: agencies.place };
  }

  add(placed: PlacedRow, layout: Layout, headings: HeadingStack, afterGap: boolean): void {
    const row = draftRow(placed, layout, headings);
    if (afterGap && placed.source.isUnruled) this.joinAbovePage(row, layout);
    this.fillDown(row, placed, layout);
    askAboutRow(row, placed);
    this.all.push(row);
    this.above = row;
  }

  /** A row whose texts hold for those below it. */
  parent(placed: PlacedRow, layout: Layout): void {
    for (const [index, { text }] of placed.cells.entries()) {
      const field = layout.fields[index] ?? '';
      if (text !== '' && FILLABLE.includes(field as never)) {
        const from = FILLABLE.indexOf(field as never);
        for (const later of FILLABLE.slice(from + 1))
          if (cellOf(placed, layout, later)?.text === '') this.parents[later] = '';
        this.parents[field] = cleaned(field, text);
      }
    }
  }

  /** The lower half of the row above. */
  rest(placed: PlacedRow, layout: Layout, afterGap: boolean): void {
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
    keepBeyond(placed, upper);
    if (afterGap) return;
    const printed = placed.cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
    upper.questions.push({ kind: 'joined', place: placed.source.place, column: '', printed, guess: printed });
  }

  /** The row above, and those that it has the cell from where that one is merged. */
  private rowsOfCell(name: string): DraftRow[] {
    const rows: DraftRow[] = [];
    for (let at = this.all.length - 1; at >= 0; at--) {
      const row = this.all[at];
      if (!row) break;
      rows.push(row);
      if (!row.filledDown.includes(name)) break;
    }
    return rows;
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
}
