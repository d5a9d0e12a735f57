import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { wrongDimension } from '../unit-dimension';
import { inRows, quote } from '../wording';
import { contradictionOf } from '../percent-wording';

/** Units that name nothing: the header of the column itself, or a word with two meanings. */
export const unitUnclear: Rule = {
  code: 'unit-unclear',
  name: { id: 'Satuan tidak jelas', en: 'Unclear unit' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Satuan tidak menyebut apa pun (misalnya kata "Satuan" sendiri) atau dapat berarti beberapa hal.',
    en: 'The unit names nothing (the word "unit" itself, say) or may mean several things.',
  },
  example: {
    printed: 'Satuan',
    oddity: { id: 'kata kepala kolom sebagai satuan', en: 'the header of the column as a unit' },
  },
  *check({ plan, fold }) {
    for (const { first, rows } of grouped(plan.rows, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      if (!HEADER_WORDS.test(fold(unit)) && first.unit.doubt !== 'ambiguous') continue;
      const left = rows.filter((row) => wrongDimension(row) === null && contradictionOf(row) === null);
      const [row] = left;
      if (!row) continue;
      const names = inRows(left);
      yield {
        row,
        alsoRows: left,
        field: 'unit',
        key: unit,
        printed: unit,
        message: {
          id: `Satuan ${quote(unit)} tidak jelas: tidak menyebut apa yang dihitung, atau dapat berarti lain${names.id}.`,
          en: `The unit ${quote(unit)} is unclear: it does not say what is counted, or may mean something else${names.en}.`,
        },
      };
    }
  },
};

const HEADER_WORDS = /^(?:satuan|ukuran|target|volume|jumlah|lainnya)$/;
