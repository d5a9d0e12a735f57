import type { ClusterId, Plan, PlanRow } from '../plan/plan';
import type { SourceDifferences } from '../plan/source-differences';
import type { City, Reference } from '../reference/reference';
import { type CellReader, cellReader, type PrintedText, printedTexts, textEntries } from './cells';
import { type PlaceReader, placeReader } from './place';
import { headingCluster } from './section-heading';
import { type TextReader, textReader } from './text-reader';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/**
 * What a rule may look at: a plan, its readers, and what was found of it already. All memory of an audit lives here and
 * goes with it; readers of texts and the vocabulary are shared by the plans of one audit.
 */
export interface AuditContext extends TextReader, CellReader {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly reference: Reference;
  /** Null when the reference does not know the plan's city. */
  readonly city: City | null;
  /** How the plan differs from the text of its regulation; null where that is not at hand. */
  readonly differences: SourceDifferences | null;
  readonly places: PlaceReader;
  readonly sections: readonly PrintedSection[];
  readonly indicators: readonly PrintedIndicator[];
  /** Texts of this plan, each where it is printed. */
  readonly texts: () => readonly PrintedText[];
  /** Words of all plans and of the reference. */
  readonly vocabulary: () => Vocabulary;
  /** What several rules ask of the whole plan (`repeatedRows`), made when first asked for. */
  readonly index: <T>(make: (context: AuditContext) => T) => T;
}

export interface PrintedSection {
  readonly no: string;
  readonly heading: string;
  /** What the heading says; null when it names no cluster of the framework. */
  readonly cluster: ClusterId | null;
  readonly rows: readonly PlanRow[];
}

export interface PrintedIndicator {
  /** Stable name for findings: section, number and text. */
  readonly place: string;
  readonly sectionNo: string;
  readonly no: string;
  readonly text: string;
  readonly rows: readonly PlanRow[];
}

/** By plan id, of the plans whose source is at hand. */
export type DifferencesByPlan = ReadonlyMap<string, SourceDifferences>;

/** The plans one after the other, so that what is remembered of one goes before the next is looked at. */
export function* auditContexts(
  plans: readonly Plan[],
  reference: Reference,
  differences: DifferencesByPlan,
): Iterable<AuditContext> {
  const entryOf = textEntries();
  const reader = textReader();
  const texts = plans.map((plan) => once(() => printedTexts(plan, entryOf)));
  const vocabulary = once(() => vocabularyOf(texts, { ...reference, cities: neighbours(plans, reference) }));
  for (const [position, plan] of plans.entries()) {
    const made = new Map<unknown, unknown>();
    const context: AuditContext = {
      ...reader,
      ...cellReader(plan),
      plan,
      plans,
      reference,
      city: reference.cities.find(({ cityCode }) => cityCode === plan.cityCode) ?? null,
      differences: differences.get(plan.planId) ?? null,
      places: placeReader(plan.cityName, reader),
      sections: sectionsOf(plan, reference),
      indicators: indicatorsOf(plan),
      texts: texts[position] ?? once(() => []),
      vocabulary,
      index: <T>(make: (context: AuditContext) => T): T => {
        if (!made.has(make)) made.set(make, make(context));
        return made.get(make) as T;
      },
    };
    yield context;
  }
}

function sectionsOf(plan: Plan, reference: Reference): PrintedSection[] {
  const groups = grouped(plan.rows, ({ printed }) => JSON.stringify([printed.sectionNo, printed.section]));
  return groups.map(({ first, rows }) => ({
    no: first.printed.sectionNo,
    heading: first.printed.section,
    cluster: headingCluster(first.printed.section, reference.clusters),
    rows,
  }));
}

function indicatorsOf(plan: Plan): PrintedIndicator[] {
  // Rows of one indicator stand together: their key is made once.
  let last: { readonly printed: PlanRow['printed']; readonly key: string } | undefined;
  const groups = grouped(plan.rows, ({ printed }) => {
    if (!last || !sameIndicator(last.printed, printed))
      last = {
        printed,
        key: JSON.stringify([printed.sectionNo, printed.indicatorNo, printed.indicator]),
      };
    return last.key;
  });
  return groups.map(({ first: { printed }, rows }) => ({
    place: `${printed.sectionNo}/${printed.indicatorNo}/${printed.indicator}`,
    sectionNo: printed.sectionNo,
    no: printed.indicatorNo,
    text: printed.indicator,
    rows,
  }));
}

/** Printed under one indicator: the same section, number and text. */
export function sameIndicator(a: PlanRow['printed'], b: PlanRow['printed']): boolean {
  return a.sectionNo === b.sectionNo && a.indicatorNo === b.indicatorNo && a.indicator === b.indicator;
}

/** Rows by key, groups and rows in printed order. */
export function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): { readonly key: string; readonly first: Row; readonly rows: readonly Row[] }[] {
  const groups = new Map<string, { key: string; first: Row; rows: Row[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { key, first: row, rows: [row] });
  }
  return [...groups.values()];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The cities of the plans and of their provinces, which a plan may name; any other is as likely a slip. */
function neighbours(plans: readonly Plan[], { cities }: Reference): readonly City[] {
  const codes = new Set(plans.map(({ cityCode }) => cityCode));
  const provinces = new Set(
    cities.flatMap(({ cityCode, province }) => (codes.has(cityCode) ? [province] : [])),
  );
  return cities.filter(({ province }) => provinces.has(province));
}
