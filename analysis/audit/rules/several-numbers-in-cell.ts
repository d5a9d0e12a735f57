import type { Bilingual } from '../../text/bilingual';
import type { NumberReading, PlanRow } from '../../plan/plan';
import { byPrintedText } from '../cells';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

/** Two counts in one cell. Where the unit names both, the reader takes their sum and the finding only says so. */
export const severalNumbersInCell: Rule = {
  code: 'several-numbers-in-cell',
  name: { id: 'Beberapa angka dalam satu sel', en: 'Several numbers in one cell' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Satu sel berisi beberapa angka. Rendah bila satuannya menyebut semuanya atau kolom lain di baris itu menulis jumlahnya, sehingga jumlahnya dipakai; tinggi bila angkanya tidak dipakai karena tidak jelas angka mana yang berlaku.',
    en: 'One cell holds several numbers. Low where the unit names them all or the other columns of the row print their sum, so that it is used; high where the value is not used because nothing says which one counts.',
  },
  example: {
    printed: '249 399',
    oddity: { id: 'dua angka tanpa keterangan dalam satu sel', en: 'two numbers without a word in one cell' },
  },
  check: eachRowInDoubt('several-numbers', function* (cells, row) {
    for (const [first, ...same] of byPrintedText(cells)) {
      if (!first) continue;
      const { reading, field, column } = first;
      const others =
        same.length > 0
          ? {
              id: ` (di ${String(same.length + 1)} sel baris ini)`,
              en: ` (in ${String(same.length + 1)} cells of this row)`,
            }
          : NOTHING;
      const outcome = outcomeOf(reading, row);
      yield {
        row,
        field,
        printed: reading.printed,
        severity: reading.value === null ? 'high' : 'low',
        ...(reading.value === null && reading.proposal !== null
          ? { proposal: figure(reading.proposal), apply: { column, value: reading.proposal } }
          : {}),
        message: {
          id: `${quote(reading.printed)} berisi beberapa angka dalam satu sel${others.id}. ${outcome.id}`,
          en: `${quote(reading.printed)} holds several numbers in one cell${others.en}. ${outcome.en}`,
        },
      };
    }
  }),
};

const NOTHING = { id: '', en: '' };

function outcomeOf(reading: NumberReading, { baseline, targets, unit }: PlanRow): Bilingual {
  const { value, proposal } = reading;
  if (value !== null) {
    const sum = figure(value);
    const isNamed = reading.components.every(({ label }) =>
      unit.text.toLowerCase().includes(label.toLowerCase()),
    );
    if (!isNamed && [baseline, ...targets].some((other) => other.value === value && other !== reading))
      return {
        id: `Kolom lain di baris ini menulis ${sum.id}, jadi dibaca sebagai jumlahnya.`,
        en: `Other columns of this row print ${sum.en}; read as the sum.`,
      };
    return {
      id: `Satuannya menyebut semuanya, jadi dibaca sebagai jumlahnya, ${sum.id}.`,
      en: `The unit names them all; read as their sum, ${sum.en}.`,
    };
  }
  if (proposal === null)
    return { id: 'Angkanya tidak dipakai; tulis satu angka.', en: 'Not used; write one number.' };
  const sum = figure(proposal);
  return {
    id: `Angkanya tidak dipakai; bila dijumlahkan ${sum.id}.`,
    en: `Not used; added up they make ${sum.en}.`,
  };
}
