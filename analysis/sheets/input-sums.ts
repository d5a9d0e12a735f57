import type { Decision } from '../audit/decisions';
import { TICK_COLUMNS, TICKED } from '../drafts/draft';
import { readColumns } from '../plan/read-columns';
import type { Plan } from '../plan/plan';
import { type InputColumn, inputSum, type InputSum } from './input-sum';
import { planTableName, TABLE_NAMES } from './names';
import type { CellContent } from './read-workbook';
import { DECISION_WORDS } from '../text/words';
import type { TableDescription } from './sheet';

/** The sums of a workbook's inputs: of each plan, of the crosswalk, of the decisions, and of the ticks. */
export interface InputSums {
  readonly plans: ReadonlyMap<string, InputSum>;
  readonly crosswalk: InputSum | null;
  readonly decisions: InputSum;
  /** Of what was ticked to become a draft row, of each table that is there; what is typed into drafts changes no figure. */
  readonly ticks: readonly InputSum[];
}

/** What the results follow from, as it is written: read and printed columns, crosswalk, decisions and their values, ticks. */
export function inputSums(
  plans: readonly Plan[],
  tables: readonly TableDescription[],
  decisions: readonly Decision[],
): InputSums {
  const described = (name: string, columns: readonly InputColumn[]): InputSum | null => {
    const table = tables.find((one) => one.name === name);
    if (!table) return null;
    const present = columns.flatMap((column) => {
      const values = table.columns.find(({ key }) => key === column.key)?.values;
      return values ? [{ column, values }] : [];
    });
    const rows = Array.from({ length: table.rowCount }, (_, row) =>
      present.map(({ values }) => values[row] ?? null),
    );
    return inputSum(
      name,
      present.map(({ column }) => column),
      rows,
    );
  };
  return {
    plans: new Map(
      plans.flatMap((plan) => {
        const sum = described(planTableName(plan.planId), planColumns(plan));
        return sum ? [[plan.planId, sum]] : [];
      }),
    ),
    crosswalk: described(TABLE_NAMES.crosswalk, CROSSWALK.map(text)),
    // As the planner typed them: a rerun leaves these cells as they are, and those of findings that are gone with them.
    decisions: inputSum(
      TABLE_NAMES.findings,
      [text('finding_id'), { key: 'decision', kind: 'decision' }, { key: 'decided_value', kind: 'number' }],
      decidedRows(tables, decisions),
    ),
    ticks: Object.entries(TICK_COLUMNS).flatMap(
      ([name, key]) => described(name, [...TICKED, key].map(text)) ?? [],
    ),
  };
}

/** A row for each finding and decision; the undecided count nothing, but their characters are known. */
function decidedRows(
  tables: readonly TableDescription[],
  decisions: readonly Decision[],
): readonly (readonly CellContent[])[] {
  const byId = new Map(decisions.map((decision) => [decision.findingId, decision]));
  const table = tables.find(({ name }) => name === TABLE_NAMES.findings);
  const ids = table?.columns.find(({ key }) => key === 'finding_id')?.values ?? [];
  return [...new Set([...ids.map(String), ...byId.keys()])].map((findingId) => {
    const decided = byId.get(findingId);
    return [findingId, decided ? DECISION_WORDS[decided.decision].id : null, decided?.value ?? null];
  });
}

/** Numbers and words that were read come first: they count even where the row is too long to count whole. */
function planColumns({ years }: Plan): InputColumn[] {
  const read = readColumns(years);
  const printedNumbers = ['baseline', ...years.map((year) => `target_${String(year)}`)];
  return [
    text('row_id'),
    ...read.map(({ key, look }): InputColumn => (look.kind === 'number' ? number(key) : text(key))),
    ...printedNumbers.map(number),
    ...PRINTED.map(text),
  ];
}

const PRINTED = [
  'unit',
  'section_no',
  'indicator_no',
  'program',
  'agencies',
  'indicator',
  'measure',
  'action',
  'section',
  'filled_down',
];
const CROSSWALK = ['plan', 'canonical_indicator', 'sub_indicator', 'section_no', 'indicator_no', 'indicator'];

function text(key: string): InputColumn {
  return { key, kind: 'text' };
}

function number(key: string): InputColumn {
  return { key, kind: 'number' };
}
