import type { Bilingual } from '../../text/bilingual';
import type { Operator } from '../../plan/plan';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';
import { listed } from '../../text/listed';

/** A bound leaves open how much is meant; a bound that never moves says nothing about progress at all. */
export const boundInsteadOfTarget: Rule = {
  code: 'bound-instead-of-target',
  name: { id: 'Batas (>, <) di tempat target', en: 'Bound (>, <) in place of a target' },
  severity: 'medium',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Target ditulis sebagai batas (lebih dari, kurang dari, sekitar), bukan angka. Selisihnya hanya dapat dihitung terhadap batas itu. Satu catatan telaah untuk baris-baris yang sama di bawah satu indikator.',
    en: 'A target is written as a bound (more than, less than, about), not as a number. A gap can only be computed against the bound. One finding for equal rows of one indicator.',
  },
  example: {
    printed: '> 90%',
    oddity: { id: 'batas bawah, bukan target', en: 'a lower bound, not a target' },
  },
  *check({ indicators, numberCells }) {
    for (const indicator of indicators) {
      const bounded = indicator.rows.flatMap((row) => {
        const bounds = numberCells(row).filter(({ reading }) => reading.operator !== '');
        const [first] = bounds;
        return first ? [{ row, first, texts: bounds.map(({ reading }) => reading.printed) }] : [];
      });
      // A bound that is repeated over rows and years of one indicator is one slip.
      for (const { first: group, rows: same } of grouped(bounded, ({ texts }) => JSON.stringify(texts))) {
        const { row, first, texts } = group;
        const kind = KINDS[first.reading.operator];
        const rows = same.map((bound) => bound.row);
        const cells = texts.length * rows.length;
        const where = rows.length > 1 ? rowNames(rows) : null;
        yield {
          row,
          alsoRows: rows,
          field: first.field,
          printed: first.reading.printed,
          message: {
            id: `${listed([...new Set(texts)].map(quote)).id} adalah ${kind.id}, bukan target${cells > 1 ? ` (${String(cells)} sel${where ? `, baris ${where.id}` : ''})` : ''}; capaian hanya dapat dibandingkan dengan batas itu.`,
            en: `${listed([...new Set(texts)].map(quote)).en} is ${kind.en}, not a target${cells > 1 ? ` (${String(cells)} cells${where ? `, rows ${where.en}` : ''})` : ''}; achievement can only be compared with the bound.`,
          },
        };
      }
    }
  },
};

const LOWER = { id: 'batas bawah', en: 'a lower bound' };
const UPPER = { id: 'batas atas', en: 'an upper bound' };
const KINDS: Readonly<Record<Operator, Bilingual>> = {
  '': LOWER,
  '>': LOWER,
  '>=': LOWER,
  '<': UPPER,
  '<=': UPPER,
  '~': { id: 'perkiraan', en: 'an estimate' },
};
