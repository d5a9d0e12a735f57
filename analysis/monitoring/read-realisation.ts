import { readNumber } from '../plan/number';
import type { PlanRow } from '../plan/plan';
import { isFormatted, shownText, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import type { Bilingual } from '../text/bilingual';
import { codeOf, MILESTONE_WORDS } from '../text/words';

export type Realisation =
  | { readonly value: number; readonly remark: null }
  /** Not understood, or impossible for its row: why, and what would be understood. */
  | { readonly value: null; readonly remark: Bilingual };

/**
 * The realisation that a cell holds for a row; null for a blank cell. A percent cell is 97.5 where it shows 97,5%. What is no
 * number, a number below 0 and a percentage above 100 are refused, the latter two unless the row's own numbers go there too.
 *
 * @param row null for a row that has left the plan: its numbers are kept as they are
 * @example readRealisation('1.234,5', null) // { value: 1234.5, remark: null }
 * @example readRealisation('belum ada data', null)?.value // null
 */
export function readRealisation(cell: CellContent, row: PlanRow | null): Realisation | null {
  if (typedText(shownText(cell)) === '') return null;
  const read = numberIn(cell, row);
  if (read.value === null || row === null) return read;
  const { least, most } = boundsOf(row);
  if (least !== null && read.value < least) return refused(NEGATIVE);
  if (most !== null && read.value > most) return refused(ABOVE_HUNDRED);
  return read;
}

/**
 * What a realisation of a row may be: not below 0, and no more than 100 in per cent, unless a target or the baseline of the row
 * is there itself; null for no bound.
 */
export function boundsOf(row: PlanRow): { readonly least: 0 | null; readonly most: 100 | null } {
  const numbers = [row.baseline, ...row.targets].flatMap(({ value }) => value ?? []);
  return {
    least: numbers.some((value) => value < 0) ? null : 0,
    most: isPercent(row) && !numbers.some((value) => value > 100) ? 100 : null,
  };
}

function isPercent({ unit, targets }: PlanRow): boolean {
  return unit.kind === 'percent' || targets.some(({ percent }) => percent);
}

function numberIn(cell: CellContent, row: PlanRow | null): Realisation {
  if (typeof cell === 'number') return { value: cell, remark: null };
  if (isFormatted(cell)) {
    if (cell.kind !== 'percent' || cell.value === null) return refused(NO_NUMBER);
    return row === null || isPercent(row) ? { value: cell.value, remark: null } : refused(NO_PERCENT);
  }
  const text = typedText(shownText(cell));
  const presence = row === null || row.nature.value === 'milestone' ? codeOf(MILESTONE_WORDS, text) : null;
  if (presence !== null) return { value: presence === 'there' ? 1 : 0, remark: null };
  const { value, operator, doubt, percent } = readNumber(text, {
    kind: row?.unit.kind ?? 'none',
    unit: row?.unit.text ?? '',
  });
  if (percent && row !== null && !isPercent(row)) return refused(NO_PERCENT);
  if (value === null || doubt !== null) return refused(NO_NUMBER);
  return operator === '' ? { value, remark: null } : refused(NO_BOUND);
}

function refused(remark: Bilingual): Realisation {
  return { value: null, remark };
}

const NO_NUMBER = {
  id: 'bukan angka; ketik angkanya saja (1 atau 0 untuk keberadaan), dan tulis penjelasan di kolom faktor',
  en: 'no number; type the number alone (1 or 0 for a milestone), and explain it in the columns of factors',
};
const NO_PERCENT = {
  id: 'persen, sedangkan satuan baris ini bukan persen; ketik angka dalam satuan baris',
  en: 'a percentage, and the unit of this row is none; type the number in the unit of the row',
};
const NO_BOUND = {
  id: 'batas, bukan angka; ketik realisasi yang tepat',
  en: 'a bound and no number; type the exact realisation',
};
const NEGATIVE = {
  id: 'di bawah 0; realisasi tidak mungkin negatif',
  en: 'below 0; no realisation is negative',
};
const ABOVE_HUNDRED = {
  id: 'di atas 100%; periksa angka atau satuannya',
  en: 'above 100%; check the number or its unit',
};
