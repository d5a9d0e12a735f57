import type { SourceCell } from './source';
import { isSectionNumber, looksLikeHeading } from './headings';
import type { Layout, PlacedRow } from './layouts';

/**
 * What a row of a table is: a `row` of the plan, the `heading` of a section, a `total` of money, a row of `budget`, the
 * `rest` of a row or `heading-rest` of a heading that a page break cut, a `parent` whose texts hold for the rows below it, a `rule` of dashes, or `blank`.
 */
export type RowKind =
  'blank' | 'rule' | 'row' | 'heading' | 'total' | 'budget' | 'rest' | 'heading-rest' | 'parent';

export interface RowContext {
  /** Something stands between this row and the one before. */
  readonly afterGap: boolean;
  /** There is a row above that could have been cut. */
  readonly hasRowAbove: boolean;
  /** The row above is a heading with a number. */
  readonly hasHeadingAbove: boolean;
  readonly next: PlacedRow | null;
}

/** Tells the kinds of rows apart by which of their columns have a text. */
export function rowKind(row: PlacedRow, layout: Layout, context: RowContext): RowKind {
  const printed = row.cells.filter(({ text }) => text !== '');
  if (printed.length === 0) return row.beyond.length === 0 ? 'blank' : 'row';
  if (printed.every(({ text }) => /^[-–—_=]{2,}$/.test(text))) return 'rule';
  const at = new RowTexts(row, layout);
  const [first] = at.describing;
  const unit = at.text('unit');
  if (first && isTotal(first.text) && unit === '') return 'total';
  if (isBudgetLine(at)) return 'budget';
  const figures = [...at.texts('target'), at.text('baseline')].filter((text) => text !== '');
  const isBelow = context.hasRowAbove && at.text('indicator_no') === '';
  const isCut = isBelow && context.afterGap;
  // "97,51" above the break, "Persen" below it.
  const goesOn = isCut && unit === '' && figures.every((text) => !/\d/.test(text) && !isNothing(text));
  if (figures.length > 0 && !goesOn) {
    if (unit !== '' || at.items.length > 0) return 'row';
    if (!at.money || !figures.every(isNothing)) return 'row';
    return isHeading(row, at) === null ? 'total' : 'heading';
  }
  const holds = context.next !== null && holdsBelow(at, new RowTexts(context.next, layout));
  if (
    context.afterGap &&
    context.hasHeadingAbove &&
    !at.money &&
    at.plain.length === 1 &&
    isTextOf(at.plain[0])
  )
    return 'heading-rest';
  const heading = isHeading(row, at);
  if (heading === 'sure') return 'heading';
  if (isCut) return 'rest';
  if (holds) return 'parent';
  if (heading === 'likely') return 'heading';
  if (at.money && at.items.length === 0) return 'total';
  if (unit !== '') return 'row';
  if (at.text('indicator_no') !== '') return at.items.length > 0 ? 'row' : 'parent';
  return isBelow ? 'rest' : 'row';
}

/** The cells of a row by the plan's columns. */
class RowTexts {
  constructor(
    private readonly row: PlacedRow,
    private readonly layout: Layout,
  ) {}

  /** The text of a column; '' where the table has no such column. */
  text(field: string): string {
    const index = this.layout.fields.indexOf(field);
    return this.row.cells[index]?.text ?? '';
  }

  texts(prefix: string): string[] {
    return this.layout.fields.flatMap((field, index) => {
      const isPart = field === '' && this.layout.columns[index]?.role === prefix;
      return field.startsWith(prefix) || isPart ? [this.row.cells[index]?.text ?? ''] : [];
    });
  }

  /** Cells that describe something, the number's included. */
  get describing(): SourceCell[] {
    return this.cellsOf(DESCRIBING);
  }

  /** What a row of the plan is about, and a heading or a total lacks: what is measured, where the table says it. */
  get items(): SourceCell[] {
    const { fields } = this.layout;
    if (fields.includes('measure')) return this.cellsOf(['measure']);
    const indicator = fields.indexOf('indicator');
    const action = fields.indexOf('action');
    if (indicator !== -1 && indicator > action) return this.cellsOf(['indicator']);
    return action === -1 ? this.cellsOf(['indicator']) : this.cellsOf(['action']);
  }

  get money(): boolean {
    return this.layout.columns.some(
      ({ role }, index) => role === 'budget' && /\d/.test(this.row.cells[index]?.text ?? ''),
    );
  }

  /** Every cell with a text, but for agencies and money, which a heading may have as well. */
  get plain(): SourceCell[] {
    return this.row.cells.filter(({ text }, index) => {
      const role = this.layout.columns[index]?.role;
      return text !== '' && role !== 'budget' && role !== 'agencies' && !this.isEmptyFigure(index);
    });
  }

  position(cell: SourceCell): number {
    return this.row.cells.indexOf(cell);
  }

  field(index: number): string {
    return this.layout.fields[index] ?? '';
  }

  /** First column of the table that describes rows. */
  get firstDescribing(): number {
    return this.layout.fields.findIndex((field) => DESCRIBING.includes(field) && field !== 'indicator_no');
  }

  private isEmptyFigure(index: number): boolean {
    const role = this.layout.columns[index]?.role ?? 'other';
    return (
      ['target', 'baseline', 'end-target'].includes(role) && isNothing(this.row.cells[index]?.text ?? '')
    );
  }

  private cellsOf(fields: readonly string[]): SourceCell[] {
    return this.row.cells.filter(
      ({ text }, index) => text !== '' && fields.includes(this.layout.fields[index] ?? ''),
    );
  }
}

const DESCRIBING: readonly string[] = [
  'indicator_no',
  'section',
  'indicator',
  'action',
  'measure',
  'program',
];

/**
 * A heading has a number of a section, capitals, a word that says so, or a cell over half of the table, and nothing else.
 * A number with dots may as well be that of an indicator whose actions stand below it.
 */
function isHeading(row: PlacedRow, at: RowTexts): 'sure' | 'likely' | null {
  const [first, second, ...others] = at.plain;
  if (!first || others.length > 0) return null;
  if (second) {
    const isNumbered = at.position(first) < at.position(second) && isSectionNumber(first.text);
    if (!isNumbered || !/\p{L}{2}/u.test(second.text)) return null;
    return looksLikeHeading(second.text) ? 'sure' : 'likely';
  }
  const isWord = /\p{L}{2}/u.test(first.text);
  const spanned = row.cells.filter(({ merged }) => merged === 'left').length + 1;
  if (isWord && spanned >= row.cells.length / 2) return 'sure';
  return at.position(first) <= Math.max(at.firstDescribing, 0) && looksLikeHeading(first.text)
    ? 'sure'
    : null;
}

/** The row's texts hold for the next one, which leaves the same columns blank and says more in others. */
function holdsBelow(at: RowTexts, next: RowTexts): boolean {
  const positions = at.describing
    .map((cell) => at.field(at.position(cell)))
    .filter((field) => field !== 'indicator_no');
  return positions.length > 0 && positions.every((field) => next.text(field) === '') && next.items.length > 0;
}

/** "Jumlah", "Total anggaran klaster I"; "Jumlah kader" is an indicator. */
function isTotal(text: string): boolean {
  return /^(?:sub\s*|grand\s*)?(?:jumlah|total)(?:\s+(?:total|seluruh\w*|keseluruhan|anggaran|biaya|dana|pagu|belanja|program|kegiatan|klaster|kluster|bidang|urusan|umum|besar|per|[ivx]+|[a-e]|\d+))*\s*[:.]?\s*(?:\([^)]*\))?$/i.test(
    text,
  );
}

/** A row that says how much money an action has, where the unit is money or there is none. */
function isBudgetLine(at: RowTexts): boolean {
  const unit = at.text('unit').toLowerCase();
  if (unit !== '' && !/^(?:rp|rupiah|juta|ribu|miliar|idr)/.test(unit)) return false;
  const about = at.describing.filter((cell) => at.field(at.position(cell)) !== 'indicator_no');
  const last = about.at(-1)?.text ?? '';
  return /^(?:kebutuhan |rencana |pagu |jumlah |total )?(?:anggaran|pagu|biaya|pendanaan|dana|budget)(?: indikatif| kegiatan| program)?\s*(?:\(.*\))?\s*:?$/i.test(
    last,
  );
}

function isTextOf(cell: SourceCell | undefined): boolean {
  return cell !== undefined && cell.merged === '' && /^\p{L}/u.test(cell.text);
}

function isNothing(text: string): boolean {
  return /^(?:0(?:[.,]0+)?|[-–—]|n\/?a|)$/i.test(text);
}
