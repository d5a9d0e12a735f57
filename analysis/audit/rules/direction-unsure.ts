import { raisedIll } from '../bad-outcome';
import { measureText } from '../cells';
import { jumps } from '../magnitude';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const directionUnsure: Rule = {
  code: 'direction-unsure',
  name: { id: 'Arah perbaikan perlu dipastikan', en: 'Direction to confirm' },
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['measure', 'action', 'baseline', 'target'],
  explains: {
    id: 'Arah (makin tinggi atau makin rendah makin baik) tidak pasti: rumusannya dan gerak angkanya berlawanan. Arah membalik tanda kesenjangan.',
    en: 'The direction (is more or less better) is uncertain: wording and figures disagree. The direction turns the sign of the gap.',
  },
  example: {
    printed: 'Prevalensi …: 100; 100',
    oddity: { id: 'keadaan buruk yang tidak turun', en: 'something harmful that does not fall' },
  },
  check: eachRow((row, context) => {
    const { value, confidence, reason } = row.direction;
    // A lost digit and an ill that rises are told by rules of their own: the direction only looks odd for them.
    if (confidence !== 'low' || jumps(row, context).length > 0 || raisedIll(row, context)) return;
    const text = measureText(row);
    const name =
      value === 1
        ? { id: 'makin tinggi makin baik', en: 'higher is better' }
        : { id: 'makin rendah makin baik', en: 'lower is better' };
    return {
      row,
      field: 'direction',
      printed: text,
      proposal: name,
      apply: { column: 'direction', value },
      otherwise: { column: 'direction', value: -value },
      message: {
        id: `Arah ${quote(text)} dibaca "${name.id}", tetapi tidak pasti. ${reason.id}`,
        en: `The direction of ${quote(text)} is read as "${name.en}", but is not certain. ${reason.en}`,
      },
    };
  }),
};
