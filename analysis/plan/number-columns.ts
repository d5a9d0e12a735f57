/** Read columns of numbers: the baseline and the targets. */
import { isFormatted, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import { NUMBER_DOUBT_WORDS } from '../text/doubts';
import { readNumber } from './number';
import { numberCode, numberFrom } from './number-code';
import type { NumberReading, PlanRow } from './plan';
import { PLAIN, type ReadColumn, refuse, sameCode, type Understood, UNDERSTOOD_NOTHING } from './read-column';
import type { ReadingDesk } from './reading-desk';
import type { ReadCode, RowEdit } from './row-edits';

/** The baseline or the target of a year. */
function numberColumn(
  column: Pick<ReadColumn, 'key' | 'field'> & {
    readonly reading: (row: PlanRow, desk: ReadingDesk) => NumberReading | undefined;
    readonly change: (number: ReturnType<typeof numberFrom>, earlier: RowEdit) => RowEdit;
  },
): ReadColumn {
  const { key, field, reading, change } = column;
  const code = (row: PlanRow, desk: ReadingDesk): ReadCode => {
    const read = reading(row, desk);
    return read ? numberCode(read) : null;
  };
  return {
    ...PLAIN,
    key,
    field,
    width: 9,
    look: { kind: 'number' },
    hint: {
      id: 'Isi angka saja. Kosongkan bila tidak ada; kosong tidak sama dengan 0.',
      en: 'Numbers only. Leave blank when there is none; blank is not 0.',
    },
    code,
    shown: (row, desk) => reading(row, desk)?.value ?? null,
    isDoubtful: (row, desk) => isDoubted(reading(row, desk)),
    understand: understandNumber,
    says: sameCode({ code }),
    edit(value, earlier) {
      const number = numberFrom(value);
      return number === null ? null : { ...earlier, ...change(number, earlier) };
    },
  };
}

/** A number is itself, 97,5% is 97.5, and a text says what the same text says in the print of that row. */
function understandNumber(cell: CellContent, { unit }: PlanRow): Understood {
  const wanted = { id: 'angka, misalnya 1.234,5 atau 1234.5', en: 'a number, such as 1.234,5 or 1234.5' };
  if (isFormatted(cell)) {
    if (cell.kind === 'percent') return { code: cell.value };
    const why = {
      date: { id: 'adalah tanggal, bukan angka', en: 'is a date, not a number' },
      error: { id: 'adalah galat rumus, bukan angka', en: 'is a failed formula, not a number' },
    }[cell.kind];
    return refuse(cell, wanted, why);
  }
  if (typeof cell === 'number' && Number.isFinite(cell)) return { code: cell };
  if (cell !== null && typeof cell !== 'string') return refuse(cell, wanted);
  const read = readNumber(typedText(cell), { kind: unit.kind, unit: unit.text });
  if (read.doubt === null || read.doubt === 'blank' || read.doubt === 'dash')
    return { code: numberCode(read) };
  const doubt = NUMBER_DOUBT_WORDS[read.doubt];
  return refuse(cell, wanted, {
    id: `${UNDERSTOOD_NOTHING.id} (${doubt.id})`,
    en: `${UNDERSTOOD_NOTHING.en} (${doubt.en})`,
  });
}

function isDoubted(reading: NumberReading | undefined): boolean {
  return reading !== undefined && reading.doubt !== null && reading.doubt !== 'blank';
}

export const BASELINE = numberColumn({
  key: 'baseline_value',
  field: 'baseline',
  reading: (row) => row.baseline,
  change: (baseline) => (baseline === null ? {} : { baseline }),
});

const TARGETS = new Map<number, ReadColumn>();

export function targetColumn(year: number): ReadColumn {
  const known = TARGETS.get(year);
  if (known) return known;
  const field = `target_${String(year)}`;
  const made = numberColumn({
    key: `${field}_value`,
    field,
    reading: (row, { years }) => row.targets[years.indexOf(year)],
    change: (target, { targets }) =>
      target === null ? {} : { targets: new Map([...(targets ?? []), [year, target]]) },
  });
  TARGETS.set(year, made);
  return made;
}
