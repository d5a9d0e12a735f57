import type { Bilingual } from '../../text/bilingual';
import type { NumberReading } from '../../plan/plan';
import { byPrintedText } from '../cells';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

/** Two counts in one cell. Where the unit names both, the reader takes their sum and the finding only says so. */
export const severalNumbersInCell: Rule = {
  code: 'several-numbers-in-cell',
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Satu sel berisi beberapa angka. Rendah bila satuannya menyebut semuanya, sehingga jumlahnya dipakai; tinggi bila nilainya tidak dipakai karena tidak jelas angka mana yang berlaku.',
    en: 'One cell holds several numbers. Low where the unit names them all, so that their sum is used; high where the value is not used because nothing says which one counts.',
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
      const outcome = outcomeOf(reading);
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

function outcomeOf({ value, proposal }: NumberReading): Bilingual {
  if (value !== null) {
    const sum = figure(value);
    return {
      id: `Satuannya menyebut semuanya, jadi dibaca sebagai jumlahnya, ${sum.id}.`,
      en: `The unit names them all; read as their sum, ${sum.en}.`,
    };
  }
  if (proposal === null)
    return { id: 'Nilainya tidak dipakai; tulis satu angka.', en: 'Not used; write one number.' };
  const sum = figure(proposal);
  return {
    id: `Nilainya tidak dipakai; jumlah angkanya ${sum.id}.`,
    en: `Not used; their sum is ${sum.en}.`,
  };
}
