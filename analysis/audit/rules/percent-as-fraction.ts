import { asExcelShows } from '../../plan/digits';
import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

/**
 * Shares of one under a unit of per cent: Excel keeps 85 % as 0.85, and a cell that loses its format shows that. What
 * counts an ill or goes by "per 1.000" may well lie below one per cent; nobody can tell the two apart.
 */
export const percentAsFraction: Rule = {
  code: 'percent-as-fraction',
  name: { id: 'Persen yang ditulis sebagai pecahan', en: 'Percentage written as a fraction' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Satuannya persen, tetapi semua angka baris terletak antara 0 dan 1 dan ada yang pecahan: mungkin berasal dari sel berformat persen (85% disimpan Excel sebagai 0,85). Keadaan buruk yang memang jarang (kematian, gizi buruk) dikecualikan.',
    en: 'The unit is per cent, but every number of the row lies between 0 and 1 and one is a fraction: perhaps from cells in per cent format (Excel keeps 85% as 0.85). Rare events (deaths, malnutrition) are excepted.',
  },
  example: { printed: '0.85; 0.95; 1', oddity: { id: 'mungkin 85; 95; 100', en: 'perhaps 85; 95; 100' } },
  check: eachRow((row, { numberCells }) => {
    if (row.unit.kind !== 'percent' || row.direction.value === -1 || PER_MANY.test(measureText(row))) return;
    const cells = numberCells(row).flatMap(({ field, column, reading: { value, percent, printed } }) =>
      value === null ? [] : [{ field, column, value, percent, printed }],
    );
    if (cells.some(({ value, percent }) => value < 0 || value > 1 || percent)) return;
    const first = cells.find(({ value }) => !Number.isInteger(value));
    if (!first) return;
    const meant = cells.map(({ column, value }) => ({ column, value: asExcelShows(100 * value) }));
    const figures = meant.map(({ value }) => figure(value));
    const printed = cells.map((cell) => cell.printed).join('; ');
    const proposal = {
      id: figures.map(({ id }) => id).join('; '),
      en: figures.map(({ en }) => en).join('; '),
    };
    return {
      row,
      field: first.field,
      printed,
      proposal,
      apply: meant,
      message: {
        id: `Satuannya ${quote(row.printed.unit)}, tetapi semua angkanya antara 0 dan 1 (${printed}): mungkin pecahan dari sel berformat persen, maksudnya ${proposal.id}. Dibaca seperti tertulis; pastikan.`,
        en: `The unit is ${quote(row.printed.unit)}, but all its numbers lie between 0 and 1 (${printed}): perhaps fractions of one from cells in per cent format, meaning ${proposal.en}. Read as printed; please confirm.`,
      },
    };
  }),
};

const PER_MANY = /\bper\s*1[.,]?0/i;
