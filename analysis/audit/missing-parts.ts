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
    served: asked.filter(served),
    missing: asked.filter((part) => !served(part)),
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

/** A part of an indicator is asked for by the whole, too. */
function isOf(part: IndicatorPart, indicator: string): boolean {
  return part.of === indicator || wholeOf(part) === indicator;
}

/** An index: whether some row of the plan serves a part, sought when it is first asked for. */
function servedParts({ plan, fold, index }: AuditContext): (part: IndicatorPart) => boolean {
  const known = new Map<IndicatorPart, boolean>();
  return (part) => {
    const served =
      known.get(part) ??
      (part.isRate ? index(fallingRates) : plan.rows).some(
        ({ crosswalk, printed: { action, measure, unit } }) =>
          (part.isRate || crosswalk.indicator === wholeOf(part)) &&
          part.served.test(`${fold(action)} ${fold(measure)} ${fold(unit)}`),
      );
    known.set(part, served);
    return served;
  };
}

/**
 * An index: rows that measure a condition, wherever they stand. "Gizi buruk yang ditangani" is a service; the condition
 * itself is to fall.
 */
function fallingRates({ plan }: AuditContext): readonly PlanRow[] {
  return plan.rows.filter(
    ({ direction, unit }) => direction.value === -1 && (unit.kind === 'percent' || unit.kind === 'rate'),
  );
}

/** A part of an indicator ("22a") belongs to the whole ("22"). */
export function wholeOf({ of }: IndicatorPart): string {
  return of.replace(/[a-z]$/, '');
}
