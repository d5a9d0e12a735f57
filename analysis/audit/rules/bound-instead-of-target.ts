import type { Bilingual } from '../../text/bilingual';
import type { Operator } from '../../plan/plan';
import { numberCells } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { listed, quote } from '../wording';

/** A bound leaves open how much is meant; a bound that never moves says nothing about progress at all. */
export const boundInsteadOfTarget: Rule = {
  code: 'bound-instead-of-target',
  severity: 'medium',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Target ditulis sebagai batas (lebih dari, kurang dari, sekitar), bukan angka. Selisihnya hanya dapat dihitung terhadap batas itu.',
    en: 'A target is written as a bound (more than, less than, about), not as a number. A gap can only be computed against the bound.',
  },
  example: {
    printed: '> 90%',
    oddity: { id: 'batas bawah, bukan target', en: 'a lower bound, not a target' },
  },
  check: eachRow(function* (row, plan) {
    const bounds = numberCells(row, plan).filter(({ reading }) => reading.operator !== '');
    const [first] = bounds;
    if (!first) return;
    const texts = [...new Set(bounds.map(({ reading }) => reading.printed))];
    const kind = KINDS[first.reading.operator];
    yield {
      row,
      field: first.field,
      printed: first.reading.printed,
      message: {
        id: `${listed(texts.map(quote)).id} adalah ${kind.id}, bukan target${bounds.length > 1 ? ` (${String(bounds.length)} sel)` : ''}; capaian hanya dapat dibandingkan dengan batas itu.`,
        en: `${listed(texts.map(quote)).en} is ${kind.en}, not a target${bounds.length > 1 ? ` (${String(bounds.length)} cells)` : ''}; achievement can only be compared with the bound.`,
      },
    };
  }),
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
