/** What a planner ticks becomes a draft row, and what one types into draft rows stays. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { placeRefusals } from '../../addin/taskpane/place-refusals';
import { draftFiles } from '../../analysis/tables/draft-files';
import { parsePlan } from '../../analysis/plan/parse-plan';
import { rowTicks } from '../../analysis/drafts/tick-columns';
import { sheetContext } from '../../analysis/sheets/context';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { haveInputsChanged } from '../../analysis/sheets/input-sum';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { parseCsv } from '../../analysis/table/csv';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';
import { cellOf, COMPUTED_AT, firstRun, opened, rerun, type Run, typed, withTable } from '../sheets/planner';

const QUESTIONS = 'tblPertanyaan';
const DRAFTS = 'tblRancangan';
const ROW = '3672-2023-002';

const first = firstRun();
const workbook = opened(first);
const open = recordsOf(first.analysis.questions).filter(({ answered }) => answered === 'none');
const openIn = (planId: string) =>
  open.filter(({ plan_id }) => plan_id === planId).map((one) => one.question_id);
const inBoth = openIn('3673-2022').find((id) => openIn('3672-2023').includes(id)) ?? '';
const onlySerang = openIn('3673-2022').find((id) => !openIn('3672-2023').includes(id)) ?? '';

const ticked = (from: ReadWorkbook, questionId: string, word: CellContent) =>
  typed(from, QUESTIONS, questionId, 'draft_for', word);

/** The table of what another city plans, with one of its rows ticked. */
function withRowTicked(from: ReadWorkbook, questionId: string, rowId = ROW, word = 'ya'): ReadWorkbook {
  const headers = ['Belum ada di', 'No pertanyaan', 'Kode baris', 'Jadikan rancangan'];
  const rows = [['Serang', questionId, rowId, word]];
  const table = { name: 'tblHanyaKotaLain', sheet: 'Persandingan', row: 5, column: 0, headers, rows };
  return { ...from, tables: [...from.tables.filter(({ name }) => name !== table.name), table] };
}

const drafts = ({ analysis }: Run) => recordsOf(analysis.draftRows);
const ids = (run: Run) => drafts(run).map(({ draft_id }) => draft_id);

/** A line typed below the others, by column key. */
function withLine(from: ReadWorkbook, cells: Readonly<Record<string, CellContent>>): ReadWorkbook {
  return withTable(from, DRAFTS, (table) => ({
    ...table,
    rows: [...table.rows, table.headers.map((header) => cells[header] ?? null)],
  }));
}

describe('a question that was ticked', () => {
  it('for one city gives one draft with what is known, and nothing invented', () => {
    const run = rerun(ticked(workbook, onlySerang, 'Serang'));
    const question = seeds.reference.questions.find(({ questionId }) => questionId === onlySerang);
    expect(drafts(run)).toEqual([
      expect.objectContaining({
        draft_id: `3673-2022|${onlySerang}`,
        city: 'Serang',
        question_id: onlySerang,
        points: question?.points,
        canonical_indicator: question?.indicatorId,
        action: null,
        example: null,
        measure: null,
        unit: null,
        baseline: null,
        target_2024: null,
        target_2025: null,
      }),
    ]);
    expect(cellOf(opened(run), QUESTIONS, onlySerang, 'draft_for')).toBe('Serang');
  });

  it('for all gives one to each city that has nothing for it', () => {
    expect(ids(rerun(ticked(workbook, inBoth, 'semua')))).toEqual([
      `3673-2022|${inBoth}`,
      `3672-2023|${inBoth}`,
    ]);
    expect(ids(rerun(ticked(workbook, onlySerang, 'semua')))).toEqual([`3673-2022|${onlySerang}`]);
  });

  it.each(['Serang', 'kota serang', '3673-2022'])('knows the city as %j', (name) => {
    expect(ids(rerun(ticked(workbook, inBoth, name)))).toEqual([`3673-2022|${inBoth}`]);
  });

  it('names the bodies asked as the city calls them', () => {
    const asksWomen = open.find(({ question_id }) =>
      seeds.reference.questions
        .find(({ questionId }) => questionId === question_id)
        ?.agencyIds.includes('dinas-pppa-kb'),
    );
    const run = rerun(ticked(workbook, asksWomen?.question_id ?? '', 'Cilegon'));
    expect(drafts(run)[0]?.agencies).toMatch(/DP3AP2KB(?:,|$)/);
  });

  it('for an unknown city is marked, said with the way to it, and gives none', () => {
    const changed = ticked(workbook, inBoth, 'Surabaya');
    const run = rerun(changed);
    expect(ids(run)).toEqual([]);
    expect(run.analysis.refused).toMatchObject([
      { table: QUESTIONS, column: 'draft_for', value: 'Surabaya' },
    ]);
    expect(placeRefusals(run.analysis, changed)[0]?.place).toMatchObject({ table: QUESTIONS, rowId: inBoth });
    expect(cellOf(opened(run), QUESTIONS, inBoth, 'draft_for')).toBe('Surabaya');
  });
});

describe('a row of another city that was ticked', () => {
  const run = rerun(withRowTicked(workbook, inBoth));
  const [draft] = drafts(run);
  const row = first.analysis.plans[1]?.rows.find(({ rowId }) => rowId === ROW);

  it('gives its wording as an example, its unit and our corresponding bodies; the action stays blank', () => {
    expect(draft).toMatchObject({ draft_id: `3673-2022|${ROW}`, row_id: ROW, action: null, measure: null });
    expect(draft?.example).toContain(row?.printed.action);
    expect(draft?.unit).toBe(row?.printed.unit);
    expect(draft?.agencies).not.toBeNull();
    const origin = run.description.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === DRAFTS)
      ?.columns.find(({ key }) => key === 'origin');
    expect(origin?.values).toEqual([`Cilegon ${ROW}`]);
    expect(origin?.links).toEqual([{ sheet: 'RAD Cilegon 2023-2026', cell: 'A8' }]);
  });

  it('and its question give one draft, in whatever order they are ticked', () => {
    expect(ids(rerun(withRowTicked(ticked(workbook, inBoth, 'Serang'), inBoth)))).toEqual([
      `3673-2022|${ROW}`,
    ]);
    expect(ids(rerun(ticked(opened(run), inBoth, 'Serang')))).toEqual([`3673-2022|${ROW}`]);
    const question = opened(rerun(ticked(workbook, inBoth, 'Serang')));
    const later = rerun(withRowTicked(typed(question, DRAFTS, inBoth, 'action', 'Melatih'), inBoth));
    expect(drafts(later)).toMatchObject([
      { draft_id: `3673-2022|${inBoth}`, action: 'Melatih', row_id: ROW },
    ]);
    expect(drafts(rerun(opened(later)))[0]).toEqual(drafts(later)[0]);
  });

  it('keeps its example and origin where the other city is not in the run', () => {
    const alone = rerun(opened(run), 'id', { planIds: ['3673-2022'] });
    expect(drafts(alone)[0]).toMatchObject({ example: draft?.example, row_id: ROW, row_plan_id: null });
    expect(cellOf(opened(alone), DRAFTS, `3673-2022|${ROW}`, 'origin')).toBe(`Cilegon ${ROW}`);
  });

  it('is shown ticked, in the words of the language', () => {
    const rows = [{ planId: '3673-2022', questionId: inBoth, rowId: ROW }];
    const shown = (word: string, language: 'id' | 'en') => {
      const { analysis } = rerun(withRowTicked(workbook, inBoth, ROW, word));
      return rowTicks(sheetContext(analysis, language, COMPUTED_AT), rows).values;
    };
    expect([shown('ya', 'id'), shown('Ya', 'id'), shown('ya', 'en')]).toEqual([['ya'], ['Ya'], ['yes']]);
    expect(shown('mungkin', 'id')).toEqual(['mungkin']);
  });
});

describe('a draft row', () => {
  const drafted = opened(rerun(ticked(workbook, onlySerang, 'Serang')));
  const id = `3673-2022|${onlySerang}`;
  const filled = [
    ['action', 'Melatih pengelola'],
    ['agencies', null],
    ['Target 2024', 12.5],
    ['planner_note', 'rapat'],
  ] as const;
  const worded = filled.reduce((all, [key, value]) => typed(all, DRAFTS, id, key, value), drafted);

  it('keeps what was typed and what was cleared over reruns, and after its tick is gone', () => {
    let now = ticked(worded, onlySerang, null);
    for (let again = 0; again < 3; again++) now = opened(rerun(now));
    expect(recordsOf(rerun(now).analysis.draftRows)).toEqual([
      expect.objectContaining({
        action: 'Melatih pengelola',
        agencies: null,
        target_2024: '12,5',
        planner_note: 'rapat',
      }),
    ]);
  });

  it('goes when its line and its tick are gone, and comes back blank while the tick stands', () => {
    const deleted = withTable(worded, DRAFTS, (table) => ({ ...table, rows: [] }));
    expect(drafts(rerun(deleted))).toMatchObject([{ draft_id: id, action: null }]);
    expect(ids(rerun(ticked(deleted, onlySerang, null)))).toEqual([]);
  });

  it('whose cells were all emptied is gone, though its hidden code stands', () => {
    const emptied = withTable(ticked(worded, onlySerang, null), DRAFTS, (table) => ({
      ...table,
      rows: table.rows.map((cells) => cells.map((cell) => (cell === id ? cell : null))),
    }));
    expect(ids(rerun(emptied))).toEqual([]);
  });

  it('is known without the state of the workbook, in either language', () => {
    const english = rerun({ ...worded, state: null }, 'en');
    expect(ids(english)).toEqual([id]);
    expect(cellOf(opened(english), DRAFTS, id, 'action')).toBe('Melatih pengelola');
    expect(drafts(rerun({ ...opened(english), state: null }))).toEqual(drafts(english));
  });

  it('that was typed below the others, or copied, is a draft of its own', () => {
    const typedLine = withLine(worded, {
      Kota: 'Cilegon',
      'No pertanyaan': '7.1',
      Kegiatan: 'Membentuk forum',
    });
    expect(ids(rerun(typedLine))).toEqual([id, '3672-2023|7.1']);
    const copied = withTable(worded, DRAFTS, (table) => ({ ...table, rows: [...table.rows, ...table.rows] }));
    expect(ids(rerun(opened(rerun(copied))))).toEqual([id, `${id} 2`]);
  });

  it('of an unknown city stays, marked, and is not exported', () => {
    const run = rerun(typed(worded, DRAFTS, id, 'city', 'Surabaya'));
    const [column] =
      run.description.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === DRAFTS)?.columns ??
      [];
    expect([column?.values, column?.styles]).toEqual([['Surabaya'], ['doubt']]);
    expect(draftFiles(run.analysis).size).toBe(0);
  });

  it('makes results out of date when it is ticked, not when one types into it', () => {
    const changed = ({ tables }: ReadWorkbook, of: ReadWorkbook) => {
      const state = parseState(of.state);
      return haveInputsChanged(state?.inputs ?? [], tables, state?.headers);
    };
    expect(changed(workbook, workbook)).toBe(false);
    expect(changed(ticked(workbook, onlySerang, 'Serang'), workbook)).toBe(true);
    expect(changed(drafted, drafted)).toBe(false);
    expect(changed(worded, drafted)).toBe(false);
    expect(changed(ticked(drafted, onlySerang, null), drafted)).toBe(true);
  });

  it('starts the file of the next plan, which is read as a plan', () => {
    const both = ticked(worded, inBoth, 'semua');
    const hostile = typed(opened(rerun(both)), DRAFTS, `3672-2023|${inBoth}`, 'action', '=HYPERLINK("x")');
    const files = draftFiles(rerun(hostile).analysis);
    expect([...files.keys()]).toEqual(['draft-3673-2024.csv', 'draft-3672-2027.csv']);
    const [serang, cilegon] = [...files].map(([name, text]) =>
      parsePlan(parseCsv(text, name), seeds.reference),
    );
    expect(serang).toMatchObject({ planId: '3673-2024', years: [2024, 2025] });
    expect(serang?.rows).toMatchObject([
      { rowId: '3673-2024-001', action: 'Melatih pengelola', targets: ['12,5', ''], agencies: '' },
      { rowId: '3673-2024-002', action: '', targets: ['', ''] },
    ]);
    expect(serang?.rows[0]?.indicator).not.toBe('');
    expect(cilegon?.years).toEqual([2027, 2028, 2029, 2030]);
    expect(cilegon?.rows[0]?.action).toBe(`'=HYPERLINK("x")`);
  });

  it('is for years that have not begun; a target of another year stays, in the file too', () => {
    const inputs = { ...readInputs(worded, seeds.reference), thisYear: 2026 };
    const analysis = analyse(inputs);
    const years = [2027, 2028, 2029, 2030].map((year) => `target_${String(year)}`);
    const columns = Object.keys(recordsOf(analysis.draftRows)[0] ?? {});
    expect(columns.filter((key) => key.startsWith('target_'))).toEqual(['target_2024', ...years]);
    expect(recordsOf(analysis.draftRows)).toMatchObject([{ target_2024: '12,5', target_2027: null }]);
    const [[name, text] = ['', '']] = draftFiles(analysis);
    expect(name).toBe('draft-3673-2027.csv');
    expect(text).toContain('target_2024,target_2027,target_2028,');
    expect(text).not.toContain('target_2029');
  });
});
