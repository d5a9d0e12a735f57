import { contentWords } from '../language/content-words';
import { fold } from '../language/words';
import { sharedWords, similarity } from '../language/similarity';
import { once } from '../reference/once';
import type { CanonicalIndicator, CrosswalkEntry, CrosswalkOverride } from '../reference/reference';
import type { CrosswalkReading } from './plan';
import type { PrintedRow } from './printed-plan';

/**
 * Reader of the canonical indicator of a row: the row's own override first, then its printed indicator's.
 * A row may map to none.
 */
export function crosswalkReader(
  planId: string,
  reference: IndicatorFacts & { readonly overrides: readonly CrosswalkOverride[] },
): (row: PrintedRow) => CrosswalkReading {
  const overrides = overridesByRow(reference.overrides);
  const readIndicator = indicatorReader(planId, reference);
  return (row) => {
    const override = overrides.get(row.rowId);
    return override ? fromEntry(override, 'row') : readIndicator(row);
  };
}

const overridesByRow = once(
  (overrides: readonly CrosswalkOverride[]): ReadonlyMap<string, CrosswalkOverride> =>
    new Map(overrides.map((override) => [override.rowId, override])),
);

interface IndicatorFacts {
  readonly crosswalk: readonly CrosswalkEntry[];
  readonly indicators: readonly CanonicalIndicator[];
}

/**
 * Reader of the canonical indicator of a printed indicator: the crosswalk first, then that of another plan which words it the
 * same, then its wording against the framework. A plan without a crosswalk is still read, with less confidence and its reason.
 */
export function indicatorReader(
  planId: string,
  reference: IndicatorFacts,
): (printed: PrintedIndicator) => CrosswalkReading {
  const entries = entriesByPlan(reference.crosswalk).get(planId);
  const byText = readingsByText(reference.crosswalk);
  const byWording = wordingReader(reference.indicators);
  return (printed) => {
    const entry = entries?.get(indicatorKey(printed));
    if (entry) return fromEntry(entry, 'indicator');
    return byText.get(fold(printed.indicator)) ?? byWording(printed.indicator);
  };
}

/** What plans make of an indicator by its text; one that they map in two ways is left out. */
const readingsByText = once((crosswalk: readonly CrosswalkEntry[]): ReadonlyMap<string, CrosswalkReading> => {
  const entries = new Map<string, CrosswalkEntry[]>();
  for (const entry of crosswalk) {
    const text = fold(entry.indicator);
    entries.set(text, [...(entries.get(text) ?? []), entry]);
  }
  const targetOf = ({ canonicalIndicator, subIndicator }: CrosswalkEntry): string =>
    `${canonicalIndicator ?? ''} ${subIndicator ?? ''}`;
  return new Map(
    [...entries].flatMap(([text, all]) => {
      const [first] = all;
      if (!first || text === '' || new Set(all.map(targetOf)).size > 1) return [];
      const reason = {
        id: `Bunyinya sama dengan indikator di rencana ${first.planId}.`,
        en: `Worded as an indicator of plan ${first.planId}.`,
      };
      const confidence = first.confidence === 'low' ? 'low' : 'medium';
      return [[text, { ...fromEntry(first, 'wording'), confidence, reason }]];
    }),
  );
});

const entriesByPlan = once((crosswalk: readonly CrosswalkEntry[]) => {
  const plans = new Map<string, Map<string, CrosswalkEntry>>();
  for (const entry of crosswalk) {
    const own = plans.get(entry.planId) ?? new Map<string, CrosswalkEntry>();
    plans.set(entry.planId, own.set(indicatorKey(entry), entry));
  }
  return plans;
});

/** A printed indicator as its section, number and text have it. */
export interface PrintedIndicator {
  readonly sectionNo: string;
  readonly indicatorNo: string;
  readonly indicator: string;
}

/** Identity of a printed indicator inside a plan: numbers alone repeat across and within sections. */
export function indicatorKey(printed: PrintedIndicator): string {
  return JSON.stringify([printed.sectionNo, printed.indicatorNo, printed.indicator]);
}

function fromEntry(
  entry: CrosswalkOverride | CrosswalkEntry,
  source: CrosswalkReading['source'],
): CrosswalkReading {
  return {
    indicator: entry.canonicalIndicator,
    subIndicator: entry.subIndicator,
    confidence: entry.confidence,
    reason: entry.reason,
    source,
  };
}

/** Half of the framework's words must be there; below that two indicators of the framework look alike. */
const WORDING_THRESHOLD = 0.5;

const wordingReader = once((indicators: readonly CanonicalIndicator[]) => {
  const framework = indicators.map((indicator) => ({
    indicatorId: indicator.indicatorId,
    name: indicator.shortNameId,
    words: wordsIn(`${indicator.shortNameId} ${indicator.nameId}`),
  }));
  const known = new Map<string, CrosswalkReading>();
  const read = (text: string): CrosswalkReading => {
    const printed = wordsIn(text);
    const scored = framework
      .map((indicator) => ({ indicator, score: alike(printed, indicator.words) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best || best.score < WORDING_THRESHOLD || best.score === second?.score)
      return {
        indicator: null,
        subIndicator: null,
        confidence: 'low',
        reason: {
          id: 'Belum ada padanan; bunyi indikator tidak cukup mirip dengan kerangka indikator KLA.',
          en: 'No match yet; the wording is not close enough to the KLA framework.',
        },
        source: 'none',
      };
    return {
      indicator: best.indicator.indicatorId,
      subIndicator: null,
      confidence: 'low',
      reason: {
        id: `Belum ada padanan; dicocokkan dari bunyi dengan "${best.indicator.name}".`,
        en: `No match yet; matched by wording with "${best.indicator.name}".`,
      },
      source: 'wording',
    };
  };
  return (text: string): CrosswalkReading => {
    let reading = known.get(text);
    if (!reading) {
      reading = read(text);
      known.set(text, reading);
    }
    return reading;
  };
});

/** Shared words as a share of the shorter text; "anak" stands in nearly all of them. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return similarity(sharedWords(a, b), a.size, b.size, 'overlap');
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(contentWords(text, EVERYWHERE));
}

const EVERYWHERE = new Set(['anak']);
