import type { Analysis } from '../analyse';
import { targetKey, typedYears } from '../drafts/draft';
import type { DraftsColumns } from '../drafts/drafts-frame';
import { nextPlanId, nextYears } from '../drafts/next-plan';
import { TEXT_COLUMNS } from '../plan/parse-plan';
import type { Reference } from '../reference/reference';
import { type CsvLocale, formatCsv } from '../table/csv';
import { recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';

/**
 * The draft rows as the start of the next plan of each city, by file name: a plan file, with what the planner typed in
 * place of print, and the names of the framework in place of headings. Rows stand in the order of the sheet; a city
 * without drafts has no file.
 *
 * @example draftFiles(analysis).size // 0
 */
export function draftFiles(
  { draftRows, plans, reference, thisYear }: Pick<Analysis, 'draftRows' | 'plans' | 'reference' | 'thisYear'>,
  options: { readonly locale?: CsvLocale } = {},
): ReadonlyMap<string, string> {
  const planOf = new Map(plans.map((plan) => [plan.planId, plan]));
  const drafts = recordsOf(draftRows).flatMap((draft) => {
    const plan = planOf.get(draft.plan_id ?? '');
    return plan ? [{ plan, draft }] : [];
  });
  return new Map(
    linesOf(drafts, ({ plan }) => nextPlanId(plan, thisYear)).map((lines) => {
      const planId = nextPlanId(lines[0].plan, thisYear);
      const columns = planColumns(
        planId,
        // A target that was typed for another year, in an earlier workbook, is not lost.
        lines.flatMap(({ plan, draft }) => [...nextYears(plan, thisYear), ...typedYears(draft)]),
        lines.map(({ draft }) => draft),
        reference,
      );
      return [`draft-${planId}.csv`, formatCsv(columns, options)];
    }),
  );
}

/** Years are columns of the frame too, which its type does not name. */
type DraftRow = ReturnType<typeof recordsOf<DraftsColumns>>[number];

function planColumns(
  planId: string,
  allYears: readonly number[],
  drafts: readonly DraftRow[],
  { indicators, clusters }: Reference,
): Readonly<Record<string, readonly string[]>> {
  const years = [...new Set(allYears)].sort((a, b) => a - b);
  const found = drafts.map(({ canonical_indicator }) =>
    indicators.find(({ indicatorId }) => indicatorId === canonical_indicator),
  );
  const clusterOf = found.map((one) => clusters.find(({ clusterId }) => clusterId === one?.clusterId));
  const text = (key: string): string[] => drafts.map((draft) => String(draft[key as keyof DraftRow] ?? ''));
  const computed: Readonly<Partial<Record<string, string[]>>> = {
    row_id: drafts.map((_, at) => `${planId}-${String(at + 1).padStart(3, '0')}`),
    section_no: clusterOf.map((one) => one?.clusterId ?? ''),
    section: clusterOf.map((one) => one?.nameId ?? ''),
    indicator_no: text('canonical_indicator'),
    indicator: found.map((one) => one?.nameId ?? ''),
  };
  const keys = TEXT_COLUMNS.flatMap((key) => (key === 'baseline' ? [key, ...years.map(targetKey)] : [key]));
  return Object.fromEntries(keys.map((key) => [key, computed[key] ?? text(key)]));
}
