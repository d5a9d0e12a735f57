import type { PlanRow } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import type { AuditContext } from './context';
import { INDICATOR_PARTS, type IndicatorPart } from './words/indicator-parts';

/**
 * Parts of a framework indicator that a text asks for, and which of them no row of the plan serves. Null where it asks for
 * none: most indicators are one thing.
 *
 * @param of framework indicator, or its part
 */
export function partsAsked(
  text: string,
  of: string,
  context: AuditContext,
): { readonly served: readonly IndicatorPart[]; readonly missing: readonly IndicatorPart[] } | null {
  const folded = context.fold(text);
  const asked = INDICATOR_PARTS.filter((part) => isOf(part, of) && part.asked.test(folded));
  if (asked.length === 0) return null;
  const served = context.index(servedParts);
  return {
    served: asked.filter((part) => served.has(part)),
    missing: asked.filter((part) => !served.has(part)),
  };
}

/** The names of parts in a sentence: "gizi kurang dan stunting". */
export function partNames(parts: readonly IndicatorPart[]): Bilingual {
  return {
    id: joined(
      parts.map(({ name }) => name.id),
      'dan',
    ),
    en: joined(
      parts.map(({ name }) => name.en),
      'and',
    ),
  };
}

function joined(names: readonly string[], and: string): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${and} ${last}`;
}

/** A part of an indicator ("22a") is asked for by the whole ("22"), too. */
function isOf(part: IndicatorPart, indicator: string): boolean {
  return part.of === indicator || part.of.replace(/[a-z]$/, '') === indicator;
}

/** An index: parts that some row of the plan serves, under whatever indicator it stands. */
function servedParts({ plan, fold }: AuditContext): ReadonlySet<IndicatorPart> {
  const served = new Set<IndicatorPart>();
  let open = [...INDICATOR_PARTS];
  for (const row of plan.rows) {
    if (open.length === 0) break;
    const text = fold(`${row.printed.action} ${row.printed.measure} ${row.printed.unit}`);
    for (const part of open) if (serves(row, text, part)) served.add(part);
    open = open.filter((part) => !served.has(part));
  }
  return served;
}

/** The row stands under the indicator and names the part; a condition is served where it is measured, wherever that is. */
function serves(row: PlanRow, folded: string, part: IndicatorPart): boolean {
  if (!part.served.test(folded)) return false;
  // "Gizi buruk yang ditangani" is a service; the condition itself is to fall.
  if (part.isRate)
    return row.direction.value === -1 && (row.unit.kind === 'percent' || row.unit.kind === 'rate');
  return row.crosswalk.indicator === part.of.replace(/[a-z]$/, '');
}
