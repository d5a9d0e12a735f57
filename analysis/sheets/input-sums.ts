import type { Analysis } from '../analyse';
import type { Decision } from '../audit/decisions';
import { DENOMINATORS_TABLE } from '../comparison/denominators-table';
import { ROW_PAIRS_TABLE } from '../comparison/row-pairs-table';
import { TICK_COLUMNS, TICKED } from '../drafts/draft';
import {
  type Monitoring,
  MONITORING_TABLE,
  PERIODS_TABLE,
  SETTINGS_TABLE,
  type TypedCells,
} from '../monitoring/monitoring';
import { roundCode } from '../monitoring/round';
import { readColumns } from '../plan/read-columns';
import type { Plan } from '../plan/plan';
import { type InputColumn, inputSum, type InputSum } from './input-sum';
import { planTableName, TABLE_NAMES } from './names';
import type { CellContent } from './read-workbook';
import { DECISION_WORDS } from '../text/words';
import type { TableDescription } from './sheet';

/** The sums of a workbook's inputs: of each plan, and of the tables beside them (crosswalk, decisions, denominators, pairs, ticks). */
export interface InputSums {
  readonly plans: ReadonlyMap<string, InputSum>;
  readonly others: readonly InputSum[];
}

/** What the results follow from, as it is written: read and printed columns, crosswalk, decisions and their values, ticks. */
export function inputSums(
  plans: readonly Plan[],
  tables: readonly TableDescription[],
  {
    decisions,
    groupDecisions,
    pairDecisions,
    refused,
    monitoring,
  }: Pick<Analysis, 'decisions' | 'groupDecisions' | 'pairDecisions' | 'refused' | 'monitoring'>,
): InputSums {
  const described = (
    name: string,
    columns: readonly InputColumn[],
    filled?: readonly string[],
  ): InputSum | null => {
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
      filled,
    );
  };
  return {
    plans: new Map(
      plans.flatMap((plan) => {
        const sum = described(planTableName(plan.planId), planColumns(plan));
        return sum ? [[plan.planId, sum]] : [];
      }),
    ),
    others: [
      described(TABLE_NAMES.crosswalk, CROSSWALK.map(text)),
      // As the planner typed them: a rerun leaves these cells as they are, and those of findings that are gone with them.
      inputSum(
        TABLE_NAMES.findings,
        [text('finding_id'), { key: 'decision', kind: 'decision' }, { key: 'decided_value', kind: 'number' }],
        decidedRows(
          idsIn(tables, TABLE_NAMES.findings, 'finding_id'),
          new Map(decisions.map((decision) => [decision.findingId, decision])),
        ),
      ),
      inputSum(
        TABLE_NAMES.findingGroups,
        [text('group_id'), { key: 'decision', kind: 'decision' }],
        decidedRows(
          idsIn(tables, TABLE_NAMES.findingGroups, 'group_id'),
          new Map(groupDecisions.map((decision) => [decision.groupId, decision])),
        ).map(([id = null, decision = null]) => [id, decision]),
        ['decision'],
      ),
      described(
        DENOMINATORS_TABLE,
        [text('denominator_key'), number('denominator_number')],
        ['denominator_number'],
      ),
      inputSum(ROW_PAIRS_TABLE, PAIR_COLUMNS.map(text), pairRows(tables, pairDecisions, refused), DECIDED),
      // What is typed into drafts changes no figure, but what was ticked to become one does.
      ...Object.entries(TICK_COLUMNS).map(([name, key]) =>
        described(name, [...TICKED, key].map(text), [key]),
      ),
      ...monitoringSums(tables, monitoring),
    ].filter((sum) => sum !== null),
  };
}

/** What figures follow from in the tables of monitoring, as it was typed: a rerun leaves those cells as they are. */
function monitoringSums(
  tables: readonly TableDescription[],
  { settings, periods, entries }: Monitoring,
): InputSum[] {
  const sum = (
    name: string,
    id: string,
    columns: readonly InputColumn[],
    typed: ReadonlyMap<string, TypedCells>,
  ): InputSum[] => {
    const described = tables.find((table) => table.name === name)?.columns;
    if (!described) return [];
    const valuesOf = (key: string) => described.find((one) => one.key === key)?.values ?? [];
    const ids = valuesOf(id).map(String);
    const rows = [...new Set([...ids, ...typed.keys()])].map((code, at) => [
      code,
      ...columns.map(({ key }) => {
        const cells = typed.get(code);
        return cells ? (cells[key] ?? null) : (valuesOf(key)[at] ?? null);
      }),
    ]);
    const keys = columns.map(({ key }) => key);
    return [inputSum(name, [text(id), ...columns], rows, keys)];
  };
  return [
    ...sum(
      MONITORING_TABLE,
      'entry_id',
      [number('realisation'), number('realised_on')],
      new Map(entries.map(({ entryId, cells }) => [entryId, cells])),
    ),
    ...sum(
      PERIODS_TABLE,
      'period_key',
      [text('period_open'), number('deadline')],
      new Map((periods ?? []).map(({ cells, ...period }) => [roundCode(period.planId, period), cells])),
    ),
    ...sum(
      SETTINGS_TABLE,
      'setting_key',
      [number('setting_value')],
      new Map(Object.entries(settings).map(([key, cell]) => [key, { setting_value: cell }])),
    ),
  ];
}

/** A row for each finding and decision; the undecided count nothing, but their characters are known. */
function decidedRows(
  ids: readonly string[],
  decisions: ReadonlyMap<string, Pick<Decision, 'decision' | 'value'>>,
): readonly (readonly CellContent[])[] {
  return [...new Set([...ids, ...decisions.keys()])].map((id) => {
    const decided = decisions.get(id);
    return [id, decided ? DECISION_WORDS[decided.decision].id : null, decided?.value ?? null];
  });
}

function idsIn(tables: readonly TableDescription[], name: string, id: string): readonly string[] {
  const table = tables.find((one) => one.name === name);
  return (table?.columns.find(({ key }) => key === id)?.values ?? []).map(String);
}

const PAIR_COLUMNS = ['row_a', 'row_b', 'decision', 'chosen_denominator'];
/** A line counts where something was decided; others say what was computed. */
const DECIDED = ['decision', 'chosen_denominator'];

/** The pairs as they are written, and lines of the planner that were not understood, which stay as they were typed. */
function pairRows(
  tables: readonly TableDescription[],
  decisions: Analysis['pairDecisions'],
  refused: Analysis['refused'],
): readonly (readonly CellContent[])[] {
  const columns = tables.find(({ name }) => name === ROW_PAIRS_TABLE)?.columns ?? [];
  const valuesOf = (key: string) => columns.find((one) => one.key === key)?.values ?? [];
  const columnsOf = PAIR_COLUMNS.map(valuesOf);
  const rows = (columnsOf[0] ?? []).map((_, at) => columnsOf.map((values) => values[at] ?? null));
  const written = new Set(rows.map(([a, b]) => `${String(a)}+${String(b)}`));
  const others = decisions.filter(({ rowIds }) => !written.has(rowIds.join('+')));
  const typed = refused.filter(({ table, rowId }) => table === ROW_PAIRS_TABLE && !written.has(rowId));
  return [
    ...rows,
    ...others.map(({ rowIds, text: word, thing }) => [...rowIds, word, thing]),
    ...typed.map(({ rowId, value }) => [...rowId.split('+'), value, null]),
  ];
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
