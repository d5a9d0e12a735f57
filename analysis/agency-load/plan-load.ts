import { fold } from '../language/words';
import { CLUSTER_IDS } from '../plan/plan';
import type { AgencyReading, ClusterId, NumberReading, Plan } from '../plan/plan';

export interface AgencyLoad {
  readonly agency: AgencyReading;
  readonly year: number;
  readonly cluster: ClusterId | null;
  readonly rows: number;
  readonly rowsDistinct: number;
  readonly rowsShared: number;
  /** Of the agency in the whole plan: positions of the rows that name it. */
  readonly planRows: ReadonlySet<number>;
}

const CLUSTERS: readonly (ClusterId | null)[] = [...CLUSTER_IDS, null];

/**
 * Rows of one plan that name each agency, by year and cluster (see `agencyLoadFrame`).
 *
 * @param groupOf group of every row of the plan; rows that repeat each other share one
 */
export function planLoad(plan: Plan, groupOf: Int32Array): AgencyLoad[] {
  const agencies: AgencyReading[] = [];
  const codesOf = agencyCoder(agencies);
  const named = plan.rows.map((row) => codesOf(row.agencies));
  const cellCount = agencies.length * plan.years.length * CLUSTERS.length;
  const rows = new Int32Array(cellCount);
  const shared = new Int32Array(cellCount);
  const groupsSeen = new Map<number, Set<number>>();
  const planRows = new Map<number, Set<number>>();
  plan.rows.forEach((row, position) => {
    const codes = named[position] ?? [];
    const cluster = CLUSTERS.indexOf(row.cluster);
    for (const code of codes) seenIn(planRows, code).add(position);
    row.targets.forEach((target, year) => {
      if (!isPlanned(target)) return;
      for (const code of codes) {
        const cell = (code * plan.years.length + year) * CLUSTERS.length + cluster;
        rows[cell] = (rows[cell] ?? 0) + 1;
        if (codes.length > 1) shared[cell] = (shared[cell] ?? 0) + 1;
        seenIn(groupsSeen, cell).add(groupOf[position] ?? -1);
      }
    });
  });
  const loads: AgencyLoad[] = [];
  for (const code of sortedByName(agencies)) {
    plan.years.forEach((year, yearPosition) => {
      CLUSTERS.forEach((cluster, clusterPosition) => {
        const cell = (code * plan.years.length + yearPosition) * CLUSTERS.length + clusterPosition;
        const agency = agencies[code];
        if (!rows[cell] || !agency) return;
        const rowsDistinct = groupsSeen.get(cell)?.size ?? 0;
        loads.push({
          agency,
          year,
          cluster,
          rows: rows[cell],
          rowsDistinct,
          rowsShared: shared[cell] ?? 0,
          planRows: seenIn(planRows, code),
        });
      });
    });
  }
  return loads;
}

/** Most cells stay empty, so their sets are made when needed. */
function seenIn(sets: Map<number, Set<number>>, cell: number): Set<number> {
  const seen = sets.get(cell) ?? new Set<number>();
  sets.set(cell, seen);
  return seen;
}

/** Numbers the agencies as they come and keeps them in `agencies`; equal cells are often one array, seen once. */
function agencyCoder(agencies: AgencyReading[]): (cell: readonly AgencyReading[]) => readonly number[] {
  const codeOfKey = new Map<string, number>();
  const codesOfCell = new Map<readonly AgencyReading[], readonly number[]>();
  return (cell) => {
    const known = codesOfCell.get(cell);
    if (known) return known;
    const codes = cell.map((agency) => {
      // An id never holds a blank, so a known agency and an unknown text cannot meet.
      const key = agency.agencyId ?? ` ${fold(agency.name)}`;
      const code = codeOfKey.get(key) ?? agencies.push(agency) - 1;
      codeOfKey.set(key, code);
      return code;
    });
    const distinct = [...new Set(codes)];
    codesOfCell.set(cell, distinct);
    return distinct;
  };
}

function isPlanned(target: NumberReading): boolean {
  return target.value !== null || (target.doubt !== 'blank' && target.doubt !== 'dash');
}

/** By code unit, so that the order is the same on every machine. */
function sortedByName(agencies: readonly AgencyReading[]): number[] {
  const key = (code: number) => `${agencies[code]?.name ?? ''} ${agencies[code]?.agencyId ?? ''}`;
  const keys = agencies.map((_, code) => key(code));
  return [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
}
