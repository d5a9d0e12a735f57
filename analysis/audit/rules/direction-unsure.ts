import type { PlanRow } from '../../plan/plan';
import { measureText } from '../cells';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { badOutcomeRaised } from './bad-outcome-raised';
import { magnitudeJump } from './magnitude-jump';

export const directionUnsure: Rule = {
  code: 'direction-unsure',
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['measure', 'action', 'baseline', 'target'],
  explains: {
    id: 'Arah (makin tinggi atau makin rendah makin baik) tidak pasti: bunyinya dan gerak angkanya berlawanan. Arah membalik tanda kesenjangan.',
    en: 'The direction (is more or less better) is uncertain: wording and figures disagree. The direction turns the sign of the gap.',
  },
  example: {
    printed: 'Prevalensi …: 100; 100',
    oddity: { id: 'keadaan buruk yang tidak turun', en: 'an ill that does not fall' },
  },
  *check(context) {
    // A lost digit and a bad outcome that rises are told by rules of their own: the direction only looks odd for them.
    const told = new Set<PlanRow | undefined>(
      [...magnitudeJump.check(context), ...badOutcomeRaised.check(context)].map(({ row }) => row),
    );
    for (const row of context.plan.rows) if (!told.has(row)) yield* unsure(row);
  },
};

function* unsure(row: PlanRow): Iterable<FindingDraft> {
  const { value, confidence, reason } = row.direction;
  if (confidence !== 'low') return;
  const text = measureText(row);
  const name =
    value === 1
      ? { id: 'makin tinggi makin baik', en: 'higher is better' }
      : { id: 'makin rendah makin baik', en: 'lower is better' };
  yield {
    row,
    field: 'direction',
    printed: text,
    proposal: name,
    apply: { column: 'direction', value },
    message: {
      id: `Arah ${quote(text)} dibaca "${name.id}", tetapi tidak pasti. ${reason.id}`,
      en: `The direction of ${quote(text)} is read as "${name.en}", but is not certain. ${reason.en}`,
    },
  };
}
