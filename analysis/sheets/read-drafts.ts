import {
  type Draft,
  DRAFT_INPUTS,
  draftId,
  type Drafts,
  DRAFTS_TABLE,
  targetKey,
  type Tick,
  TICK_COLUMNS,
  type TickTable,
} from '../drafts/draft';
import type { PrintedPlan } from '../plan/printed-plan';
import { sameQuestion } from '../plan/crosswalk-columns';
import { refusal } from '../plan/read-column';
import type { RefusedCell } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import { ALL_PLANS, codeOf, YES } from '../text/words';
import { planLabels, shortCity } from './names';
import type { CellContent, ReadTable } from './read-workbook';
import { type TableCells, tableCells } from './table-cells';

export interface ReadDrafts {
  readonly drafts: Drafts;
  /** Ticks that name no city, and words that are no tick. */
  readonly refused: readonly RefusedCell[];
}

/**
 * The planner's draft rows as they stand on their sheet, and what was ticked to become one.
 *
 * A line without anything typed is none. One without an id, which the planner typed or copied, gets one. A city is known
 * by any of its names that no other plan has.
 *
 * @param headers that the tables were last written with
 * @param plans of the workbook
 */
export function readDrafts(
  tables: readonly ReadTable[],
  headers: Readonly<Record<string, RecordedHeaders>>,
  plans: readonly PrintedPlan[],
  reference: Reference,
): ReadDrafts {
  const cellsOf = (name: string): TableCells | null => {
    const table = tables.find((one) => one.name === name);
    return table ? tableCells(table, headers[name]) : null;
  };
  const planNamed = planFinder(plans);
  const refused: RefusedCell[] = [];
  const refuse = (table: TickTable, rowId: string, label: Bilingual, value: string, wanted: Bilingual) => {
    const [column, remark] = [TICK_COLUMNS[table], refusal(value, wanted)];
    refused.push({ table, rowId, label, column, value, remark });
  };
  const cities = [...planLabels(plans).values()].join(', ');
  const ofQuestions = ticked(cellsOf('tblPertanyaan'), 'tblPertanyaan', (text, cells, row) => {
    const questionId = cells.text(row, 'question_id');
    const isForAll = codeOf({ all: ALL_PLANS }, text) !== null;
    const planId = isForAll ? null : planNamed(text);
    if (isForAll || planId !== null) return { questionId, rowId: '', planId };
    const label = { id: `Pertanyaan ${questionId}`, en: `Question ${questionId}` };
    refuse('tblPertanyaan', questionId, label, text, {
      id: `nama kota (${cities}) atau "${ALL_PLANS.id}"`,
      en: `a city (${cities}) or "${ALL_PLANS.en}"`,
    });
    return null;
  });
  const ofRows = ticked(cellsOf('tblHanyaKotaLain'), 'tblHanyaKotaLain', (text, cells, row) => {
    const rowId = cells.text(row, 'row_id');
    const planId = planNamed(cells.text(row, 'plan_without'));
    if (codeOf({ yes: YES }, text) !== null && planId !== null)
      return { questionId: cells.text(row, 'question_id'), rowId, planId };
    const label = { id: `Baris ${rowId}`, en: `Row ${rowId}` };
    refuse('tblHanyaKotaLain', rowId, label, text, { id: '"ya", atau kosongkan', en: '"yes", or clear it' });
    return null;
  });
  const standing = tables.find(({ name }) => name === DRAFTS_TABLE);
  const lines = standing ? linesOf(standing, headers[DRAFTS_TABLE], planNamed, reference) : [];
  return { drafts: { lines, ticks: [...ofRows, ...ofQuestions] }, refused };
}

function ticked(
  cells: TableCells | null,
  table: TickTable,
  tickOf: (
    text: string,
    cells: TableCells,
    row: readonly CellContent[],
  ) => Omit<Tick, 'table' | 'text'> | null,
): Tick[] {
  return (cells?.rows ?? []).flatMap((row): Tick[] => {
    const text = cells?.text(row, TICK_COLUMNS[table]) ?? '';
    const tick = cells && text !== '' ? tickOf(text, cells, row) : null;
    return tick ? [{ table, text, ...tick }] : [];
  });
}

/** The plan that a text names; null for none, and for a name of several of which none is the one that it was. */
type PlanFinder = (text: string, before?: string) => string | null;

function planFinder(plans: readonly PrintedPlan[]): PlanFinder {
  const labels = planLabels(plans);
  const namesOf = ({ planId, cityName }: PrintedPlan): readonly string[] =>
    [labels.get(planId) ?? planId, planId, cityName, shortCity(cityName)].map((name) => name.toLowerCase());
  return (text, before) => {
    const sought = text.toLowerCase();
    const named = plans.filter((plan) => namesOf(plan).includes(sought)).map(({ planId }) => planId);
    if (before !== undefined && named.includes(before)) return before;
    return named.length === 1 ? (named[0] ?? null) : null;
  };
}

const ROW_CODE = /\d{4}-\d{4}-\d{3,6}/;

function linesOf(
  table: ReadTable,
  recorded: RecordedHeaders | undefined,
  planNamed: PlanFinder,
  { questions }: Reference,
): Draft[] {
  const cells = tableCells(table, recorded);
  const typed = [...DRAFT_INPUTS, ...targetKeys(table, recorded)];
  const taken = new Set<string>();
  return cells.rows.flatMap((row): Draft[] => {
    if (typed.every((key) => cells.text(row, key) === '')) return [];
    const keys = [...typed, 'example_elsewhere', 'origin'].filter(cells.has);
    const texts = Object.fromEntries(keys.map((key) => [key, cells.text(row, key)]));
    const id = cells.text(row, 'draft_id');
    const rowId = ROW_CODE.exec(`${texts['origin'] ?? ''} ${id}`)?.[0] ?? '';
    const number = texts['question_id'] ?? '';
    const questionId = questions.find((one) => sameQuestion(one.questionId, number))?.questionId ?? number;
    const planId = planNamed(texts['city'] ?? '', id.split('|')[0]);
    const own = id || draftId(planId ?? '', { rowId, questionId });
    let free = own;
    // A copied line is a draft of its own.
    for (let copy = 2; taken.has(free); copy++) free = `${own} ${String(copy)}`;
    taken.add(free);
    return [{ draftId: free, planId, questionId, rowId, texts }];
  });
}

/** Columns of targets, of whatever years. */
function targetKeys({ headers }: ReadTable, recorded: RecordedHeaders = {}): readonly string[] {
  const years = [...Object.keys(recorded), ...headers].flatMap(
    (text) => /^target[_\s]+(\d{4})$/i.exec(text)?.[1] ?? [],
  );
  return [...new Set(years)].map((year) => targetKey(Number(year)));
}
