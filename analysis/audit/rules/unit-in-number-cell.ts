import type { PlanRow } from '../../plan/plan';
import { type NumberCell } from '../cells';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// A plan that prints no unit column writes units into half of its rows and more: one finding, not hundreds.
const WHOLE_PLAN_SHARE = 0.5;
const FEWEST_ROWS = 10;

/** A number with its unit in one cell; high where that unit is not the one of the unit column. */
export const unitInNumberCell: Rule = {
  code: 'unit-in-number-cell',
  name: { id: 'Satuan di sel angka', en: 'Unit in a number cell' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Sel angka memuat satuannya juga. Rendah bila sama dengan kolom satuan (satu catatan telaah per baris, atau per dokumen bila di sebagian besar baris); tinggi bila berbeda, sebab data dasar dan target lalu tidak mengukur hal yang sama.',
    en: 'A number cell holds its unit, too. Low where it agrees with the unit column (one finding for a row, or for the document where most rows do); high where it differs, for then baseline and targets do not measure one thing.',
  },
  example: {
    printed: '43 Kelurahan / Dokumen',
    oddity: {
      id: 'data dasar dalam kelurahan, satuannya dokumen',
      en: 'a baseline in urban villages, the unit is documents',
    },
  },
  *check({ plan, numberCells, fold }) {
    const agreeing: { readonly row: PlanRow; readonly cell: NumberCell }[] = [];
    for (const row of plan.rows) {
      const cells = numberCells(row).filter(({ reading }) => reading.doubt === 'unit-in-cell');
      const other = cells.find((cell) => !namesSame(fold(labelOf(cell)), fold(row.printed.unit)));
      const [first] = cells;
      if (first && !other) agreeing.push({ row, cell: first });
      if (other)
        yield {
          row,
          field: other.field,
          printed: other.reading.printed,
          message: {
            id: `${quote(other.reading.printed)} memakai satuan lain daripada kolom satuan (${quote(row.printed.unit)}); data dasar dan target tidak mengukur hal yang sama.`,
            en: `${quote(other.reading.printed)} has another unit than the unit column (${quote(row.printed.unit)}); baseline and targets do not measure one thing.`,
          },
        };
    }
    const everywhere =
      agreeing.length >= FEWEST_ROWS && agreeing.length > WHOLE_PLAN_SHARE * plan.rows.length;
    for (const { row, cell } of everywhere ? agreeing.slice(0, 1) : agreeing) {
      const { printed } = cell.reading;
      const rows = String(agreeing.length);
      yield {
        ...(everywhere ? { place: 'everywhere' } : { row }),
        field: everywhere ? 'target' : cell.field,
        printed,
        severity: 'low',
        message: everywhere
          ? {
              id: `Satuan tertulis di kolom angka pada ${rows} baris, misalnya ${quote(printed)}; angkanya dipakai.`,
              en: `The unit stands in the number column in ${rows} rows, for example ${quote(printed)}; the numbers are used.`,
            }
          : {
              id: `${quote(printed)}: satuan ikut tertulis di kolom angka; angkanya dipakai.`,
              en: `${quote(printed)}: the unit stands in the number column, too; the number is used.`,
            },
      };
    }
  },
};

function labelOf({ reading }: NumberCell): string {
  return reading.components[0]?.label ?? '';
}

/** Folded: one word of the label is in the unit, or shortens a word of it ("Kec" for "Kecamatan"). */
function namesSame(label: string, unit: string): boolean {
  const words = unit.split(' ');
  const labelWords = label.split(' ');
  return (
    label === '' ||
    labelWords.some((word) =>
      words.some((other) => other === word || (word.length > 2 && other.startsWith(word))),
    )
  );
}
